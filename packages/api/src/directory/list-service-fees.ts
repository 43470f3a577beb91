import { ok } from '@threshold/domain/kernel';
import type { StatementContext } from '../context';
import type { ServiceFeeView } from './list-service-fees.input';
import { findServiceFees } from './plans.store';

/** What the organization charges for a unit of each service code, with its dates. */
export async function listServiceFees(context: StatementContext) {
  return ok<readonly ServiceFeeView[]>(await findServiceFees(context));
}
