import type { SessionAtRisk, TodayView } from '@threshold/api/scheduling/get-today.input';
import { Panel } from '@threshold/ui/card';
import { Link } from '@threshold/ui/link';
import { SeatMeter } from '@threshold/ui/seat-meter';
import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { clockTime, shortDay } from '../../components/clock';

/** What will go wrong within three days if nobody acts, and the programs against their targets. */
export function TodayWatch({ today }: { today: TodayView }) {
  return (
    <div className="grid min-w-0 gap-5">
      <Panel title="Needs a hand" description="Now to three days ahead, and notes of earlier days" flush>
        {today.uncovered.length + today.belowMinimum.length + today.overdueNotes.length === 0 && (
          <p className="flex items-center gap-2 px-4 py-3 text-sm text-muted-foreground">
            <CircleCheck aria-hidden className="size-4 text-success" />
            Every session has a leader and enough people, and every note of earlier days is signed.
          </p>
        )}
        {today.uncovered.length > 0 && (
          <RiskList title="Without a leader who may lead it">
            {today.uncovered.map((session) => (
              <RiskLine key={session.sessionId} today={today} session={session}>
                {session.missing.includes('employment')
                  ? `${session.leaderName} has left by then`
                  : `${session.leaderName} lacks ${session.missing.join(', ').replaceAll('-', ' ')}`}
              </RiskLine>
            ))}
          </RiskList>
        )}
        {today.belowMinimum.length > 0 && (
          <RiskList title="Below the minimum">
            {today.belowMinimum.map((session) => (
              <RiskLine key={session.sessionId} today={today} session={session}>
                <SeatMeter taken={session.seatsTaken} capacity={session.minSize} minimum={session.minSize} />
              </RiskLine>
            ))}
          </RiskList>
        )}
        {today.overdueNotes.length > 0 && (
          <RiskList title="Notes overdue">
            {today.overdueNotes.map(({ leaderId, leaderName, notes, oldest }) => (
              <li key={leaderId}>
                <Link href={boardHref(today, oldest)} className={RISK_LINK}>
                  <span className="font-medium">{leaderName}</span>
                  <span className="text-xs text-muted-foreground tabular-nums">
                    {notes} {notes === 1 ? 'note' : 'notes'} unsigned, the oldest of {shortDay(oldest.day)}
                  </span>
                </Link>
              </li>
            ))}
          </RiskList>
        )}
      </Panel>
      <Panel title="Programs" flush>
        <table className="w-full text-sm">
          <caption className="sr-only">People with a seat today against the census target, by program</caption>
          <thead>
            <tr className="border-b border-border text-left text-xs text-muted-foreground">
              <th scope="col" className="px-4 py-1.5 font-medium">
                Program
              </th>
              <th scope="col" className="px-4 py-1.5 text-right font-medium">
                Today / target
              </th>
            </tr>
          </thead>
          <tbody>
            {today.census.map((program) => (
              <tr key={program.programId} className="border-b border-border last:border-b-0">
                <td className="px-4 py-2">
                  {program.programName}
                  <span className="block text-xs text-muted-foreground">
                    {program.starting} starting, {program.finishing} finishing, {program.onHold} on hold
                  </span>
                </td>
                <td className="px-4 py-2 text-right align-top tabular-nums">
                  {program.seated} / {program.target}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Panel>
    </div>
  );
}

const RiskList = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="border-b border-border py-2 last:border-b-0">
    <h3 className="px-4 pb-1 text-xs font-medium text-warning">{title}</h3>
    <ul>{children}</ul>
  </section>
);

const RISK_LINK = 'grid gap-0.5 px-4 py-1.5 hover:bg-accent focus-visible:-outline-offset-2';

/** The session on the board of its day. */
const boardHref = ({ siteId }: TodayView, { day, sessionId }: { day: string; sessionId: string }): string =>
  `/schedule?site=${siteId}&date=${day}&session=${sessionId}`;

function RiskLine({ today, session, children }: { today: TodayView; session: SessionAtRisk; children: ReactNode }) {
  return (
    <li>
      <Link href={boardHref(today, session)} className={RISK_LINK}>
        <span className="font-medium">{session.name}</span>
        <span className="text-xs text-muted-foreground tabular-nums">
          {session.day === today.day ? 'Today' : shortDay(session.day)}, {clockTime(session.startMs, today.zone)} ·{' '}
          {session.roomName}
        </span>
        <span className="text-xs">{children}</span>
      </Link>
    </li>
  );
}
