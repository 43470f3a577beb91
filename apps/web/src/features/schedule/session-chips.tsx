import { StatusChip } from '@threshold/ui/status-chip';
import type { StatusTone } from '@threshold/ui/status-chip';
import type { BoardSession } from './board-layout';

interface Flag {
  readonly key: string;
  readonly tone: StatusTone;
  readonly label: string;
}

/** What somebody should know about a session at a glance, the most pressing first. */
export function flagsOf(session: BoardSession, nowMs: number): Flag[] {
  if (session.status === 'canceled') return [{ key: 'canceled', tone: 'off', label: 'Canceled' }];
  const flags: Flag[] = [];
  const isOver = session.endMs <= nowMs;
  const short = session.minSize - session.seatsTaken;
  if (short > 0 && !isOver) flags.push({ key: 'below', tone: 'warning', label: `${short} below minimum` });
  if (session.startMs <= nowMs && session.marked < session.seatsTaken)
    flags.push({ key: 'unmarked', tone: 'warning', label: 'Attendance open' });
  if (isOver && session.notesMissing > 0)
    flags.push({
      key: 'unsigned',
      tone: 'pending',
      label: `${session.notesMissing} unsigned`,
    });
  if (session.seatsTaken >= session.capacity && !isOver && session.capacity > 1)
    flags.push({ key: 'full', tone: 'info', label: 'Full' });
  return flags;
}

export function SessionChips({ session, nowMs, limit = 4 }: { session: BoardSession; nowMs: number; limit?: number }) {
  return flagsOf(session, nowMs)
    .slice(0, limit)
    .map(({ key, tone, label }) => (
      <StatusChip key={key} tone={tone}>
        {label}
      </StatusChip>
    ));
}
