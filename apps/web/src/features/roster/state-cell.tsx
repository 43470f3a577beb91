import { attended } from '@threshold/domain/scheduling';
import type { AttendanceState } from '@threshold/domain/scheduling';
import { Button } from '@threshold/ui/button';
import { cn } from '@threshold/ui/cn';
import { Menu, MenuItem } from '@threshold/ui/menu';
import { RadioGroup } from '@threshold/ui/radio-group';
import { StatusChip } from '@threshold/ui/status-chip';
import { ChevronDown, Lock } from 'lucide-react';
import type { RosterAction, RosterRow } from './roster-state';

export const STATE_LABELS: Readonly<Record<AttendanceState, string>> = {
  present: 'Present',
  late: 'Late',
  'left-early': 'Left early',
  'no-show': 'No-show',
  absent: 'Absent',
  excused: 'Excused',
};
const ON_KEYS = (['present', 'late', 'left-early', 'no-show'] as const).map((value) => ({
  value,
  label: STATE_LABELS[value],
}));
type OnKey = (typeof ON_KEYS)[number]['value'];
const isRare = (state: AttendanceState) => state === 'excused' || state === 'absent';

interface StateCellProps {
  readonly row: RosterRow;
  readonly locked: boolean;
  readonly problem: string | null;
  readonly dispatch: (action: RosterAction) => void;
}

/** The state of one person: the usual ones side by side, the rare ones in a menu, and what is wrong with it. */
export function StateCell({ row, locked, problem, dispatch }: StateCellProps) {
  const { seat, state } = row;
  return (
    <td className="px-2 py-1">
      <div className="flex items-center gap-1.5 whitespace-nowrap">
        {locked ? (
          <StatusChip tone={attended(state) ? 'success' : 'off'} icon={seat.signed ? Lock : undefined}>
            {STATE_LABELS[state]}
            {seat.signed && ', signed'}
          </StatusChip>
        ) : (
          <StateChoice row={row} dispatch={dispatch} />
        )}
      </div>
      {problem && (
        <p role="alert" className="pt-1 text-xs text-danger">
          {problem}
        </p>
      )}
    </td>
  );
}

function StateChoice({ row, dispatch }: Pick<StateCellProps, 'row' | 'dispatch'>) {
  const { state } = row;
  const { seatId, name } = row.seat;
  const mark = (next: AttendanceState) => dispatch({ type: 'mark', seatId, state: next });
  // Late and left early take the present minute as their time.
  const choose = (next: OnKey) =>
    next === 'late' || next === 'left-early'
      ? dispatch({ type: 'key', seatId, key: next === 'late' ? 'L' : 'E', nowMs: Date.now() })
      : mark(next);
  return (
    <>
      <RadioGroup
        variant="segmented"
        aria-label={`Attendance of ${name}`}
        options={ON_KEYS}
        value={isRare(state) ? null : (state as OnKey)}
        onValueChange={choose}
        // A narrow window has no room for both; the menu beside it holds every state.
        className={cn(isRare(state) && 'max-[900px]:hidden')}
      />
      <Menu
        trigger={
          <Button
            size="sm"
            variant={isRare(state) ? 'secondary' : 'ghost'}
            aria-label={`Other states of ${name}`}
            className={cn(isRare(state) && 'font-semibold')}
          >
            {isRare(state) ? STATE_LABELS[state] : <span className="max-[900px]:hidden">Other</span>}
            <ChevronDown aria-hidden />
          </Button>
        }
      >
        {isRare(state) &&
          ON_KEYS.map(({ value, label }) => (
            <MenuItem key={value} onSelect={() => choose(value)}>
              {label}
            </MenuItem>
          ))}
        <MenuItem onSelect={() => mark('excused')}>Excused, with a reason</MenuItem>
        <MenuItem onSelect={() => mark('absent')}>Absent, with a reason</MenuItem>
      </Menu>
    </>
  );
}
