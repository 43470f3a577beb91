'use client';

import { Button } from '@threshold/ui/button';
import { Card } from '@threshold/ui/card';
import type { DataColumn } from '@threshold/ui/data-table/columns';
import { DataTable } from '@threshold/ui/data-table/data-table';
import { EmptyState } from '@threshold/ui/empty-state';
import { Pagination } from '@threshold/ui/pagination';
import { SeatMeter } from '@threshold/ui/seat-meter';
import { Sparkline } from '@threshold/ui/sparkline';
import { StatusChip } from '@threshold/ui/status-chip';
import { toast } from '@threshold/ui/toast';
import { useState } from 'react';
import { GROUP_ROWS, MANY_ROWS, money, type GroupRow } from '../specimen-data';
import { Section, Specimen } from '../specimen';

const STATE_CHIPS = {
  ran: <StatusChip tone="success">Ran</StatusChip>,
  short: <StatusChip tone="warning">Below minimum</StatusChip>,
  full: <StatusChip tone="info">Full</StatusChip>,
  cancelled: <StatusChip tone="off">Cancelled</StatusChip>,
};

const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);

const COLUMNS: DataColumn<GroupRow>[] = [
  { id: 'name', header: 'Group', value: (row) => row.name },
  { id: 'leader', header: 'Leader', value: (row) => row.leader },
  { id: 'room', header: 'Room', value: (row) => row.room },
  {
    id: 'seats',
    header: 'Seats',
    value: (row) => row.taken,
    cell: (row) => <SeatMeter taken={row.taken} capacity={row.capacity} minimum={4} />,
    total: (rows) => `${sum(rows.map((row) => row.taken))} of ${sum(rows.map((row) => row.capacity))}`,
  },
  {
    id: 'attendance',
    header: 'Attendance',
    align: 'end',
    value: (row) => row.attendancePercent,
    cell: (row) =>
      row.attendancePercent === null ? (
        <span className="text-muted-foreground">no data</span>
      ) : (
        `${row.attendancePercent} %`
      ),
  },
  {
    id: 'trend',
    header: '8 weeks',
    sortable: false,
    value: (row) => row.trend.at(-1) ?? null,
    cell: (row) => <Sparkline values={row.trend} label={`Attendance over 8 weeks, now ${row.trend.at(-1)}`} />,
  },
  {
    id: 'margin',
    header: 'Margin',
    align: 'end',
    value: (row) => row.marginCents,
    cell: (row) => money(row.marginCents),
    total: (rows) => money(sum(rows.map((row) => row.marginCents))),
  },
  { id: 'state', header: 'State', value: (row) => row.state, cell: (row) => STATE_CHIPS[row.state] },
];

const rowKey = (row: GroupRow) => row.id;
const NO_ROWS: GroupRow[] = [];
const open = (row: GroupRow) => toast.info(`Opened ${row.name}`);

function SelectableTable() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['group-1', 'group-3']));
  return (
    <Card className="overflow-hidden">
      <DataTable
        caption="Groups this week"
        columns={COLUMNS}
        rows={GROUP_ROWS}
        rowKey={rowKey}
        onOpen={open}
        sort={{ columnId: 'name', descending: false }}
        selected={selected}
        onSelectedChange={setSelected}
        bulkActions={
          <>
            <Button size="sm">Move…</Button>
            <Button size="sm">Reassign…</Button>
          </>
        }
      />
      <div className="border-t border-border px-3 py-2">
        <Pagination newer={null} older={{ href: '#tables' }} summary="Nov 16 to Nov 22 · 12 groups" />
      </div>
    </Card>
  );
}

export function TablesSection() {
  return (
    <Section id="tables" title="Data table">
      <Specimen
        name="Sorted, two selected, totals, paging. Arrows or j and k move, Enter opens, x selects"
        className="min-w-0"
      >
        <SelectableTable />
      </Specimen>
      <Specimen name="1,200 rows, compact, only the rows in sight are rendered" className="min-w-0">
        <Card className="overflow-hidden">
          <DataTable
            caption="Twelve hundred groups"
            columns={COLUMNS}
            rows={MANY_ROWS}
            rowKey={rowKey}
            onOpen={open}
            density="compact"
            maxHeight="320px"
          />
        </Card>
      </Specimen>
      <div className="grid gap-6 xl:grid-cols-3">
        <Specimen name="Loading" className="min-w-0">
          <Card className="overflow-hidden">
            <DataTable caption="Loading groups" columns={COLUMNS.slice(0, 4)} rows={undefined} rowKey={rowKey} />
          </Card>
        </Specimen>
        <Specimen name="Empty" className="min-w-0">
          <Card className="overflow-hidden">
            <DataTable
              caption="No groups"
              columns={COLUMNS.slice(0, 4)}
              rows={NO_ROWS}
              rowKey={rowKey}
              empty={
                <EmptyState
                  title="No groups on Sat, Nov 28"
                  actions={
                    <>
                      <Button variant="primary">Go to Monday</Button>
                      <Button>Open this day</Button>
                    </>
                  }
                >
                  <p>The site is closed that day.</p>
                </EmptyState>
              }
            />
          </Card>
        </Specimen>
        <Specimen name="Empty by filter" className="min-w-0">
          <Card className="overflow-hidden">
            <DataTable
              caption="Filtered groups"
              columns={COLUMNS.slice(0, 4)}
              rows={NO_ROWS}
              rowKey={rowKey}
              filtered={{ total: 42, noun: 'groups', onClear: () => {} }}
            />
          </Card>
        </Specimen>
      </div>
    </Section>
  );
}
