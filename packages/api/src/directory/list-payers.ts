import { ok } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import type { PayerView } from './list-payers.input';
import { findPayers } from './plans.store';

/** Payers and their plans with every dated setting, past, present and planned. */
export async function listPayers(context: UseCaseContext) {
  return ok<readonly PayerView[]>(await findPayers(context));
}
