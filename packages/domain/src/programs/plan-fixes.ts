import type { PlainDate, TimeRange } from '../kernel';
import { overlaps } from '../kernel';
import type { ConflictFix, ProgramDay } from './plan.types';
import type { Wanted } from './plan-slot';
import { freeSeats } from './plan-slot';
import type { OfferedSession } from './types';

interface Found {
  readonly sessionsByDay: ReadonlyMap<PlainDate, readonly OfferedSession[]>;
  readonly days: readonly ProgramDay[];
  /** Everything that holds the patient's time, the seats planned so far included. */
  readonly taken: readonly TimeRange[];
}

/**
 * The nearest thing that works for a slot that got no seat: another session of the type on the same day (the nearest
 * in time first), else the first free one on a later program day, else a session that would have to be scheduled.
 */
export function fixFor(wanted: Wanted, found: Found): ConflictFix {
  const usable = (session: OfferedSession) =>
    session.sessionTypeId === wanted.slot.sessionTypeId &&
    freeSeats(session) > 0 &&
    !found.taken.some((range) => overlaps(range, session));

  const [sameDay] = (found.sessionsByDay.get(wanted.day) ?? [])
    .filter(usable)
    .sort((a, b) => Math.abs(a.startMs - wanted.startMs) - Math.abs(b.startMs - wanted.startMs));
  if (sameDay) return { kind: 'same-day', sessionId: sameDay.id, startMs: sameDay.startMs, endMs: sameDay.endMs };

  for (const { day } of found.days) {
    if (day <= wanted.day) continue;
    const makeUp = (found.sessionsByDay.get(day) ?? []).find(usable);
    if (makeUp) return { kind: 'make-up', sessionId: makeUp.id, day, startMs: makeUp.startMs, endMs: makeUp.endMs };
  }
  return { kind: 'schedule-session', day: wanted.day, startMs: wanted.startMs, endMs: wanted.endMs };
}
