'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { MarginLine, MarginView } from '@threshold/api/finance/get-margin.input';
import { formatCents } from '@threshold/domain/kernel';
import type { PlainDate } from '@threshold/domain/kernel';
import { Card, Panel } from '@threshold/ui/card';
import type { DataColumn } from '@threshold/ui/data-table/columns';
import { DataTable } from '@threshold/ui/data-table/data-table';
import { KpiTile } from '@threshold/ui/kpi-tile';
import { PageHeader } from '@threshold/ui/page-header';
import { StatusChip } from '@threshold/ui/status-chip';
import { Tabs } from '@threshold/ui/tabs';
import { useQueryStates } from 'nuqs';
import { FailedQuery } from '../../components/failed-query';
import { clockTime } from '../../components/clock';
import { useTRPC } from '../../trpc/client';
import { WaterfallChart } from './charts';
import { centsDelta } from './delta';
import { ExportButton } from './export-button';
import { Explain } from './explain';
import { FilterBar } from './filter-bar';
import { periodParsers, requestOf } from './period';

const sum = (rows: readonly MarginLine[], of: (row: MarginLine) => number) =>
  rows.reduce((total, row) => total + of(row), 0);

const money = (id: string, header: string, of: (row: MarginLine) => number): DataColumn<MarginLine> => ({
  id,
  header,
  value: of,
  cell: (row) => <span className="tabular-nums">{formatCents(of(row))}</span>,
  align: 'end',
  total: (rows) => formatCents(sum(rows, of)),
});

const MONEY_COLUMNS: readonly DataColumn<MarginLine>[] = [
  {
    id: 'attendances',
    header: 'Attendances',
    value: (row) => row.attendances,
    align: 'end',
    total: (rows) => sum(rows, (row) => row.attendances),
  },
  money('expected', 'Expected payment', (row) => row.expectedCents),
  money('leader', 'Leader cost', (row) => row.leaderCostCents),
  money('room', 'Room cost', (row) => row.roomCostCents),
  money('margin', 'Margin', (row) => row.marginCents),
];
const GROUP_COLUMNS: readonly DataColumn<MarginLine>[] = [
  { id: 'name', header: 'Name', value: (row) => row.name },
  { id: 'sessions', header: 'Sessions', value: (row) => row.sessions, align: 'end' },
  ...MONEY_COLUMNS,
];
type SessionLine = MarginView['sessions'][number];
const SESSION_COLUMNS: readonly DataColumn<SessionLine>[] = [
  {
    id: 'day',
    header: 'Day',
    value: (row) => row.startMs,
    cell: (row) => `${row.day} ${clockTime(row.startMs, row.zone)}`,
  },
  { id: 'name', header: 'Session', value: (row) => row.name },
  { id: 'site', header: 'Site', value: (row) => row.siteName },
  { id: 'leader', header: 'Leader', value: (row) => row.leaderName },
  ...MONEY_COLUMNS,
];
const rowKey = (row: MarginLine) => row.key;
const sessionHref = (row: SessionLine) => `/sessions/${row.key}`;

export function Margin({ today, mayExport }: { today: PlainDate; mayExport: boolean }) {
  const [state] = useQueryStates(periodParsers);
  const request = requestOf(state, today);
  const margin = useQuery({ ...useTRPC().finance.margin.queryOptions(request), placeholderData: keepPreviousData });
  if (margin.isError) return <FailedQuery error={margin.error} onRetry={() => void margin.refetch()} />;
  const view = margin.data;
  if (!view) return <MarginSkeleton />;

  return (
    <div className="grid gap-5 p-6" aria-busy={margin.isPlaceholderData}>
      <PageHeader
        title="Margin"
        description={`${view.from} to ${view.to}. Expected payments of signed notes, not posted cash.`}
        meta={
          view.unsignedAttendances > 0 && (
            <StatusChip tone="warning">
              {view.unsignedAttendances} attendances without a signed note earn nothing yet
            </StatusChip>
          )
        }
      />
      <FilterBar
        today={today}
        shown={request}
        choices={view.choices}
        actions={mayExport && <ExportButton kind="margin" request={request} />}
      />
      <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
        <KpiTile
          label="Contribution margin"
          value={formatCents(view.margin.valueCents)}
          delta={
            view.before.margin.rowCount > 0
              ? centsDelta(view.margin.valueCents, view.before.margin.valueCents)
              : undefined
          }
          explain={<Explain figure={view.margin} asOfMs={view.asOfMs} />}
        />
        <KpiTile
          label="Expected payment"
          value={formatCents(view.expectedCents)}
          explain={
            <p className="text-xs">
              Allowed amount of every standing charge by the payer's dated terms, the patient's share included.
            </p>
          }
        />
        <KpiTile
          label="Leader cost"
          value={formatCents(view.leaderCostCents)}
          explain={<p className="text-xs">Session minutes at the leader's yearly cost over productive minutes.</p>}
        />
        <KpiTile
          label="Room cost"
          value={formatCents(view.roomCostCents)}
          explain={<p className="text-xs">Session minutes at the room's hourly cost.</p>}
        />
      </div>
      <Card className="p-4">
        <WaterfallChart
          title={`${formatCents(view.margin.valueCents)} of ${formatCents(view.expectedCents)} expected stays as margin`}
          caption="Expected payment, less the cost of the minutes that leaders and rooms were used."
          formatValue={formatCents}
          steps={[
            { label: 'Expected payment', value: view.expectedCents },
            { label: 'Leaders', value: -view.leaderCostCents },
            { label: 'Rooms', value: -view.roomCostCents },
            { label: 'Margin' },
          ]}
        />
      </Card>
      <Breakdown view={view} />
    </div>
  );
}

function Breakdown({ view }: { view: MarginView }) {
  const table = (caption: string, rows: readonly MarginLine[]) => (
    <DataTable caption={caption} columns={GROUP_COLUMNS} rows={rows} rowKey={rowKey} />
  );
  return (
    <Panel flush title="By">
      <Tabs
        aria-label="Margin by"
        tabs={[
          { value: 'group', label: 'Group', content: table('Margin by group', view.byGroup) },
          { value: 'payer', label: 'Payer', content: table('Margin by payer', view.byPayer) },
          { value: 'site', label: 'Site', content: table('Margin by site', view.bySite) },
          { value: 'day', label: 'Day', content: table('Margin by day', view.byDay) },
          {
            value: 'session',
            label: 'Session',
            content: (
              <DataTable
                caption="Margin by session"
                columns={SESSION_COLUMNS}
                rows={view.sessions}
                rowKey={rowKey}
                rowHref={sessionHref}
                density="compact"
              />
            ),
          },
        ]}
      />
    </Panel>
  );
}

export function MarginSkeleton() {
  return (
    <div className="grid gap-5 p-6" aria-busy="true">
      <PageHeader title="Margin" />
      <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
        {['Contribution margin', 'Expected payment', 'Leader cost', 'Room cost'].map((label) => (
          <KpiTile key={label} label={label} value={null} />
        ))}
      </div>
    </div>
  );
}
