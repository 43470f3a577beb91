import { StatusChip } from '@threshold/ui/status-chip';
import type { ComponentProps } from 'react';

const LOOKS: Record<string, { tone: ComponentProps<typeof StatusChip>['tone']; label: string }> = {
  unmarked: { tone: 'warning', label: 'Not marked' },
  present: { tone: 'success', label: 'Present' },
  late: { tone: 'info', label: 'Late' },
  'left-early': { tone: 'info', label: 'Left early' },
  absent: { tone: 'off', label: 'Absent' },
  excused: { tone: 'off', label: 'Excused' },
  'no-show': { tone: 'off', label: 'No-show' },
};

export function AttendanceChip({ attendance, minutes }: { attendance: string; minutes: number }) {
  const { tone, label } = LOOKS[attendance] ?? { tone: 'off', label: attendance };
  return (
    <span>
      <StatusChip tone={tone}>
        {label}
        {minutes > 0 && ` · ${minutes} min`}
      </StatusChip>
    </span>
  );
}
