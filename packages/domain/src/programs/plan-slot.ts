import type { TimeRange } from '../kernel';
import { MINUTE_MS, overlapMs, overlaps } from '../kernel';
import type { ProgramDay } from './plan.types';
import type { BusyTime, DayTrackSlot, OfferedSession } from './types';

/** One slot of the track on one dated day. */
export interface Wanted extends ProgramDay, TimeRange {
  readonly slot: DayTrackSlot;
}

export type SlotOutcome =
  { readonly seated: true; readonly session: OfferedSession } | { readonly seated: false; readonly facts: SlotFacts };

export type SlotFacts =
  | { readonly code: 'session-full'; readonly sessionId: string; readonly seatsOver: number }
  | {
      readonly code: 'patient-busy';
      readonly sessionId: string;
      readonly busyWith: BusyTime;
      readonly overlapMinutes: number;
    }
  | { readonly code: 'no-session' };

/**
 * The slot's own session on that day: same type, at the slot's time. Parallel groups are tried with the exact start
 * first, then the one with most seats left, so that groups fill evenly. A session that was moved a little still counts
 * as the slot's own as long as it overlaps it.
 */
export function resolveSlot(
  wanted: Wanted,
  sessionsOfDay: readonly OfferedSession[],
  busy: readonly BusyTime[],
): SlotOutcome {
  const own = sessionsOfDay
    .filter((session) => session.sessionTypeId === wanted.slot.sessionTypeId && overlaps(session, wanted))
    .sort(
      (a, b) =>
        Math.abs(a.startMs - wanted.startMs) - Math.abs(b.startMs - wanted.startMs) || freeSeats(b) - freeSeats(a),
    );
  const first = own[0];
  if (first === undefined) return { seated: false, facts: { code: 'no-session' } };
  const withRoom = own.filter((session) => freeSeats(session) > 0);
  const free = withRoom.find((session) => !busy.some((held) => overlaps(held, session)));
  if (free !== undefined) return { seated: true, session: free };
  const wantedSession = withRoom[0];
  if (wantedSession === undefined)
    return { seated: false, facts: { code: 'session-full', sessionId: first.id, seatsOver: 1 - freeSeats(first) } };
  return { seated: false, facts: { code: 'patient-busy', ...longestClash(wantedSession, busy) } };
}

export const freeSeats = (session: OfferedSession): number => session.maxSize - session.seatsTaken;

function longestClash(session: OfferedSession, busy: readonly BusyTime[]) {
  const [worst] = [...busy].sort((a, b) => overlapMs(b, session) - overlapMs(a, session));
  if (worst === undefined) throw new Error('Expected something that holds the time');
  const { id, label, startMs, endMs } = worst;
  return {
    sessionId: session.id,
    busyWith: { id, label, startMs, endMs },
    overlapMinutes: Math.ceil(overlapMs(worst, session) / MINUTE_MS),
  };
}
