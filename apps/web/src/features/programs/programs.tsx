'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import type { ProgramView } from '@threshold/api/programs/list-programs.input';
import { Panel } from '@threshold/ui/card';
import { EmptyState } from '@threshold/ui/empty-state';
import { Progress } from '@threshold/ui/progress';
import { useTRPC } from '../../trpc/client';
import { DayTrack } from './day-track';
import { PhaseBar } from './phase-bar';
import { sayPlaces } from './places-text';

/** Every program as it is sold to a patient: its day, its phases, its curriculum, and how full it is. */
export function Programs() {
  const trpc = useTRPC();
  const { data: programs } = useSuspenseQuery(trpc.programs.list.queryOptions({}));
  if (programs.length === 0)
    return (
      <EmptyState title="No program yet">
        <p>A program has a number of days, a day track and a census target.</p>
      </EmptyState>
    );
  return (
    <div className="grid gap-5">
      {programs.map((program) => (
        <ProgramCard key={program.id} program={program} />
      ))}
    </div>
  );
}

function ProgramCard({ program }: { program: ProgramView }) {
  const { enrolledToday, censusTarget } = program;
  return (
    <Panel
      title={program.name}
      description={`${program.siteName} · ${program.programDays} program days`}
      footer={<>Source of the day track: {program.source}</>}
    >
      <div className="grid gap-6 min-[1100px]:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="grid min-w-0 content-start gap-6">
          <div>
            <h3 className="mb-2 text-sm font-semibold">The program day</h3>
            <DayTrack track={program.track} />
          </div>
          <div>
            <h3 className="mb-2 text-sm font-semibold">Phases</h3>
            <PhaseBar phases={program.phases} programDays={program.programDays} />
          </div>
        </div>
        <div className="grid content-start gap-6">
          <div>
            <h3 className="mb-2 text-sm font-semibold">Enrollments</h3>
            <Progress
              label="In the program today"
              value={Math.min(enrolledToday, censusTarget)}
              max={Math.max(1, censusTarget)}
              valueText={`${enrolledToday} enrolled, ${censusTarget} places`}
            />
            <p className="mt-1.5 text-xs text-muted-foreground">{sayPlaces(program)}</p>
          </div>
          <div>
            <h3 className="mb-2 text-sm font-semibold">Curriculum</h3>
            {program.curriculum.length === 0 ? (
              <p className="text-sm text-muted-foreground">No topics are set; sessions carry their own.</p>
            ) : (
              <dl className="grid gap-2.5 text-sm">
                {program.curriculum.map(({ sessionType, titles }) => (
                  <div key={sessionType}>
                    <dt className="font-medium">{sessionType}</dt>
                    <dd className="text-muted-foreground">{titles.join(' · ')}</dd>
                  </div>
                ))}
              </dl>
            )}
          </div>
        </div>
      </div>
    </Panel>
  );
}
