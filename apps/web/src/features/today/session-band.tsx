import type { TodaySession } from '@threshold/api/scheduling/get-today.input';
import { Card } from '@threshold/ui/card';
import { cn } from '@threshold/ui/cn';
import { Link } from '@threshold/ui/link';
import { SeatMeter } from '@threshold/ui/seat-meter';
import { StatusChip } from '@threshold/ui/status-chip';
import { clockRange } from '../../components/clock';
import { sessionBar } from '../../components/session-color';

/** One stretch of the day: what runs, what comes, what is over and not yet closed. */
export function SessionBand({
  title,
  empty,
  sessions,
  zone,
  nowMs,
}: {
  title: string;
  empty: string;
  sessions: readonly TodaySession[];
  zone: string;
  nowMs: number;
}) {
  return (
    <section aria-label={title} className="min-w-0">
      <h2 className="mb-1.5 flex items-baseline gap-2 text-sm font-semibold">
        {title} <span className="text-xs font-normal text-muted-foreground tabular-nums">{sessions.length}</span>
      </h2>
      <Card className="overflow-hidden">
        {sessions.length === 0 && <p className="px-4 py-3 text-sm text-muted-foreground">{empty}</p>}
        <ul className="divide-y divide-border">
          {sessions.map((session) => (
            <li key={session.id} className="relative">
              <Link
                href={`/sessions/${session.id}`}
                className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 py-1.5 pr-4 pl-5 hover:bg-accent focus-visible:-outline-offset-2"
              >
                <span
                  aria-hidden
                  className={cn(
                    'absolute inset-y-1.5 left-1.5 w-1 rounded-full',
                    session.band === 'canceled' ? 'bg-border' : sessionBar(session.color),
                  )}
                />
                <span className="w-32 shrink-0 text-muted-foreground tabular-nums">{clockRange(session, zone)}</span>
                <span className="min-w-44 flex-1">
                  <span className={cn('block font-medium', session.band === 'canceled' && 'line-through')}>
                    {session.name}
                  </span>
                  <span className="block text-xs text-muted-foreground">
                    {session.roomName} · {session.leaderName}
                    {session.topic && ` · ${session.topic}`}
                  </span>
                </span>
                <span className="w-28 shrink-0">
                  <SeatMeter
                    taken={session.seatsTaken}
                    capacity={session.capacity}
                    minimum={session.band === 'upcoming' ? session.minSize : undefined}
                  />
                </span>
                <span className="flex min-w-52 justify-end gap-1.5 max-[900px]:min-w-0">
                  <BandChips session={session} nowMs={nowMs} />
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </Card>
    </section>
  );
}

function BandChips({ session, nowMs }: { session: TodaySession; nowMs: number }) {
  const { band, marked, seatsTaken, notesMissing, startMs, endMs } = session;
  if (band === 'canceled')
    return (
      <StatusChip tone="off" className="max-w-64">
        {session.cancelReason ? `Canceled: ${session.cancelReason}` : 'Canceled'}
      </StatusChip>
    );
  if (band === 'upcoming')
    return <span className="text-xs text-muted-foreground tabular-nums">{inWords(startMs - nowMs)}</span>;
  const attendance =
    marked < seatsTaken ? (
      <StatusChip tone="warning">
        {marked === 0 ? 'Attendance open' : `${seatsTaken - marked} of ${seatsTaken} not marked`}
      </StatusChip>
    ) : (
      <StatusChip tone="success">Attendance recorded</StatusChip>
    );
  if (band === 'in-progress')
    return (
      <>
        {attendance}
        <span className="self-center text-xs text-muted-foreground tabular-nums">
          {Math.max(1, Math.round((endMs - nowMs) / 60_000))} min left
        </span>
      </>
    );
  return (
    <>
      {attendance}
      {notesMissing > 0 && <StatusChip tone="pending">{notesMissing} notes unsigned</StatusChip>}
    </>
  );
}

/** Minutes matter today; of a day after tomorrow nobody asks for them. */
function inWords(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  if (minutes >= 2 * 24 * 60) return `in ${Math.floor(minutes / (24 * 60))} days`;
  return minutes < 60 ? `in ${minutes} min` : `in ${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
