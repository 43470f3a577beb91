'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import type { NoteLine } from '@threshold/api/encounters/list-my-notes.input';
import { Panel } from '@threshold/ui/card';
import type { DataColumn } from '@threshold/ui/data-table/columns';
import { DataTable } from '@threshold/ui/data-table/data-table';
import { EmptyState } from '@threshold/ui/empty-state';
import { PageHeader } from '@threshold/ui/page-header';
import { Progress } from '@threshold/ui/progress';
import { StatusChip } from '@threshold/ui/status-chip';
import { CircleCheckBig } from 'lucide-react';
import { clockRange, dayAtSite } from '../../components/clock';
import { useTRPC } from '../../trpc/client';

const COLUMNS: readonly DataColumn<NoteLine>[] = [
  {
    id: 'day',
    header: 'Day',
    value: (row) => row.startMs,
    cell: (row) => dayAtSite(row.startMs, row.zone),
    width: 120,
  },
  {
    id: 'time',
    header: 'Time',
    value: (row) => row.startMs,
    cell: (row) => clockRange(row, row.zone),
    width: 150,
  },
  {
    id: 'name',
    header: 'Session',
    value: (row) => row.name,
    cell: (row) => (row.topic ? `${row.name} · ${row.topic}` : row.name),
  },
  { id: 'site', header: 'Site', value: (row) => row.siteName, isSpare: true },
  { id: 'people', header: 'People', value: (row) => row.people, align: 'end', width: 80, isSpare: true },
  { id: 'drafted', header: 'Drafted', value: (row) => row.drafted, align: 'end', width: 90, isSpare: true },
  { id: 'state', header: 'State', value: (row) => row.unsigned, cell: (row) => <NoteState line={row} />, width: 170 },
];
const rowKey = (row: NoteLine) => row.sessionId;
const rowHref = (row: NoteLine) => `/sessions/${row.sessionId}/note`;

function NoteState({ line }: { line: NoteLine }) {
  if (line.unmarked > 0) return <StatusChip tone="warning">Attendance missing</StatusChip>;
  if (line.people === 0) return <StatusChip tone="off">Nobody came</StatusChip>;
  if (line.unsigned === 0) return <StatusChip tone="success">Signed</StatusChip>;
  return <StatusChip tone={line.group === 'overdue' ? 'danger' : 'pending'}>{line.unsigned} unsigned</StatusChip>;
}

const BANDS = [
  { group: 'overdue', title: 'Overdue', empty: 'Nothing is overdue.' },
  { group: 'today', title: 'Today', empty: 'No session of today waits for its note.' },
  { group: 'signed', title: 'Signed since yesterday', empty: 'Nothing was signed since yesterday.' },
] as const;

/** What its reader has to write: overdue first, then today. */
export function MyNotes() {
  const { data } = useSuspenseQuery(useTRPC().encounters.mine.queryOptions({}));
  const open = data.lines.filter((line) => line.group === 'overdue' || line.group === 'today');
  return (
    <div className="grid gap-5 p-6">
      <PageHeader
        title="Notes"
        description="Sessions that you lead. A session without a signed note cannot be billed."
        meta={
          data.overToday > 0 ? (
            <Progress
              label="Signed today"
              value={data.signedToday}
              max={data.overToday}
              valueText={`${data.signedToday} of ${data.overToday} signed today`}
              className="w-56"
            />
          ) : undefined
        }
      />
      {data.lines.length === 0 ? (
        <EmptyState icon={CircleCheckBig} title="No notes to write">
          <p>Sessions that you lead appear here once they begin.</p>
        </EmptyState>
      ) : (
        BANDS.map(({ group, title, empty }) => (
          <Panel key={group} flush title={title}>
            <DataTable
              caption={title}
              columns={COLUMNS}
              rows={data.lines.filter((line) => line.group === group)}
              rowKey={rowKey}
              rowHref={rowHref}
              empty={
                <p className="px-4 py-3 text-sm text-muted-foreground">
                  {group === 'today' && open.length === 0 ? 'Everything is signed.' : empty}
                </p>
              }
            />
          </Panel>
        ))
      )}
    </div>
  );
}

export function MyNotesSkeleton() {
  return (
    <div className="grid gap-5 p-6">
      <PageHeader title="Notes" />
      <Panel flush title="Overdue">
        <DataTable caption="Overdue" columns={COLUMNS} rows={undefined} rowKey={rowKey} />
      </Panel>
    </div>
  );
}
