'use client';

import { useQuery } from '@tanstack/react-query';
import type { TotalsView } from '@threshold/api/billing/get-totals.input';
import { formatCents } from '@threshold/domain/kernel';
import { KpiTile } from '@threshold/ui/kpi-tile';
import { FailedQuery } from '../../components/failed-query';
import { useTRPC } from '../../trpc/client';

interface Figure {
  readonly label: string;
  readonly formula: string;
  readonly cents: (totals: TotalsView) => number;
  readonly inputs: (totals: TotalsView) => string;
  /** The charges behind it. */
  readonly href: string;
}

const FIGURES: readonly Figure[] = [
  {
    label: 'Standing charges',
    formula: 'charges posted less charges reversed',
    cents: (totals) => totals.standing.chargeCents,
    inputs: (totals) =>
      `${totals.standing.count} lines; gross charges in the ledger ${formatCents(totals.ledgerGrossCents)}`,
    href: '/charges?days=all',
  },
  {
    label: 'On claims',
    formula: 'sum of the totals of all claims',
    cents: (totals) => totals.onClaimsCents,
    inputs: (totals) =>
      `in files ${formatCents(totals.inFilesCents)}; reversed after they were sent ${formatCents(totals.reversedOnClaimsCents)}`,
    href: '/charges?days=all&show=claimed',
  },
  {
    label: 'Waiting for a claim',
    formula: 'standing charges that are on no claim',
    cents: (totals) => totals.waiting.chargeCents,
    inputs: (totals) => `${totals.waiting.count} lines`,
    href: '/charges?days=all&show=waiting',
  },
  {
    label: 'Expected payment',
    formula: 'what payers are expected to allow of the standing charges, the patient’s share included',
    cents: (totals) => totals.standing.expectedCents,
    inputs: (totals) => `receivable in the ledger ${formatCents(totals.ledgerReceivableCents)}`,
    href: '/charges?days=all',
  },
];

/** The four sums that must agree, each with its formula. */
export function TotalsTiles() {
  const trpc = useTRPC();
  const totals = useQuery(trpc.billing.totals.queryOptions({}));
  if (totals.isError) return <FailedQuery error={totals.error} onRetry={() => void totals.refetch()} />;
  return (
    <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
      {FIGURES.map((figure) => (
        <KpiTile
          key={figure.label}
          label={figure.label}
          value={totals.data ? formatCents(figure.cents(totals.data)) : null}
          href={figure.href}
          explain={
            totals.data && (
              <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-xs">
                <dt className="text-muted-foreground">Formula</dt>
                <dd>{figure.formula}</dd>
                <dt className="text-muted-foreground">Inputs</dt>
                <dd>{figure.inputs(totals.data)}</dd>
                <dt className="text-muted-foreground">Period</dt>
                <dd>all days of service</dd>
              </dl>
            )
          }
        />
      ))}
    </div>
  );
}
