import { ok } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import type { LedgerTotalsView } from './get-totals.input';
import { sumAccounts } from './totals.store';

/** What each account of the ledger holds today. */
export const getLedgerTotals = async (context: UseCaseContext) => ok<LedgerTotalsView>(await sumAccounts(context));
