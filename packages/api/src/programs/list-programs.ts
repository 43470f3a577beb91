import { ok, siteDay } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import type { ProgramView } from './list-programs.input';
import { findPrograms } from './programs.store';

/** Every program of the organization with its phases and its day. */
export async function listPrograms(context: UseCaseContext) {
  const programs = await findPrograms(context);
  return ok<readonly ProgramView[]>(
    programs.map(({ site, slots, topics, ...program }) => ({
      ...program,
      siteId: site.id,
      siteName: site.name,
      zone: site.zone,
      today: siteDay(context.nowMs, site.zone),
      track: slots.map(({ sessionType, ...slot }) => ({ ...slot, ...sessionType })),
      curriculum: groupTopics(topics),
    })),
  );
}

function groupTopics(topics: readonly { title: string; sessionType: { name: string } }[]): ProgramView['curriculum'] {
  const titles = new Map<string, string[]>();
  for (const { title, sessionType } of topics)
    titles.set(sessionType.name, [...(titles.get(sessionType.name) ?? []), title]);
  return [...titles].map(([sessionType, list]) => ({ sessionType, titles: list }));
}
