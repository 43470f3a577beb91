import type { ValueOf } from '../guide/rules';
import { PROFESSIONAL_837 } from '../guides/professional';
import type { professionalClaim } from '../guides/professional-claim';
import { PROFESSIONAL_FILE } from './claim-shapes';
import {
  diagnosisCode,
  drugValue,
  examineClaim,
  furtherDiagnosis,
  lineIdValue,
  numberOf,
  procedureValue,
  serviceDaysValue,
  totalCents,
  unitsText,
} from './claim-values';
import type { ProfessionalClaim, ProfessionalFile, ProfessionalLine, Provider, WriteResult } from './claim.types';
import type { Examiner, Most } from './examiner';
import { billingAddressValue, personValue, providerValue, taxonomyValue } from './people';
import { writeFile } from './write-file';

type ClaimValue = ValueOf<typeof professionalClaim>;
type LineValue = NonNullable<ClaimValue['lines']>[number];

const LIMITS = {
  lines: { name: 'lines', count: 50, what: 'lines' },
  diagnoses: { name: 'diagnoses', count: 12, what: 'diagnoses' },
};
const POINTERS: Most = { name: 'diagnosisPointers', count: 4, what: 'pointers' };

/**
 * An 837 professional file, 005010X222A1. Pure. The claim's total is the sum of its lines and is not asked for. When
 * anything is wrong nothing is written, and every refusal names its place.
 */
export const write837P = (file: ProfessionalFile): WriteResult =>
  writeFile(file, {
    guide: PROFESSIONAL_837,
    shape: PROFESSIONAL_FILE,
    claimValue,
    providerValue: (examiner, provider) => ({
      name: providerValue(examiner, provider),
      ...billingAddressValue(examiner.below('address'), provider.address),
      taxId: {
        qualifier: provider.taxId.kind === 'employer' ? 'EI' : 'SY',
        value: examiner.required(provider.taxId.value, 50, 'taxId').replaceAll('-', ''),
      },
    }),
  });

/** Fields stand in the order of the guide: a value in that order is written in one go. */
function claimValue(examiner: Examiner, claim: ProfessionalClaim): ClaimValue {
  examineClaim(examiner, claim, LIMITS);
  const { referringProvider, renderingProvider, supervisingProvider } = claim;
  return {
    claim: openingValue(examiner, claim),
    authorization: numberOf(examiner, claim, 'authorizationNumber'),
    originalClaim: numberOf(examiner, claim, 'originalClaimNumber'),
    medicalRecord: numberOf(examiner, claim, 'medicalRecordNumber'),
    diagnoses: diagnosesValue(claim.diagnoses),
    referring: referringProvider && [referringValue(examiner.below('referringProvider'), referringProvider)],
    rendering: renderingProvider && renderingValue(examiner.below('renderingProvider'), renderingProvider),
    supervising: supervisingProvider && {
      name: personValue(examiner.below('supervisingProvider'), supervisingProvider),
    },
    lines: linesValue(examiner.below('lines'), claim),
  };
}

/** CLM: signed, assigned and released unless it says otherwise. */
const openingValue = (examiner: Examiner, claim: ProfessionalClaim): ClaimValue['claim'] => ({
  accountNumber: examiner.required(claim.accountNumber, 38, 'accountNumber'),
  charge: totalCents(claim),
  facility: {
    placeOfService: examiner.required(claim.placeOfService, 2, 'placeOfService'),
    frequency: claim.frequency,
  },
  providerSignature: claim.providerSigned === false ? 'N' : 'Y',
  acceptsAssignment: claim.acceptsAssignment ?? 'A',
  assignsBenefits: claim.assignsBenefits ?? 'Y',
  release: claim.release ?? 'Y',
});

/** The principal diagnosis and up to eleven others. */
const diagnosesValue = (codes: readonly string[]): ClaimValue['diagnoses'] => ({
  principal: { qualifier: 'ABK', code: diagnosisCode(codes[0] ?? '') },
  diagnosis2: furtherDiagnosis(codes[1]),
  diagnosis3: furtherDiagnosis(codes[2]),
  diagnosis4: furtherDiagnosis(codes[3]),
  diagnosis5: furtherDiagnosis(codes[4]),
  diagnosis6: furtherDiagnosis(codes[5]),
  diagnosis7: furtherDiagnosis(codes[6]),
  diagnosis8: furtherDiagnosis(codes[7]),
  diagnosis9: furtherDiagnosis(codes[8]),
  diagnosis10: furtherDiagnosis(codes[9]),
  diagnosis11: furtherDiagnosis(codes[10]),
  diagnosis12: furtherDiagnosis(codes[11]),
});

const referringValue = (examiner: Examiner, provider: Provider) => ({
  name: { entity: 'DN' as const, ...personValue(examiner, provider) },
});

const renderingValue = (examiner: Examiner, provider: Provider) => ({
  name: providerValue(examiner, provider),
  taxonomy: taxonomyValue(examiner, provider),
});

function linesValue(examiner: Examiner, claim: ProfessionalClaim): LineValue[] {
  const values: LineValue[] = [];
  for (const line of claim.lines) {
    const own = examiner.below(values.length);
    examinePointers(own, line.diagnosisPointers, claim.diagnoses.length);
    values.push(lineValue(own, line, values.length + 1));
  }
  return values;
}

function examinePointers(examiner: Examiner, pointers: readonly number[], diagnoses: number): void {
  if (pointers.length === 0) examiner.refuse('missing', 'diagnosisPointers', 'A line points to a diagnosis');
  examiner.atMost(pointers.length, POINTERS);
  for (const pointer of pointers)
    if (!Number.isInteger(pointer) || pointer < 1 || pointer > diagnoses)
      examiner.refuse('pointer-without-diagnosis', 'diagnosisPointers', `There is no diagnosis ${pointer}`);
}

const lineValue = (examiner: Examiner, line: ProfessionalLine, number: number): LineValue => ({
  number: { number },
  service: {
    procedure: procedureValue(examiner, line),
    charge: examiner.cents(line.chargeCents, 'chargeCents'),
    unit: 'UN',
    units: unitsText(examiner, line.units),
    placeOfService: examiner.limited(line.placeOfService ?? '', 2, 'placeOfService') || undefined,
    diagnoses: pointersValue(line.diagnosisPointers),
  },
  serviceDays: serviceDaysValue(examiner, line),
  lineId: lineIdValue(examiner, line),
  drug: line.drug && drugValue(examiner.below('drug'), line.drug),
  rendering: line.renderingProvider && renderingValue(examiner.below('renderingProvider'), line.renderingProvider),
});

/** Pointers that were examined are of the few that a guide knows, or refused. */
function pointersValue([first, second, third, fourth]: readonly number[]): LineValue['service']['diagnoses'] {
  const text = (pointer: number | undefined) => (pointer === undefined ? undefined : String(pointer));
  const value = { pointer1: text(first), pointer2: text(second), pointer3: text(third), pointer4: text(fourth) };
  return value as LineValue['service']['diagnoses'];
}
