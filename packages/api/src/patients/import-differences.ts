import { createHash } from 'node:crypto';
import type { PlainDate } from '@threshold/domain/kernel';
import type { ImportedCondition, ImportedCoverage, ImportedPatient } from '@threshold/domain/patients';

/** The columns of a patient that a source can fill. */
export const patientColumns = (patient: ImportedPatient) => ({
  givenName: patient.given,
  familyName: patient.family,
  birthDate: patient.birthDate,
  administrativeSex: patient.sex,
  phone: patient.phone,
  addressLine: patient.address?.line ?? null,
  city: patient.address?.city ?? null,
  state: patient.address?.state ?? null,
  postalCode: patient.address?.postalCode || null,
  deceasedOn: patient.deceasedDay,
});
export type PatientColumns = ReturnType<typeof patientColumns>;

/**
 * A condition that the source calls resolved without saying when is closed on the day of the import: shown as active it
 * would be wrong for every reader.
 */
export const conditionColumns = (condition: ImportedCondition, today: PlainDate) => ({
  codeSystem: condition.system,
  code: condition.code,
  display: condition.display,
  onsetOn: condition.onsetDay,
  abatedOn: condition.abatementDay ?? (condition.active ? null : today),
});
export type ConditionColumns = ReturnType<typeof conditionColumns>;

/** Keys of conditions come from the file at any length; a digest fits every index. */
export const sourceKeyOf = (condition: ImportedCondition): string =>
  createHash('sha256').update(condition.identityKey).digest('hex');

/** The columns that the source fills otherwise than they stand; what it leaves out erases nothing. */
export function changedColumns<Columns extends Record<string, string | null>>(
  stored: Columns,
  source: Columns,
): (keyof Columns & string)[] {
  return Object.keys(source).filter((name) => source[name] !== null && source[name] !== stored[name]);
}

export interface PlannedCoverage {
  readonly planId: string;
  readonly effectiveFrom: PlainDate;
  readonly effectiveTo: PlainDate | null;
}

/**
 * The coverages that a person's payers come to: one a plan, without a member number, because sources name none. The payer that was named last goes on until somebody says
 * otherwise; an earlier one ended with the last day on which it was named.
 */
export function planCoverages(
  coverages: readonly ImportedCoverage[],
  planOf: (payerName: string) => string | null,
): { planned: PlannedCoverage[]; skipped: ('payer-unknown' | 'coverage-without-day')[] } {
  const planned = new Map<string, PlannedCoverage>();
  const skipped: ('payer-unknown' | 'coverage-without-day')[] = [];
  for (const [index, coverage] of coverages.entries()) {
    const planId = planOf(coverage.payerName);
    if (planId === null) skipped.push('payer-unknown');
    else if (coverage.firstDay === null) skipped.push('coverage-without-day');
    else {
      const known = planned.get(planId);
      const until = coverage.endDay ?? (index === 0 ? null : coverage.lastDay);
      planned.set(planId, {
        planId,
        effectiveFrom: known && known.effectiveFrom < coverage.firstDay ? known.effectiveFrom : coverage.firstDay,
        effectiveTo: known ? laterEnd(known.effectiveTo, until) : until,
      });
    }
  }
  return { planned: [...planned.values()], skipped };
}

const laterEnd = (a: PlainDate | null, b: PlainDate | null) => (a === null || b === null ? null : a > b ? a : b);
