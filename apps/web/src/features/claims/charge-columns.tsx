import type { ChargeLineView } from '@threshold/api/billing/list-charges.input';
import { formatCents } from '@threshold/domain/kernel';
import type { DataColumn } from '@threshold/ui/data-table/columns';
import { StatusChip } from '@threshold/ui/status-chip';
import { plainDay } from '../../components/clock';
import { SIDES } from './sides';

export const CHARGE_COLUMNS: readonly DataColumn<ChargeLineView>[] = [
  {
    id: 'code',
    header: 'Code',
    value: (row) => [row.code, ...row.modifiers].join(' '),
    cell: (row) => (
      <span className="font-mono text-xs">
        {row.code} <span className="text-muted-foreground">{row.modifiers.join(' ')}</span>
      </span>
    ),
  },
  { id: 'day', header: 'Day', value: (row) => row.day, cell: (row) => plainDay(row.day) },
  { id: 'patient', header: 'Patient', value: (row) => row.patientName },
  { id: 'payer', header: 'Payer', value: (row) => row.payerName, isSpare: true },
  { id: 'side', header: 'Kind', value: (row) => SIDES[row.side], isSpare: true },
  { id: 'minutes', header: 'Minutes', value: (row) => row.minutes, align: 'end', isSpare: true },
  { id: 'units', header: 'Units', value: (row) => row.units, align: 'end', isSpare: true },
  {
    id: 'charge',
    header: 'Charge',
    value: (row) => row.chargeCents,
    cell: (row) => formatCents(row.chargeCents),
    align: 'end',
  },
  {
    id: 'expected',
    header: 'Expected',
    value: (row) => row.expectedCents,
    cell: (row) => formatCents(row.expectedCents),
    align: 'end',
  },
  {
    id: 'claim',
    header: 'Claim',
    value: (row) => row.claimNumber,
    cell: (row) =>
      row.claimNumber === null ? (
        <StatusChip tone="pending">Waits</StatusChip>
      ) : (
        <span className="font-mono text-xs">{row.claimNumber}</span>
      ),
  },
];
export const chargeKey = (row: ChargeLineView): string => row.id;
