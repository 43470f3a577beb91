'use client';

import type { ClaimFileView, ClaimLineView, RefusedClaimView } from '@threshold/api/billing/get-claim-batch.input';
import { formatCents } from '@threshold/domain/kernel';
import { buttonVariants } from '@threshold/ui/button';
import { Card } from '@threshold/ui/card';
import { cn } from '@threshold/ui/cn';
import type { DataColumn } from '@threshold/ui/data-table/columns';
import { DataTable } from '@threshold/ui/data-table/data-table';
import { EmptyState } from '@threshold/ui/empty-state';
import { useNavigate } from '@threshold/ui/link';
import { StatusChip } from '@threshold/ui/status-chip';
import { Download } from 'lucide-react';
import { useMemo } from 'react';
import { daysText } from './days-text';
import { ModeChip } from './mode-chip';
import { problemText } from './problem-text';
import { SIDES } from './sides';

const sum = (rows: readonly { totalCents: number }[]) =>
  formatCents(rows.reduce((all, row) => all + row.totalCents, 0));
const days = (row: { firstDay: string; lastDay: string }) => daysText(row.firstDay, row.lastDay);

const totalColumn = <Row extends { totalCents: number }>(): DataColumn<Row> => ({
  id: 'total',
  header: 'Total',
  value: (row) => row.totalCents,
  cell: (row) => formatCents(row.totalCents),
  align: 'end',
  total: sum,
});

const CLAIM_COLUMNS: readonly DataColumn<ClaimLineView>[] = [
  { id: 'number', header: 'Claim', value: (row) => row.number },
  { id: 'patient', header: 'Patient', value: (row) => row.patientName },
  { id: 'payer', header: 'Payer', value: (row) => row.payerName },
  { id: 'side', header: 'Kind', value: (row) => SIDES[row.side] },
  { id: 'days', header: 'Days of service', value: (row) => row.firstDay, cell: days, isSpare: true },
  { id: 'lines', header: 'Lines', value: (row) => row.lines, align: 'end', isSpare: true },
  totalColumn(),
  {
    id: 'status',
    header: 'State',
    isSpare: true,
    value: (row) => row.status,
    cell: (row) =>
      row.status === 'written' ? (
        <StatusChip tone="success">In a file</StatusChip>
      ) : (
        <StatusChip tone="pending">Assembled</StatusChip>
      ),
  },
];
const claimKey = (row: ClaimLineView) => row.id;

export function ClaimsTable({ claims }: { claims: readonly ClaimLineView[] | undefined }) {
  const navigate = useNavigate();
  return (
    <Card className="overflow-hidden">
      <DataTable
        caption="Claims of the batch"
        columns={CLAIM_COLUMNS}
        rows={claims}
        rowKey={claimKey}
        onOpen={(row) => navigate(`/patients/${row.patientId}`)}
        empty={
          <EmptyState title="No claim in this batch">
            <p>Every charge of its days was refused or on a claim already. See the refused ones.</p>
          </EmptyState>
        }
      />
    </Card>
  );
}

const REFUSED_COLUMNS: readonly DataColumn<RefusedClaimView>[] = [
  { id: 'patient', header: 'Patient', value: (row) => row.patientName },
  {
    id: 'problems',
    header: 'What to do',
    value: (row) => row.problems.map((problem) => problemText(problem).fact).join(' '),
    sortable: false,
    cell: (row) => (
      <ul className="grid min-w-72 gap-0.5 py-1 whitespace-normal">
        {row.problems.map((problem) => {
          const { rule, fact } = problemText(problem);
          return (
            <li key={rule + fact}>
              <span className="font-medium">{rule}:</span> {fact}
            </li>
          );
        })}
      </ul>
    ),
  },
  { id: 'payer', header: 'Payer', value: (row) => row.payerName, isSpare: true },
  { id: 'side', header: 'Kind', value: (row) => SIDES[row.side], isSpare: true },
  { id: 'days', header: 'Days of service', value: (row) => row.firstDay, cell: days, isSpare: true },
  totalColumn(),
  {
    id: 'settled',
    header: 'Now',
    value: (row) => (row.settled ? 'settled' : 'open'),
    cell: (row) =>
      row.settled ? (
        <StatusChip tone="success">Settled since</StatusChip>
      ) : (
        <StatusChip tone="warning">Waits</StatusChip>
      ),
  },
];
const refusedKey = (row: RefusedClaimView) => row.id;

export function RefusedTable({ refused }: { refused: readonly RefusedClaimView[] }) {
  const navigate = useNavigate();
  return (
    <Card className="overflow-hidden">
      <DataTable
        caption="Claims that were refused"
        columns={REFUSED_COLUMNS}
        rows={refused}
        rowKey={refusedKey}
        onOpen={(row) => navigate(`/patients/${row.patientId}`)}
        empty={
          <EmptyState title="Nothing was refused">
            <p>Every waiting charge of these days went onto a claim.</p>
          </EmptyState>
        }
      />
    </Card>
  );
}

const fileKey = (row: ClaimFileView) => row.fileId;
const address = (row: ClaimFileView) => `/claims/files/${row.fileId}`;
const kilobytes = (row: ClaimFileView) => Math.max(1, Math.round(row.byteLength / 1024));

export function FilesTable({ files, mayExport }: { files: readonly ClaimFileView[]; mayExport: boolean }) {
  const columns = useMemo<readonly DataColumn<ClaimFileView>[]>(
    () => [
      { id: 'name', header: 'File', value: (row) => row.name },
      { id: 'payer', header: 'Payer', value: (row) => row.payerName },
      { id: 'side', header: 'Kind', value: (row) => SIDES[row.side] },
      { id: 'mode', header: 'For', value: (row) => row.mode, cell: (row) => <ModeChip mode={row.mode} /> },
      { id: 'claims', header: 'Claims', value: (row) => row.claimCount, align: 'end', isSpare: true },
      { id: 'size', header: 'KB', value: kilobytes, align: 'end', isSpare: true },
      totalColumn(),
      {
        id: 'download',
        header: 'Download',
        value: () => null,
        sortable: false,
        cell: (row) =>
          mayExport ? (
            // A plain anchor: the router would fetch the page, not save the file.
            <a
              href={address(row)}
              download
              aria-label={`Download ${row.name}`}
              className={cn(buttonVariants({ size: 'sm' }))}
            >
              <Download aria-hidden /> Save
            </a>
          ) : (
            <span className="text-muted-foreground">billers only</span>
          ),
      },
    ],
    [mayExport],
  );
  return (
    <Card className="overflow-hidden">
      <DataTable
        caption="Files of the batch"
        columns={columns}
        rows={files}
        rowKey={fileKey}
        empty={
          <EmptyState title="No file yet">
            <p>Files are written when every claim of the batch is assembled.</p>
          </EmptyState>
        }
      />
    </Card>
  );
}
