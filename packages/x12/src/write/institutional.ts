import type { ValueOf } from '../guide/rules';
import { INSTITUTIONAL_837 } from '../guides/institutional';
import type { institutionalClaim } from '../guides/institutional-claim';
import { INSTITUTIONAL_FILE } from './claim-shapes';
import {
  diagnosisCode,
  drugValue,
  examineClaim,
  examineDiagnosis,
  furtherDiagnosis,
  lineIdValue,
  numberOf,
  procedureValue,
  serviceDaysValue,
  totalCents,
  unitsText,
} from './claim-values';
import type { InstitutionalClaim, InstitutionalFile, InstitutionalLine, Provider, WriteResult } from './claim.types';
import type { Examiner, Most } from './examiner';
import { billingAddressValue, nameValue, personValue, taxonomyValue } from './people';
import { writeFile } from './write-file';

type ClaimValue = ValueOf<typeof institutionalClaim>;
type LineValue = NonNullable<ClaimValue['lines']>[number];

/** One HI segment holds twelve codes, and the principal diagnosis has a segment of its own. */
const LIMITS = {
  lines: { name: 'lines', count: 999, what: 'lines' },
  diagnoses: { name: 'diagnoses', count: 13, what: 'diagnoses' },
};
const REASONS: Most = { name: 'reasonsForVisit', count: 3, what: 'reasons' };

/** An 837 institutional file, 005010X223A2. Pure; refusals as for `write837P`. */
export const write837I = (file: InstitutionalFile): WriteResult =>
  writeFile(file, {
    guide: INSTITUTIONAL_837,
    shape: INSTITUTIONAL_FILE,
    claimValue,
    providerValue: (examiner, provider) => {
      if (typeof provider.name !== 'string')
        examiner.refuse('not-in-guide', 'name', 'A facility bills, and has one name');
      return {
        name: {
          name: nameValue(examiner, provider.name).last,
          idQualifier: 'XX',
          id: examiner.npi(provider.npi, 'npi'),
        },
        ...billingAddressValue(examiner.below('address'), provider.address),
        taxId: { value: taxIdOf(examiner, provider.taxId) },
      };
    },
  });

/** A facility has an employer's number. */
function taxIdOf(examiner: Examiner, { kind, value }: InstitutionalClaim['billingProvider']['taxId']): string {
  if (kind !== 'employer')
    examiner.below('taxId').refuse('not-in-guide', 'kind', 'A facility bills with an employer’s number');
  return examiner.required(value, 50, 'taxId').replaceAll('-', '');
}

function claimValue(examiner: Examiner, claim: InstitutionalClaim): ClaimValue {
  examineClaim(examiner, claim, LIMITS);
  examiner.atMost(claim.reasonsForVisit.length, REASONS);
  const [reason1, reason2, reason3] = claim.reasonsForVisit.map((code) => reasonValue(examiner, code));
  const { attendingProvider, operatingProvider } = claim;
  return {
    claim: openingValue(examiner, claim),
    statementDays: { format: 'RD8', value: statementValue(examiner, claim) },
    stay: {
      admissionType: examiner.limited(claim.admissionType, 1, 'admissionType') || undefined,
      admissionSource: examiner.limited(claim.admissionSource, 1, 'admissionSource') || undefined,
      patientStatus: examiner.required(claim.patientStatus, 2, 'patientStatus'),
    },
    authorization: numberOf(examiner, claim, 'authorizationNumber'),
    originalClaim: numberOf(examiner, claim, 'originalClaimNumber'),
    medicalRecord: numberOf(examiner, claim, 'medicalRecordNumber'),
    principalDiagnosis: { diagnosis: { qualifier: 'ABK', code: diagnosisCode(claim.diagnoses[0] ?? '') } },
    reasonsForVisit: reason1 && { reason1, reason2, reason3 },
    otherDiagnoses: claim.diagnoses.length > 1 ? [othersValue(claim.diagnoses)] : undefined,
    attending: attendingProvider && attendingValue(examiner.below('attendingProvider'), attendingProvider),
    operating: operatingProvider && actorValue(examiner.below('operatingProvider'), operatingProvider),
    lines: linesValue(examiner.below('lines'), claim.lines),
  };
}

/** CLM: assigned and released unless it says otherwise. */
const openingValue = (examiner: Examiner, claim: InstitutionalClaim): ClaimValue['claim'] => ({
  accountNumber: examiner.required(claim.accountNumber, 38, 'accountNumber'),
  charge: totalCents(claim),
  facility: {
    billType: examiner.required(claim.facilityCode, 2, 'facilityCode'),
    frequency: claim.frequency,
  },
  acceptsAssignment: claim.acceptsAssignment ?? 'A',
  assignsBenefits: claim.assignsBenefits ?? 'Y',
  release: claim.release ?? 'Y',
});

function statementValue(examiner: Examiner, claim: InstitutionalClaim): string {
  const from = examiner.day(claim.statementFrom, 'statementFrom');
  const through = examiner.day(claim.statementThrough, 'statementThrough');
  if (through < from) examiner.refuse('not-a-day', 'statementThrough', 'The last day comes before the first');
  return `${examiner.dayText(from)}-${examiner.dayText(through)}`;
}

const reasonValue = (examiner: Examiner, code: string) => ({
  qualifier: 'APR' as const,
  code: diagnosisCode(examineDiagnosis(examiner, code, 'reasonsForVisit')),
});

type Others = NonNullable<ClaimValue['otherDiagnoses']>[number];

/** The diagnoses behind the principal one. */
const othersValue = (codes: readonly string[]): Others => ({
  diagnosis1: { qualifier: 'ABF', code: diagnosisCode(codes[1] ?? '') },
  diagnosis2: furtherDiagnosis(codes[2]),
  diagnosis3: furtherDiagnosis(codes[3]),
  diagnosis4: furtherDiagnosis(codes[4]),
  diagnosis5: furtherDiagnosis(codes[5]),
  diagnosis6: furtherDiagnosis(codes[6]),
  diagnosis7: furtherDiagnosis(codes[7]),
  diagnosis8: furtherDiagnosis(codes[8]),
  diagnosis9: furtherDiagnosis(codes[9]),
  diagnosis10: furtherDiagnosis(codes[10]),
  diagnosis11: furtherDiagnosis(codes[11]),
  diagnosis12: furtherDiagnosis(codes[12]),
});

const attendingValue = (examiner: Examiner, provider: Provider) => ({
  name: personValue(examiner, provider),
  taxonomy: taxonomyValue(examiner, provider),
});

const actorValue = (examiner: Examiner, provider: Provider) => ({
  name: personValue(examiner, provider),
});

function linesValue(examiner: Examiner, lines: readonly InstitutionalLine[]): LineValue[] {
  const values: LineValue[] = [];
  for (const line of lines) values.push(lineValue(examiner.below(values.length), line, values.length + 1));
  return values;
}

const lineValue = (examiner: Examiner, line: InstitutionalLine, number: number): LineValue => ({
  number: { number },
  service: {
    revenue: examiner.required(line.revenueCode, 4, 'revenueCode'),
    procedure: line.procedureCode === null ? undefined : procedureValue(examiner, line),
    charge: examiner.cents(line.chargeCents, 'chargeCents'),
    unit: 'UN',
    units: unitsText(examiner, line.units),
  },
  serviceDays: serviceDaysValue(examiner, line),
  lineId: lineIdValue(examiner, line),
  drug: line.drug && drugValue(examiner.below('drug'), line.drug),
  rendering: line.renderingProvider && actorValue(examiner.below('renderingProvider'), line.renderingProvider),
});
