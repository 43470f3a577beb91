import { ACCOUNTS } from '@threshold/domain/billing';
import type { Account } from '@threshold/domain/billing';
import type { UseCaseContext } from '../context';
import type { TotalsView } from './get-totals.input';

export async function sumAccounts(context: UseCaseContext): Promise<Record<Account, number>> {
  const rows = await context.tx.ledgerEntry.groupBy({
    by: ['account'],
    where: { organizationId: context.organizationId },
    _sum: { amountCents: true },
  });
  const sums = new Map(rows.map((row) => [row.account, Number(row._sum.amountCents ?? 0)]));
  return Object.fromEntries(ACCOUNTS.map((account) => [account, sums.get(account) ?? 0])) as Record<Account, number>;
}

type ChargeSums = Omit<TotalsView, 'ledgerGrossCents' | 'ledgerReceivableCents' | 'heldDays'>;

export async function sumCharges(context: UseCaseContext): Promise<ChargeSums> {
  const [row] = await context.tx.$queryRaw<Record<string, bigint>[]>`
    SELECT count(*) FILTER (WHERE NOT c.reversed) AS standing_count,
           coalesce(sum(c.charge_cents) FILTER (WHERE NOT c.reversed), 0)::bigint AS standing_charge,
           coalesce(sum(c.expected_cents) FILTER (WHERE NOT c.reversed), 0)::bigint AS standing_expected,
           count(*) FILTER (WHERE NOT c.reversed AND NOT c.claimed) AS waiting_count,
           coalesce(sum(c.charge_cents) FILTER (WHERE NOT c.reversed AND NOT c.claimed), 0)::bigint AS waiting_charge,
           coalesce(sum(c.charge_cents) FILTER (WHERE c.reversed AND c.claimed), 0)::bigint AS reversed_on_claims,
           (SELECT coalesce(sum(total_cents), 0)::bigint FROM claim WHERE organization_id = ${context.organizationId}::uuid) AS on_claims,
           (SELECT coalesce(sum(total_cents), 0)::bigint FROM claim_batch_file WHERE organization_id = ${context.organizationId}::uuid) AS in_files
      FROM (SELECT c.charge_cents, c.expected_cents,
                   EXISTS (SELECT FROM charge r WHERE r.organization_id = c.organization_id AND r.reverses_id = c.id) AS reversed,
                   EXISTS (SELECT FROM claim_line l WHERE l.organization_id = c.organization_id AND l.charge_id = c.id) AS claimed
              FROM charge c WHERE c.organization_id = ${context.organizationId}::uuid AND c.sign = 1) c`;
  const number = (column: string) => Number(row?.[column] ?? 0);
  return {
    standing: {
      count: number('standing_count'),
      chargeCents: number('standing_charge'),
      expectedCents: number('standing_expected'),
    },
    waiting: { count: number('waiting_count'), chargeCents: number('waiting_charge') },
    onClaimsCents: number('on_claims'),
    reversedOnClaimsCents: number('reversed_on_claims'),
    inFilesCents: number('in_files'),
  };
}
