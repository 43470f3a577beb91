import { ok, siteDay } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import type { MyNotesView, NoteLine } from './list-my-notes.input';
import { findLedSessions } from './my-notes.store';

const DAY_MS = 86_400_000;

/** What somebody who leads sessions has to write: overdue first, then today; empty for people who lead none. */
export async function listMyNotes(context: UseCaseContext) {
  const { staffMemberId } = context.actor;
  if (!staffMemberId) return ok<MyNotesView>({ lines: [], signedToday: 0, overToday: 0 });
  const stretch = { fromMs: context.nowMs - DAY_MS, toMs: context.nowMs + DAY_MS };
  const sessions = await findLedSessions(context, staffMemberId, stretch);
  const lines = sessions.map(({ day, ...session }): NoteLine => {
    const today = siteDay(context.nowMs, session.zone);
    const open = session.unsigned > 0;
    const group = day > today ? 'later' : !open ? 'signed' : day < today ? 'overdue' : 'today';
    return { ...session, group };
  });
  const overToday = sessions.filter(
    (one) => one.day === siteDay(context.nowMs, one.zone) && one.endMs <= context.nowMs,
  );
  return ok<MyNotesView>({
    lines: lines.filter((line) => line.group !== 'later'),
    overToday: overToday.length,
    signedToday: overToday.filter((one) => one.unsigned === 0).length,
  });
}
