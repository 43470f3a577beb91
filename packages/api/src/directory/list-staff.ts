import { ok } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import type { StaffView } from './list-staff.input';
import { findStaff } from './staff.store';

/** Everybody who treats or leads, with discipline, NPI and credentials; what they cost is another question. */
export async function listStaff(context: UseCaseContext) {
  return ok<readonly StaffView[]>(await findStaff(context));
}
