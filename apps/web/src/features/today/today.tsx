'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import type { SiteChoice } from '@threshold/api/directory/list-sites.input';
import type { TodayView } from '@threshold/api/scheduling/get-today.input';
import type { ListTodayPeopleInput } from '@threshold/api/scheduling/list-today-people.input';
import { ButtonLink } from '@threshold/ui/button';
import { EmptyState } from '@threshold/ui/empty-state';
import { KpiTile } from '@threshold/ui/kpi-tile';
import { PageHeader } from '@threshold/ui/page-header';
import { CalendarDays, CalendarOff } from 'lucide-react';
import { parseAsString, useQueryState } from 'nuqs';
import { Suspense, useState } from 'react';
import { clockTime, longDay, shortDay } from '../../components/clock';
import { QueryBoundary } from '../../components/query-boundary';
import { SiteSwitcher } from '../../components/site-switcher';
import { useTRPC } from '../../trpc/client';
import { SessionBand } from './session-band';
import { TodayPeople } from './today-people';
import { TodaySkeleton } from './today-skeleton';
import { TodayWatch } from './today-watch';

const REFRESH_MS = 30_000;
const BANDS = [
  { band: 'in-progress', title: 'In progress', empty: 'Nothing runs at the moment.' },
  { band: 'upcoming', title: 'Upcoming', empty: 'Nothing more today.' },
  { band: 'over', title: 'Over', empty: 'Nothing is over yet.' },
] as const;

/** The coordinator's home: what runs now, who is here against plan, and what will go wrong if nobody acts. */
export function Today({ sites, fallback }: { sites: readonly SiteChoice[]; fallback: SiteChoice }) {
  const [wanted, setWanted] = useQueryState('site', parseAsString);
  const site = sites.find((one) => one.id === wanted) ?? fallback;
  return (
    <div className="grid gap-5 p-6">
      <PageHeader
        title={longDay(site.today)}
        actions={
          <>
            <SiteSwitcher sites={sites} siteId={site.id} onChange={(next) => void setWanted(next)} />
            <ButtonLink href={`/schedule?site=${site.id}`}>
              <CalendarDays aria-hidden /> Board of the day
            </ButtonLink>
          </>
        }
      />
      <QueryBoundary asked={site.id}>
        <Suspense fallback={<TodaySkeleton />} key={site.id}>
          <TodayBody siteId={site.id} />
        </Suspense>
      </QueryBoundary>
    </div>
  );
}

function TodayBody({ siteId }: { siteId: string }) {
  const trpc = useTRPC();
  const { data: today } = useSuspenseQuery({
    ...trpc.scheduling.today.queryOptions({ siteId }),
    refetchInterval: REFRESH_MS,
  });
  const [asked, setAsked] = useState<Pick<ListTodayPeopleInput, 'list' | 'programId'> | null>(null);
  const inBand = (band: TodayView['sessions'][number]['band']) =>
    today.sessions.filter((session) => session.band === band);
  const canceled = inBand('canceled');
  return (
    <>
      <TodayFigures today={today} onOpen={setAsked} />
      <div className="grid items-start gap-5 min-[1280px]:grid-cols-[minmax(0,1fr)_22rem]">
        {/* First, so that a narrow screen shows it before the sessions; beside them where there is room. */}
        <div className="min-w-0 min-[1280px]:col-start-2 min-[1280px]:row-start-1">
          <TodayWatch today={today} />
        </div>
        <div className="grid min-w-0 gap-5 min-[1280px]:col-start-1 min-[1280px]:row-start-1">
          {today.sessions.length === 0 ? (
            <>
              <NoSessions today={today} />
              {today.nextDay && today.nextSessions.length > 0 && (
                <SessionBand
                  title={longDay(today.nextDay)}
                  empty=""
                  sessions={today.nextSessions}
                  zone={today.zone}
                  nowMs={today.nowMs}
                />
              )}
            </>
          ) : (
            <>
              {BANDS.map(({ band, title, empty }) => (
                <SessionBand
                  key={band}
                  title={title}
                  empty={empty}
                  sessions={inBand(band)}
                  zone={today.zone}
                  nowMs={today.nowMs}
                />
              ))}
              {canceled.length > 0 && (
                <SessionBand title="Canceled" empty="" sessions={canceled} zone={today.zone} nowMs={today.nowMs} />
              )}
            </>
          )}
        </div>
      </div>
      <p className="text-xs text-muted-foreground tabular-nums">
        As of {clockTime(today.nowMs, today.zone)} at the site; refreshed every half minute.
      </p>
      {asked && <TodayPeople ask={{ siteId, ...asked }} onClose={() => setAsked(null)} />}
    </>
  );
}

function TodayFigures({
  today,
  onOpen,
}: {
  today: TodayView;
  onOpen: (ask: Pick<ListTodayPeopleInput, 'list' | 'programId'>) => void;
}) {
  const sum = (of: (program: TodayView['census'][number]) => number) =>
    today.census.reduce((total, program) => total + of(program), 0);
  const target = sum((program) => program.target);
  const seated = sum((program) => program.seated);
  const openAttendance = today.sessions.filter(
    (session) => (session.band === 'over' || session.band === 'in-progress') && session.marked < session.seatsTaken,
  ).length;
  const unsigned = today.sessions.reduce((total, session) => total + session.notesMissing, 0);
  const overdue = today.overdueNotes.reduce((total, { notes }) => total + notes, 0);
  const open = (list: ListTodayPeopleInput['list']) => () => onOpen({ list, programId: null });
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(10.5rem,1fr))] gap-3">
      <KpiTile
        label="Census today"
        value={String(seated)}
        unit={`of ${target}`}
        onOpen={open('seated')}
        delta={{
          text: today.closed
            ? 'The site is closed today'
            : seated >= target
              ? 'Target reached'
              : `${target - seated} below the target`,
          direction: 'flat',
          meaning: 'neutral',
        }}
        explain={<p>People with at least one seat today, each counted once per program, against the census targets.</p>}
      />
      <KpiTile
        label="Absences today"
        value={String(sum((program) => program.absent))}
        unit="people"
        onOpen={open('absent')}
        explain={<p>People marked absent, excused or no-show in at least one session of today.</p>}
      />
      <KpiTile
        label="Starting / finishing"
        value={`${sum((program) => program.starting)} / ${sum((program) => program.finishing)}`}
        onOpen={open(sum((program) => program.starting) > 0 ? 'starting' : 'finishing')}
        explain={<p>Enrollments whose first or last program day is today.</p>}
      />
      <KpiTile
        label="On hold"
        value={String(sum((program) => program.onHold))}
        unit="people"
        onOpen={open('on-hold')}
        explain={<p>Enrollments that are on hold and keep no seat until they rejoin.</p>}
      />
      <KpiTile
        label="Attendance open"
        value={String(openAttendance)}
        unit={openAttendance === 1 ? 'session' : 'sessions'}
        explain={<p>Sessions that have begun and in which somebody is not marked yet.</p>}
      />
      <KpiTile
        label="Notes unsigned"
        value={String(overdue > 0 ? overdue : unsigned)}
        unit={overdue > 0 ? `overdue, ${unsigned} of today` : 'of today'}
        explain={
          <p>
            People who attended a session of today and have no signed note for it; overdue are those of earlier days, up
            to a year back. Unsigned care is not billed.
          </p>
        }
      />
    </div>
  );
}

function NoSessions({ today }: { today: TodayView }) {
  return (
    <EmptyState
      icon={CalendarOff}
      title={today.closed ? `Closed today: ${today.closed.toLowerCase()}` : 'No sessions today'}
      actions={
        today.nextDay && (
          <ButtonLink href={`/schedule?site=${today.siteId}&date=${today.nextDay}`}>
            Go to {shortDay(today.nextDay)}
          </ButtonLink>
        )
      }
    >
      <p>
        {today.nextDay
          ? `The next sessions at ${today.siteName} are on ${longDay(today.nextDay)}.`
          : `Nothing is scheduled at ${today.siteName} within a fortnight.`}
      </p>
    </EmptyState>
  );
}
