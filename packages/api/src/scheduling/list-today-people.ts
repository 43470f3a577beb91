import { ok, siteDay } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { notFound } from '../refusals';
import { loadSite } from './board.store';
import type { ListTodayPeopleInput, TodayPerson } from './list-today-people.input';
import { findTodayPeople } from './today.store';

/** The people behind a number of the day's screen: the same conditions as the number, with names. */
export async function listTodayPeople(context: UseCaseContext, input: ListTodayPeopleInput) {
  const site = await loadSite(context, input.siteId);
  if (!site) return notFound('site');
  const people = await findTodayPeople(context, input.siteId, siteDay(context.nowMs, site.zone));
  return ok<readonly TodayPerson[]>(
    people
      .filter((person) => input.programId === null || person.programId === input.programId)
      .filter(({ lists }) => lists.includes(input.list))
      .map(({ person }) => person),
  );
}
