import type { EnrollmentPlanView, PlannedConflict } from '@threshold/api/programs/plan-enrollment.input';
import { formatDay } from '@threshold/ui/date-text';
import { SeatMeter } from '@threshold/ui/seat-meter';
import { StatusChip } from '@threshold/ui/status-chip';

/** What a plan books: the end, the number of sessions, seats left day by day, and every conflict with its fix. */
export function PlanPreview({ plan, stale }: { plan: EnrollmentPlanView; stale: boolean }) {
  return (
    <div className="grid gap-3" aria-busy={stale} data-stale={stale || undefined}>
      <dl className="grid grid-cols-3 gap-3 rounded-md border border-border bg-muted px-3 py-2">
        <Fact term="Starts" value={formatDay(plan.startsOn)} />
        <Fact term="Ends" value={formatDay(plan.endsOn)} />
        <Fact term="Sessions booked" value={String(plan.seatCount)} />
      </dl>
      <DayStrip plan={plan} />
      <Conflicts conflicts={plan.conflicts} />
    </div>
  );
}

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-muted-foreground">{term}</dt>
      <dd className="font-medium tabular-nums">{value}</dd>
    </div>
  );
}

/** One cell a program day; the meter shows the fullest session of the day as it stands before this plan. */
function DayStrip({ plan }: { plan: EnrollmentPlanView }) {
  return (
    <section aria-label="Seats by program day">
      <p className="mb-1 text-xs text-muted-foreground">Seats taken in the fullest session of each program day</p>
      <ol className="grid grid-cols-5 gap-1">
        {plan.days.map(({ programDay, day, seats, fullest }) => (
          <li
            key={programDay}
            className="grid gap-0.5 rounded-sm border border-border px-1.5 py-1 text-xs"
            title={`Program day ${programDay}, ${formatDay(day)}: ${seats} sessions booked`}
          >
            <span className="flex justify-between gap-1">
              <span className="truncate">{formatDay(day).split(', ')[1]}</span>
              <span className="text-muted-foreground tabular-nums">{programDay}</span>
            </span>
            {fullest ? (
              <SeatMeter taken={fullest.capacity - fullest.seatsLeft} capacity={fullest.capacity} />
            ) : (
              <span className="text-muted-foreground">no sessions yet</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

interface Group {
  readonly key: string;
  readonly what: string;
  readonly fix: string | null;
  readonly places: string[];
  readonly blocks: boolean;
}

/** The same obstacle with the same fix is said once, with every place where it stands. */
function grouped(conflicts: readonly PlannedConflict[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { code, what, fix, day, startTime } of conflicts) {
    const key = `${what} ${fix}`;
    const group = groups.get(key) ?? { key, what, fix, places: [], blocks: code !== 'no-session' && fix === null };
    group.places.push([formatDay(day).slice(0, -6), startTime].filter(Boolean).join(' '));
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => Number(b.blocks) - Number(a.blocks));
}

const PLACES_SHOWN = 6;

function Conflicts({ conflicts }: { conflicts: readonly PlannedConflict[] }) {
  if (conflicts.length === 0)
    return (
      <StatusChip tone="success" className="justify-self-start">
        Every slot of the track has a seat
      </StatusChip>
    );
  return (
    <section aria-label="Conflicts">
      <p className="text-sm font-medium">
        {conflicts.length} {conflicts.length === 1 ? 'slot needs' : 'slots need'} attention
      </p>
      <ul className="mt-1 grid gap-1.5 text-sm">
        {grouped(conflicts).map(({ key, what, fix, places }) => (
          <li key={key} className="border-l-2 border-warning-border pl-2">
            <p>{what}</p>
            <p className="text-xs text-muted-foreground">
              {places.slice(0, PLACES_SHOWN).join(' · ')}
              {places.length > PLACES_SHOWN && ` · and ${places.length - PLACES_SHOWN} more`}
            </p>
            <p className="text-xs">
              <span className="text-muted-foreground">Fix: </span>
              {fix ?? 'stays open, and is filled when a session is scheduled there'}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
