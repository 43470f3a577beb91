'use client';

import { useQuery } from '@tanstack/react-query';
import type { PatientSeat } from '@threshold/api/scheduling/list-patient-seats.input';
import { Panel } from '@threshold/ui/card';
import { formatDay } from '@threshold/ui/date-text';
import { EmptyState } from '@threshold/ui/empty-state';
import { SkeletonText } from '@threshold/ui/skeleton';
import { StatusChip } from '@threshold/ui/status-chip';
import { CalendarDays } from 'lucide-react';
import type { ComponentProps } from 'react';
import { clockRange } from '../../../components/clock';
import { FailedQuery } from '../../../components/failed-query';
import { useTRPC } from '../../../trpc/client';

/** The patient's seats by day: what comes, then what was. */
export function ChartSchedule({ patientId }: { patientId: string }) {
  const trpc = useTRPC();
  const seats = useQuery(trpc.scheduling.ofPatient.queryOptions({ patientId }));
  if (seats.isError) return <FailedQuery error={seats.error} onRetry={() => void seats.refetch()} />;
  if (!seats.data) return <SkeletonText lines={10} />;
  const { upcoming, past } = seats.data;
  if (upcoming.length + past.length === 0)
    return (
      <EmptyState icon={CalendarDays} title="No sessions yet">
        <p>Enrolling books the sessions of the program.</p>
      </EmptyState>
    );
  return (
    <div className="grid items-start gap-4 xl:grid-cols-2">
      <Panel title="Upcoming" description={sayCount(upcoming)} flush>
        <Days seats={upcoming} />
      </Panel>
      <Panel title="Past" description={sayCount(past)} flush>
        <Days seats={past} />
      </Panel>
    </div>
  );
}

const sayCount = (seats: readonly PatientSeat[]) =>
  seats.length === 0 ? 'No sessions' : `${seats.length} ${seats.length === 1 ? 'session' : 'sessions'}`;

function Days({ seats }: { seats: readonly PatientSeat[] }) {
  const days = [...new Set(seats.map(({ day }) => day))];
  return days.map((day) => {
    const ofDay = seats.filter((seat) => seat.day === day);
    const programDay = ofDay[0]?.programDay;
    return (
      <section key={day} aria-label={formatDay(day)} className="border-b border-border last:border-0">
        <h3 className="flex justify-between bg-muted px-4 py-1 text-xs font-medium">
          {formatDay(day)} <span className="text-muted-foreground">program day {programDay}</span>
        </h3>
        <ul className="text-sm">
          {ofDay.map((seat) => (
            <SeatLine key={seat.seatId} seat={seat} />
          ))}
        </ul>
      </section>
    );
  });
}

type Tone = ComponentProps<typeof StatusChip>['tone'];
const ATTENDANCE: Readonly<Record<string, { tone: Tone; label: string }>> = {
  present: { tone: 'success', label: 'Present' },
  late: { tone: 'warning', label: 'Late' },
  'left-early': { tone: 'warning', label: 'Left early' },
  absent: { tone: 'danger', label: 'Absent' },
  excused: { tone: 'info', label: 'Excused' },
  'no-show': { tone: 'danger', label: 'No-show' },
};

function SeatLine({ seat }: { seat: PatientSeat }) {
  const came = ATTENDANCE[seat.attendance];
  return (
    <li className="grid grid-cols-[8.5rem_minmax(0,1fr)_auto] items-baseline gap-x-3 px-4 py-1">
      <span className="text-muted-foreground tabular-nums">{clockRange(seat, seat.zone)}</span>
      <span className={seat.canceled ? 'truncate text-muted-foreground line-through' : 'truncate'}>
        {seat.name}{' '}
        <span className="text-muted-foreground">
          · {seat.roomName} · {seat.leaderName}
        </span>
      </span>
      {seat.canceled ? (
        <StatusChip tone="off">Canceled</StatusChip>
      ) : came ? (
        <span className="flex items-center gap-1.5">
          {seat.attendedMinutes > 0 && (
            <span className="text-xs text-muted-foreground tabular-nums">{seat.attendedMinutes} min</span>
          )}
          <StatusChip tone={came.tone}>{came.label}</StatusChip>
        </span>
      ) : null}
    </li>
  );
}
