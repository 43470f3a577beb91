import { ok } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { notFound } from '../refusals';
import type { RosterView } from './get-roster.input';
import { loadRoster } from './attendance.store';

/** One session with everybody who has a seat in it, and what was recorded of each. */
export async function getRoster(context: UseCaseContext, { sessionId }: { sessionId: string }) {
  const roster = await loadRoster(context, sessionId);
  return roster ? ok<RosterView>(roster) : notFound('session');
}
