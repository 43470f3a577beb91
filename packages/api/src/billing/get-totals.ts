import { ok } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { countHeldDays } from './charge-holds.store';
import type { TotalsView } from './get-totals.input';
import { sumAccounts, sumCharges } from './totals.store';

/** Charges, claims, files and ledger side by side, so that the agreement of cents can be seen and tested. */
export async function getTotals(context: UseCaseContext) {
  const accounts = await sumAccounts(context);
  return ok<TotalsView>({
    ...(await sumCharges(context)),
    ledgerGrossCents: 0 - accounts['gross-charges'],
    ledgerReceivableCents: accounts['insurance-receivable'],
    heldDays: await countHeldDays(context),
  });
}
