'use client';

import { useQuery } from '@tanstack/react-query';
import type { ListTodayPeopleInput, TodayPerson } from '@threshold/api/scheduling/list-today-people.input';
import type { DataColumn } from '@threshold/ui/data-table/columns';
import { DataTable } from '@threshold/ui/data-table/data-table';
import { EmptyState } from '@threshold/ui/empty-state';
import { Sheet } from '@threshold/ui/sheet';
import { FailedQuery } from '../../components/failed-query';
import { useTRPC } from '../../trpc/client';

const TITLES: Readonly<Record<ListTodayPeopleInput['list'], string>> = {
  seated: 'With a seat today',
  starting: 'Starting today',
  finishing: 'Finishing today',
  absent: 'Missed something today',
  'on-hold': 'On hold',
};

const COLUMNS: readonly DataColumn<TodayPerson>[] = [
  { id: 'name', header: 'Name', value: (row) => row.name },
  {
    id: 'day',
    header: 'Program day',
    value: (row) => row.programDay,
    cell: (row) => (row.programDay === null ? '' : `${row.programDay} of ${row.programDays}`),
    align: 'end',
  },
  { id: 'sessions', header: 'Sessions', value: (row) => row.sessions, align: 'end' },
  { id: 'missed', header: 'Missed', value: (row) => row.missed, align: 'end' },
  { id: 'reason', header: 'Reason', value: (row) => row.reason ?? '' },
];
const rowKey = (row: TodayPerson) => row.patientId;
const chart = (row: TodayPerson) => `/patients/${row.patientId}`;

/** The people behind a number of the day. Names are asked for only when somebody opens them. */
export function TodayPeople({ ask, onClose }: { ask: ListTodayPeopleInput; onClose: () => void }) {
  const trpc = useTRPC();
  const found = useQuery(trpc.scheduling.todayPeople.queryOptions(ask));
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      size="lg"
      title={TITLES[ask.list]}
      description={found.data ? `${found.data.length} ${found.data.length === 1 ? 'person' : 'people'}` : undefined}
    >
      {found.isError ? (
        <FailedQuery error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <DataTable
          caption={TITLES[ask.list]}
          columns={COLUMNS}
          rows={found.data}
          rowKey={rowKey}
          rowHref={chart}
          empty={<EmptyState title="Nobody" />}
        />
      )}
    </Sheet>
  );
}
