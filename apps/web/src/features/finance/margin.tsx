'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { KindLine, MarginLine, MarginView } from '@threshold/api/finance/get-margin.input';
import { formatCents } from '@threshold/domain/kernel';
import type { PlainDate } from '@threshold/domain/kernel';
import { Card } from '@threshold/ui/card';
import type { DataColumn } from '@threshold/ui/data-table/columns';
import { DataTable } from '@threshold/ui/data-table/data-table';
import { KpiTile } from '@threshold/ui/kpi-tile';
import { Link } from '@threshold/ui/link';
import { PageHeader } from '@threshold/ui/page-header';
import { StatusChip } from '@threshold/ui/status-chip';
import { Tabs } from '@threshold/ui/tabs';
import { parseAsStringLiteral, useQueryState, useQueryStates } from 'nuqs';
import { useRef } from 'react';
import { chargesHref } from '../../components/charges-link';
import { FailedQuery } from '../../components/failed-query';
import { clockTime, plainDay, shortDay } from '../../components/clock';
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

/** Costs without a payment look like a loss; for what no payer pays, that is all there can be. */
const KindName = ({ line }: { line: KindLine }) => (
  <>
    {line.name}
    {!line.isBillable && <span className="ml-2 text-xs text-muted-foreground">no billable code</span>}
  </>
);

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
const KIND_COLUMNS: readonly DataColumn<KindLine>[] = [
  { id: 'name', header: 'Name', value: (row) => row.name, cell: (row) => <KindName line={row} /> },
  ...GROUP_COLUMNS.slice(1),
];
type SessionLine = MarginView['sessions'][number];
const SESSION_COLUMNS: readonly DataColumn<SessionLine>[] = [
  {
    id: 'day',
    header: 'Day',
    value: (row) => row.startMs,
    cell: (row) => `${shortDay(row.day)}, ${clockTime(row.startMs, row.zone)}`,
  },
  { id: 'name', header: 'Session', value: (row) => row.name, cell: (row) => <KindName line={row} /> },
  { id: 'site', header: 'Site', value: (row) => row.siteName },
  { id: 'leader', header: 'Leader', value: (row) => row.leaderName },
  ...MONEY_COLUMNS,
];
const DAY_COLUMNS = GROUP_COLUMNS.map((column) =>
  column.id === 'name' ? { ...column, header: 'Day', cell: (row: MarginLine) => shortDay(row.name) } : column,
);
const rowKey = (row: MarginLine) => row.key;
const sessionHref = (row: SessionLine) => `/sessions/${row.key}`;

const BYS = ['group', 'payer', 'site', 'day', 'session'] as const;

export function Margin({ today, mayExport }: { today: PlainDate; mayExport: boolean }) {
  const [state] = useQueryStates(periodParsers);
  const [by, setBy] = useQueryState('by', parseAsStringLiteral(BYS).withDefault('group'));
  const breakdown = useRef<HTMLDivElement>(null);
  const request = requestOf(state, today);
  const margin = useQuery({ ...useTRPC().finance.margin.queryOptions(request), placeholderData: keepPreviousData });
  /** The rows behind the figures: the sessions, at the foot of the page. */
  const showSessions = () => {
    void setBy('session');
    breakdown.current?.scrollIntoView({ block: 'start' });
  };
  if (margin.isError) return <FailedQuery error={margin.error} onRetry={() => void margin.refetch()} />;
  const view = margin.data;
  if (!view) return <MarginSkeleton />;

  return (
    <div className="grid gap-5 p-6" aria-busy={margin.isPlaceholderData}>
      <PageHeader
        title="Margin"
        description={`${plainDay(view.from)} to ${plainDay(view.to)}. Expected payments of signed notes, not posted cash.`}
        meta={
          view.unsignedAttendances > 0 && (
            <>
              <StatusChip tone="warning">
                {view.unsignedAttendances === 1
                  ? '1 billable attendance without a signed note earns nothing yet'
                  : `${view.unsignedAttendances} billable attendances without a signed note earn nothing yet`}
              </StatusChip>
              <Link
                href={request.siteId ? `/today?site=${request.siteId}` : '/today'}
                className="text-sm underline underline-offset-4"
              >
                Who owes notes
              </Link>
            </>
          )
        }
      />
      <FilterBar
        today={today}
        shown={request}
        choices={view.choices}
        actions={mayExport && <ExportButton kind="margin" request={request} />}
      />
      <Tiles view={view} charges={chargesOf(view, request)} onSessions={showSessions} />
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
      <div ref={breakdown} className="min-w-0 scroll-mt-4">
        <Breakdown view={view} by={by} onBy={(next) => void setBy(BYS.find((known) => known === next) ?? 'group')} />
      </div>
    </div>
  );
}

/** The charges do not know programs: a link past that filter would open another sum than the tile shows. */
const chargesOf = ({ from, to }: MarginView, request: ReturnType<typeof requestOf>): string | undefined =>
  request.programId === null ? chargesHref({ ...request, from, to }) : undefined;

interface TilesProps {
  readonly view: MarginView;
  readonly charges: string | undefined;
  readonly onSessions: () => void;
}

function Tiles({ view, charges, onSessions }: TilesProps) {
  return (
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
        onOpen={onSessions}
      />
      <KpiTile
        label="Expected payment"
        value={formatCents(view.expectedCents)}
        {...(charges && { href: charges })}
        explain={
          <p className="text-xs">
            Allowed amount of every standing charge by the payer's dated terms, the patient's share included.
          </p>
        }
      />
      <KpiTile
        label="Leader cost"
        value={formatCents(view.leaderCostCents)}
        onOpen={onSessions}
        explain={<p className="text-xs">Session minutes at the leader's yearly cost over productive minutes.</p>}
      />
      <KpiTile
        label="Room cost"
        value={formatCents(view.roomCostCents)}
        onOpen={onSessions}
        explain={<p className="text-xs">Session minutes at the room's hourly cost.</p>}
      />
    </div>
  );
}

function Breakdown({ view, by, onBy }: { view: MarginView; by: string; onBy: (by: string) => void }) {
  const table = (caption: string, rows: readonly MarginLine[], columns = GROUP_COLUMNS) => (
    <DataTable caption={caption} columns={columns} rows={rows} rowKey={rowKey} />
  );
  return (
    <Card className="overflow-hidden">
      <Tabs
        flush
        aria-label="Margin by"
        value={by}
        onValueChange={onBy}
        tabs={[
          {
            value: 'group',
            label: 'Group',
            content: <DataTable caption="Margin by group" columns={KIND_COLUMNS} rows={view.byGroup} rowKey={rowKey} />,
          },
          { value: 'payer', label: 'Payer', content: table('Margin by payer', view.byPayer) },
          { value: 'site', label: 'Site', content: table('Margin by site', view.bySite) },
          { value: 'day', label: 'Day', content: table('Margin by day', view.byDay, DAY_COLUMNS) },
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
    </Card>
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
