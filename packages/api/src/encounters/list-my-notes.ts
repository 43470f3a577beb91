import { ok, siteDay } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import type { MyNotesView, NoteLine } from './list-my-notes.input';
import { findLedSessions } from './my-notes.store';
import type { LedSession } from './my-notes.store';

const DAY_MS = 86_400_000;

/** What somebody who leads sessions has to write: overdue first, then today; empty for people who lead none. */
export async function listMyNotes(context: UseCaseContext) {
  const { staffMemberId } = context.actor;
  if (!staffMemberId) return ok<MyNotesView>({ lines: [], signedToday: 0, overToday: 0 });
  const stretch = { fromMs: context.nowMs - DAY_MS, toMs: context.nowMs + DAY_MS };
  const sessions = await findLedSessions(context, staffMemberId, stretch);
  const lines = sessions.map(({ day, ...session }): NoteLine => {
    const today = siteDay(context.nowMs, session.zone);
    const group = day > today ? 'later' : isDone(session) ? 'signed' : day < today ? 'overdue' : 'today';
    return { ...session, group };
  });
  const overToday = sessions.filter(
    (one) => one.people > 0 && one.day === siteDay(context.nowMs, one.zone) && one.endMs <= context.nowMs,
  );
  return ok<MyNotesView>({
    lines: lines.filter((line) => line.group !== 'later'),
    overToday: overToday.length,
    signedToday: overToday.filter(isDone).length,
  });
}

/** Everybody is marked, and everybody who came has a signed note. */
const isDone = ({ unsigned, unmarked }: Pick<LedSession, 'unsigned' | 'unmarked'>) => unsigned === 0 && unmarked === 0;
