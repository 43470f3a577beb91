import { ok } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { clearCoverage } from './enrollments.store';

/** Lets enrollments that named a coverage name none: they bill whichever coverage of the patient holds on a day. */
export async function forgetCoverage(context: UseCaseContext, { coverageId }: { readonly coverageId: string }) {
  return ok({ enrollments: await clearCoverage(context, coverageId) });
}
