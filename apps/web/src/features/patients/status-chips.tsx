import { StatusChip } from '@threshold/ui/status-chip';
import type { ComponentProps } from 'react';

type Tone = ComponentProps<typeof StatusChip>['tone'];

const ENROLLMENT: Record<string, { tone: Tone; label: string }> = {
  active: { tone: 'success', label: 'Active' },
  'on-hold': { tone: 'warning', label: 'On hold' },
  completed: { tone: 'info', label: 'Completed' },
  left: { tone: 'off', label: 'Left' },
  transferred: { tone: 'off', label: 'Transferred' },
};

export function EnrollmentChip({ status }: { status: string }) {
  const { tone, label } = ENROLLMENT[status] ?? { tone: 'off', label: status };
  return <StatusChip tone={tone}>{label}</StatusChip>;
}

const REFERRAL: Record<string, { tone: Tone; label: string }> = {
  received: { tone: 'warning', label: 'To decide' },
  accepted: { tone: 'info', label: 'Accepted' },
  enrolled: { tone: 'success', label: 'Enrolled' },
  declined: { tone: 'off', label: 'Declined' },
};

export function ReferralChip({ status }: { status: string }) {
  const { tone, label } = REFERRAL[status] ?? { tone: 'off', label: status };
  return <StatusChip tone={tone}>{label}</StatusChip>;
}
