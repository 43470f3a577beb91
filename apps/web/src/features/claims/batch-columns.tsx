import type { ClaimBatchLine } from '@threshold/api/billing/list-claim-batches.input';
import { formatCents } from '@threshold/domain/kernel';
import type { DataColumn } from '@threshold/ui/data-table/columns';
import { Progress } from '@threshold/ui/progress';
import { BatchStateChip, isUnderWay, stageText } from './batch-state-chip';
import { daysText } from './days-text';

export const BATCH_COLUMNS: readonly DataColumn<ClaimBatchLine>[] = [
  { id: 'number', header: 'Batch', value: (row) => row.number, cell: (row) => `No. ${row.number}` },
  {
    id: 'days',
    header: 'Days of service',
    value: (row) => row.firstDay,
    cell: (row) => daysText(row.firstDay, row.lastDay),
  },
  {
    id: 'state',
    header: 'State',
    value: (row) => row.state,
    cell: (row) =>
      isUnderWay(row) ? (
        <Progress
          label={stageText(row)}
          value={row.total === 0 ? null : row.done}
          max={Math.max(1, row.total)}
          valueText={row.total === 0 ? '' : `${row.done} of ${row.total}`}
          className="min-w-52"
        />
      ) : (
        <BatchStateChip batch={row} />
      ),
  },
  { id: 'claims', header: 'Claims', value: (row) => row.claims, align: 'end' },
  { id: 'refused', header: 'Refused', value: (row) => row.refused, align: 'end' },
  { id: 'files', header: 'Files', value: (row) => row.files, align: 'end' },
  {
    id: 'total',
    header: 'Total',
    value: (row) => row.totalCents,
    cell: (row) => formatCents(row.totalCents),
    align: 'end',
    total: (rows) => formatCents(rows.reduce((sum, row) => sum + row.totalCents, 0)),
  },
];
