'use client';

import type { HeldDayView } from '@threshold/api/billing/list-held-days.input';
import type { DataColumn } from '@threshold/ui/data-table/columns';
import { DataTable } from '@threshold/ui/data-table/data-table';
import { plainDay } from '../../components/clock';

const COLUMNS: readonly DataColumn<HeldDayView>[] = [
  { id: 'patient', header: 'Patient', value: (row) => row.patientName },
  { id: 'day', header: 'Day', value: (row) => row.day, cell: (row) => plainDay(row.day) },
  { id: 'site', header: 'Site', value: (row) => row.siteName, isSpare: true },
  {
    id: 'reason',
    header: 'What to do',
    value: (row) => row.sentence,
    cell: (row) => <span className="block min-w-72 py-1 whitespace-normal">{row.sentence}</span>,
    sortable: false,
  },
];
const rowKey = (row: HeldDayView) => row.id;
const chart = (row: HeldDayView) => `/patients/${row.patientId}`;

/** Signed days that wait uncharged, each with what is missing; the chart is where most of it is entered. */
export function HeldDaysTable({ days }: { days: readonly HeldDayView[] }) {
  return <DataTable caption="Held days" columns={COLUMNS} rows={days} rowKey={rowKey} rowHref={chart} />;
}
