'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import type { ServiceFeeView } from '@threshold/api/directory/list-service-fees.input';
import { formatCents } from '@threshold/domain/kernel';
import { Card } from '@threshold/ui/card';
import type { DataColumn } from '@threshold/ui/data-table/columns';
import { DataTable } from '@threshold/ui/data-table/data-table';
import { EmptyState } from '@threshold/ui/empty-state';
import { plainDay } from '../../components/clock';
import { useTRPC } from '../../trpc/client';

const COLUMNS: readonly DataColumn<ServiceFeeView>[] = [
  { id: 'code', header: 'Service code', value: (row) => row.serviceCode },
  {
    id: 'charge',
    header: 'Charge a unit',
    align: 'end',
    value: (row) => row.chargeCents,
    cell: (row) => formatCents(row.chargeCents),
  },
  { id: 'from', header: 'From', value: (row) => row.from, cell: (row) => plainDay(row.from) },
  {
    id: 'to',
    header: 'Until',
    value: (row) => row.to,
    cell: (row) => (row.to ? plainDay(row.to) : <span className="text-muted-foreground">open</span>),
  },
];
const rowKey = (row: ServiceFeeView) => row.id;

export function FeesTab() {
  const trpc = useTRPC();
  const { data: fees } = useSuspenseQuery(trpc.directory.serviceFees.queryOptions({}));
  return (
    <Card className="max-w-3xl overflow-hidden">
      <DataTable
        caption="Service fees"
        columns={COLUMNS}
        rows={fees}
        rowKey={rowKey}
        empty={
          <EmptyState title="No fee yet">
            <p>Without a fee a service cannot be charged.</p>
          </EmptyState>
        }
      />
    </Card>
  );
}
