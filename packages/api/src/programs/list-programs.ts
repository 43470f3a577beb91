import { ok, siteDay } from '@threshold/domain/kernel';
import type { PlainDate } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import type { ProgramView } from './list-programs.input';
import { findPrograms } from './programs.store';

/** Every program of the organization with its phases and its day. */
export async function listPrograms(context: UseCaseContext) {
  const programs = await findPrograms(context);
  return ok<readonly ProgramView[]>(
    programs.map(({ site, slots, topics, enrollments, ...program }) => {
      const today = siteDay(context.nowMs, site.zone);
      return {
        ...program,
        ...countEnrollments(enrollments, today),
        siteId: site.id,
        siteName: site.name,
        zone: site.zone,
        today,
        track: slots.map(({ sessionType, ...slot }) => ({ ...slot, ...sessionType })),
        curriculum: groupTopics(topics),
      };
    }),
  );
}

interface OpenEnrollment {
  readonly isOnHold: boolean;
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
}

function countEnrollments(enrollments: readonly OpenEnrollment[], today: PlainDate) {
  const active = enrollments.filter(({ isOnHold }) => !isOnHold);
  const startingLater = active.filter(({ firstDay }) => firstDay > today).length;
  const pastLastDay = active.filter(({ lastDay }) => lastDay < today).length;
  return {
    enrolledToday: active.length - startingLater - pastLastDay,
    startingLater,
    pastLastDay,
    onHold: enrollments.length - active.length,
  };
}

function groupTopics(topics: readonly { title: string; sessionType: { name: string } }[]): ProgramView['curriculum'] {
  const titles = new Map<string, string[]>();
  for (const { title, sessionType } of topics)
    titles.set(sessionType.name, [...(titles.get(sessionType.name) ?? []), title]);
  return [...titles].map(([sessionType, list]) => ({ sessionType, titles: list }));
}
