'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CensusGroup, CensusView } from '@threshold/api/finance/get-census.input';
import type { PlainDate } from '@threshold/domain/kernel';
import { Card } from '@threshold/ui/card';
import type { DataColumn } from '@threshold/ui/data-table/columns';
import { DataTable } from '@threshold/ui/data-table/data-table';
import { KpiTile } from '@threshold/ui/kpi-tile';
import { PageHeader } from '@threshold/ui/page-header';
import { Tabs } from '@threshold/ui/tabs';
import { useQueryStates } from 'nuqs';
import { useState } from 'react';
import { monthDay, plainDay } from '../../components/clock';
import { FailedQuery } from '../../components/failed-query';
import { useTRPC } from '../../trpc/client';
import { LineChart } from './charts';
import type { CensusDrill } from './census-drill';
import { CensusRowsSheet } from './census-rows-sheet';
import { oneDecimal, ratioDelta } from './delta';
import { ExportButton } from './export-button';
import { Explain } from './explain';
import { FilterBar } from './filter-bar';
import { periodParsers, requestOf } from './period';

const COLUMNS: readonly DataColumn<CensusGroup>[] = [
  { id: 'name', header: 'Name', value: (row) => row.name },
  {
    id: 'program-day',
    header: 'Census per program day',
    value: (row) => row.perProgramDay.valueHundredths,
    cell: (row) => oneDecimal(row.perProgramDay.valueHundredths),
    align: 'end',
  },
  {
    id: 'calendar',
    header: 'Calendar ADC',
    value: (row) => row.calendar.valueHundredths,
    cell: (row) => oneDecimal(row.calendar.valueHundredths),
    align: 'end',
  },
  {
    id: 'days',
    header: 'Patient-days',
    value: (row) => row.patientDays,
    align: 'end',
    total: (rows) => rows.reduce((sum, row) => sum + row.patientDays, 0),
  },
];
const rowKey = (row: CensusGroup) => row.key;

export function Census({ today, mayExport }: { today: PlainDate; mayExport: boolean }) {
  const [state] = useQueryStates(periodParsers);
  const request = requestOf(state, today);
  const trpc = useTRPC();
  const census = useQuery({ ...trpc.finance.census.queryOptions(request), placeholderData: keepPreviousData });
  const [drill, setDrill] = useState<CensusDrill | null>(null);
  if (census.isError) return <FailedQuery error={census.error} onRetry={() => void census.refetch()} />;
  const view = census.data;
  if (!view) return <CensusSkeleton />;

  return (
    <div className="grid gap-5 p-6" aria-busy={census.isPlaceholderData}>
      <PageHeader
        title="Census"
        description={`${plainDay(view.from)} to ${plainDay(view.to)}. Present means at least one attended minute.`}
      />
      <FilterBar
        today={today}
        shown={request}
        choices={view.choices}
        actions={mayExport && <ExportButton kind="census" request={request} />}
      />
      <Tiles view={view} onOpen={() => setDrill({ title: 'Patients present' })} />
      <Card className="p-4">
        <LineChart
          title={findingOf(view)}
          caption="Patients present on each program day, against the census that the programs aim for."
          labelHeader="Day"
          series={[{ key: 'patients', label: 'Patients present' }]}
          points={view.days
            .filter(({ runs }) => runs)
            .map(({ day, patients }) => ({ label: monthDay(day), values: { patients } }))}
          reference={{ value: view.censusTarget, label: `Target ${view.censusTarget}` }}
        />
      </Card>
      <Groups view={view} onOpen={setDrill} />
      <CensusRowsSheet request={request} drill={drill} onClose={() => setDrill(null)} />
    </div>
  );
}

function Tiles({ view, onOpen }: { view: CensusView; onOpen: () => void }) {
  const trend = {
    values: view.days.filter(({ runs }) => runs).map(({ patients }) => patients),
    label: 'Patients present by program day',
  };
  const tile = (figure: CensusView['calendar'], before: CensusView['calendar'], unit: string) => ({
    label: figure.label,
    value: oneDecimal(figure.valueHundredths),
    delta: before.rowCount > 0 ? ratioDelta(figure.valueHundredths, before.valueHundredths, unit) : undefined,
    explain: <Explain figure={figure} asOfMs={view.asOfMs} />,
  });
  return (
    <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
      <KpiTile {...tile(view.perProgramDay, view.before.perProgramDay, '')} trend={trend} onOpen={onOpen} />
      <KpiTile {...tile(view.calendar, view.before.calendar, '')} onOpen={onOpen} />
      <KpiTile {...tile(view.seatFill, view.before.seatFill, ' points')} unit="%" />
      <KpiTile
        label="Target census"
        value={String(view.censusTarget)}
        explain={<p className="text-xs">Sum of the programs' census targets under this filter.</p>}
      />
    </div>
  );
}

function findingOf(view: CensusView): string {
  const census = view.perProgramDay.valueHundredths;
  if (census === null) return 'No program day in this period';
  const gap = Math.round(census / 10) / 10 - view.censusTarget;
  if (Math.abs(gap) < 0.05) return 'Census is at its target';
  return `Census is ${Math.abs(gap).toFixed(1)} ${gap < 0 ? 'below' : 'above'} its target of ${view.censusTarget}`;
}

function Groups({ view, onOpen }: { view: CensusView; onOpen: (drill: CensusDrill) => void }) {
  const table = (
    caption: string,
    rows: readonly CensusGroup[],
    drillOf: (row: CensusGroup) => Omit<CensusDrill, 'title'>,
  ) => (
    <DataTable
      caption={caption}
      columns={COLUMNS}
      rows={rows}
      rowKey={rowKey}
      onOpen={(row) => onOpen({ title: row.name, ...drillOf(row) })}
    />
  );
  return (
    <Card className="overflow-hidden">
      <Tabs
        flush
        aria-label="Census by"
        tabs={[
          {
            value: 'program',
            label: 'Program',
            content: table('Census by program', view.byProgram, (row) => ({ programId: row.key })),
          },
          {
            value: 'phase',
            label: 'Phase',
            content: table('Census by phase', view.byPhase, (row) => ({ phaseName: row.key })),
          },
          {
            value: 'payer',
            label: 'Payer',
            content: table('Census by payer', view.byPayer, (row) => ({ payerId: row.key })),
          },
          {
            value: 'site',
            label: 'Site',
            content: table('Census by site', view.bySite, (row) => ({ siteId: row.key })),
          },
        ]}
      />
    </Card>
  );
}

export function CensusSkeleton() {
  return (
    <div className="grid gap-5 p-6" aria-busy="true">
      <PageHeader title="Census" />
      <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
        {['Census per program day', 'Calendar average daily census (ADC)', 'Seat fill', 'Target census'].map(
          (label) => (
            <KpiTile key={label} label={label} value={null} />
          ),
        )}
      </div>
    </div>
  );
}
