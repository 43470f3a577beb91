import type { ValueOf } from '../guide/rules';
import { INSTITUTIONAL_837 } from '../guides/institutional';
import type { institutionalClaim } from '../guides/institutional-claim';
import { INSTITUTIONAL_FILE } from './claim-shapes';
import {
  diagnosisCode,
  examineClaim,
  lineDetails,
  numberValues,
  openingValue,
  procedureValue,
  unitsText,
} from './claim-values';
import type { InstitutionalClaim, InstitutionalFile, InstitutionalLine, Provider, WriteResult } from './claim.types';
import { dayText } from './examiner';
import type { Examiner } from './examiner';
import { billingAddressValue, nameValue, personValue, taxonomyValue } from './people';
import { writeFile } from './write-file';

type ClaimValue = ValueOf<typeof institutionalClaim>;
type LineValue = NonNullable<ClaimValue['lines']>[number];

/** An 837 institutional file, 005010X223A2. Pure; refusals as for `write837P`. */
export const write837I = (file: InstitutionalFile): WriteResult =>
  writeFile(file, {
    guide: INSTITUTIONAL_837,
    shape: INSTITUTIONAL_FILE,
    claimValue,
    providerValue: (examiner, provider, path) => {
      if (typeof provider.name !== 'string')
        examiner.refuse('not-in-guide', `${path}.name`, 'A facility bills, and has one name');
      return {
        name: {
          name: nameValue(examiner, provider.name, path).last,
          idQualifier: 'XX',
          id: examiner.npi(provider.npi, `${path}.npi`),
        },
        ...billingAddressValue(examiner, provider.address, `${path}.address`),
        taxId: { value: taxIdOf(examiner, provider.taxId, `${path}.taxId`) },
      };
    },
  });

/** A facility has an employer's number. */
function taxIdOf(
  examiner: Examiner,
  { kind, value }: InstitutionalClaim['billingProvider']['taxId'],
  path: string,
): string {
  if (kind !== 'employer')
    examiner.refuse('not-in-guide', `${path}.kind`, 'A facility bills with an employer’s number');
  return examiner.required(value, 50, path).replaceAll('-', '');
}

function claimValue(examiner: Examiner, claim: InstitutionalClaim, path: string): ClaimValue {
  // One HI segment holds twelve codes, and the principal diagnosis has a segment of its own.
  examineClaim(examiner, claim, { path, maxLines: 999, maxDiagnoses: 13 });
  examiner.atMost(claim.reasonsForVisit.length, 3, { path: `${path}.reasonsForVisit`, what: 'reasons' });
  const [principal = '', ...others] = claim.diagnoses.map(diagnosisCode);
  const [reason1, reason2, reason3] = claim.reasonsForVisit.map((code) => reasonValue(examiner, code, path));
  const { attendingProvider, operatingProvider } = claim;
  return {
    claim: {
      ...openingValue(examiner, claim, path),
      facility: {
        billType: examiner.required(claim.facilityCode, 2, `${path}.facilityCode`),
        frequency: claim.frequency,
      },
    },
    statementDays: { format: 'RD8', value: statementValue(examiner, claim, path) },
    stay: {
      admissionType: examiner.limited(claim.admissionType, 1, `${path}.admissionType`) || undefined,
      admissionSource: examiner.limited(claim.admissionSource, 1, `${path}.admissionSource`) || undefined,
      patientStatus: examiner.required(claim.patientStatus, 2, `${path}.patientStatus`),
    },
    ...numberValues(examiner, claim, path),
    principalDiagnosis: { diagnosis: { qualifier: 'ABK', code: principal } },
    reasonsForVisit: reason1 && { reason1, reason2, reason3 },
    otherDiagnoses: others.length > 0 ? [othersValue(others)] : undefined,
    attending: attendingProvider && {
      name: personValue(examiner, attendingProvider, `${path}.attendingProvider`),
      taxonomy: taxonomyValue(examiner, attendingProvider, `${path}.attendingProvider`),
    },
    operating: operatingProvider && actorValue(examiner, operatingProvider, `${path}.operatingProvider`),
    lines: claim.lines.map((line, index) => lineValue(examiner, line, { index, path: `${path}.lines[${index}]` })),
  };
}

function statementValue(examiner: Examiner, claim: InstitutionalClaim, path: string): string {
  const from = examiner.day(claim.statementFrom, `${path}.statementFrom`);
  const through = examiner.day(claim.statementThrough, `${path}.statementThrough`);
  if (through < from) examiner.refuse('not-a-day', `${path}.statementThrough`, 'The last day comes before the first');
  return `${dayText(from)}-${dayText(through)}`;
}

const reasonValue = (examiner: Examiner, code: string, path: string) => ({
  qualifier: 'APR' as const,
  code: diagnosisCode(examiner.required(code, 8, `${path}.reasonsForVisit`)),
});

type Others = NonNullable<ClaimValue['otherDiagnoses']>[number];

function othersValue(codes: readonly string[]): Others {
  const value: Record<string, unknown> = {};
  for (const [index, code] of codes.entries()) value[`diagnosis${index + 1}`] = { qualifier: 'ABF', code };
  return value as unknown as Others;
}

const actorValue = (examiner: Examiner, provider: Provider, path: string) => ({
  name: personValue(examiner, provider, path),
});

function lineValue(
  examiner: Examiner,
  line: InstitutionalLine,
  { index, path }: { readonly index: number; readonly path: string },
): LineValue {
  return {
    number: { number: index + 1 },
    service: {
      revenue: examiner.required(line.revenueCode, 4, `${path}.revenueCode`),
      procedure: line.procedureCode === null ? undefined : procedureValue(examiner, line, path),
      charge: examiner.cents(line.chargeCents, `${path}.chargeCents`),
      unit: 'UN',
      units: unitsText(examiner, line.units, path),
    },
    ...lineDetails(examiner, line, path),
    rendering: line.renderingProvider && actorValue(examiner, line.renderingProvider, `${path}.renderingProvider`),
  };
}
