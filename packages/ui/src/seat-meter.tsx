import { cn } from './cn';

export type SeatMeterProps = {
  taken: number;
  capacity: number;
  /** Below this the meter says how many are missing. */
  minimum?: number;
  /** What is counted, for screen readers; default "seats". */
  noun?: string;
  showNumbers?: boolean;
  className?: string;
};

type Cell = 'taken' | 'free' | 'over';

const CELLS: Record<Cell, string> = {
  taken: 'bg-primary',
  free: 'bg-transparent shadow-[inset_0_0_0_1px_var(--input)]',
  over: 'bg-danger-surface text-danger fill-hatch shadow-[inset_0_0_0_1px_var(--danger)]',
};

function cellsOf(taken: number, capacity: number): Cell[] {
  return Array.from({ length: Math.max(taken, capacity) }, (_, seat) => {
    if (seat >= capacity) return 'over';
    return seat < taken ? 'taken' : 'free';
  });
}

function problemOf({ taken, capacity, minimum = 0 }: SeatMeterProps): string | null {
  if (taken > capacity) return `${taken - capacity} over`;
  return taken < minimum ? `${minimum - taken} short` : null;
}

/** Taken of available, as numbers and as cells; over capacity is hatched, below the minimum is said in words. */
export function SeatMeter({ noun = 'seats', showNumbers = true, className, ...seats }: SeatMeterProps) {
  const { taken, capacity } = seats;
  const problem = problemOf(seats);
  // Past 16 seats single cells are too thin to count, so one bar shows the share.
  const isBar = Math.max(taken, capacity) > 16;
  return (
    <span
      data-slot="seat-meter"
      role="img"
      aria-label={`${taken} of ${capacity} ${noun} taken${problem === null ? '' : `, ${problem}`}`}
      className={cn('inline-flex items-center gap-1.5 text-xs tabular-nums', className)}
    >
      {showNumbers && (
        <span
          aria-hidden
          className={cn('whitespace-nowrap', problem !== null && 'font-semibold', taken > capacity && 'text-danger')}
        >
          {taken}/{capacity}
        </span>
      )}
      {isBar ? (
        <span aria-hidden className="h-2 w-16 overflow-hidden rounded-xs shadow-[inset_0_0_0_1px_var(--input)]">
          <span
            className={cn('block h-full', taken > capacity ? CELLS.over : CELLS.taken)}
            style={{ width: `${Math.min(100, (taken / Math.max(1, capacity)) * 100)}%` }}
          />
        </span>
      ) : (
        <span aria-hidden className="inline-flex gap-px">
          {cellsOf(taken, capacity).map((cell, seat) => (
            <span key={seat} className={cn('h-2.5 w-1 rounded-[1px]', CELLS[cell])} />
          ))}
        </span>
      )}
      {problem !== null && (
        <span aria-hidden className={cn('whitespace-nowrap', taken > capacity ? 'text-danger' : 'text-warning')}>
          {problem}
        </span>
      )}
    </span>
  );
}
