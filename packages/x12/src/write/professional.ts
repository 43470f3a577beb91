import type { ValueOf } from '../guide/rules';
import { PROFESSIONAL_837 } from '../guides/professional';
import type { professionalClaim } from '../guides/professional-claim';
import { PROFESSIONAL_FILE } from './claim-shapes';
import {
  diagnosisCode,
  examineClaim,
  lineDetails,
  numberValues,
  openingValue,
  procedureValue,
  unitsText,
} from './claim-values';
import type { ProfessionalClaim, ProfessionalFile, ProfessionalLine, Provider, WriteResult } from './claim.types';
import type { Examiner } from './examiner';
import { billingAddressValue, personValue, providerValue, taxonomyValue } from './people';
import { writeFile } from './write-file';

type ClaimValue = ValueOf<typeof professionalClaim>;
type LineValue = NonNullable<ClaimValue['lines']>[number];

/**
 * An 837 professional file, 005010X222A1. Pure. The claim's total is the sum of its lines and is not asked for. When
 * anything is wrong nothing is written, and every refusal names its place.
 */
export const write837P = (file: ProfessionalFile): WriteResult =>
  writeFile(file, {
    guide: PROFESSIONAL_837,
    shape: PROFESSIONAL_FILE,
    claimValue,
    providerValue: (examiner, provider, path) => ({
      name: providerValue(examiner, provider, path),
      ...billingAddressValue(examiner, provider.address, `${path}.address`),
      taxId: {
        qualifier: provider.taxId.kind === 'employer' ? 'EI' : 'SY',
        value: examiner.required(provider.taxId.value, 50, `${path}.taxId`).replaceAll('-', ''),
      },
    }),
  });

function claimValue(examiner: Examiner, claim: ProfessionalClaim, path: string): ClaimValue {
  examineClaim(examiner, claim, { path, maxLines: 50, maxDiagnoses: 12 });
  const { referringProvider, renderingProvider, supervisingProvider } = claim;
  return {
    claim: {
      ...openingValue(examiner, claim, path),
      facility: {
        placeOfService: examiner.required(claim.placeOfService, 2, `${path}.placeOfService`),
        frequency: claim.frequency,
      },
      providerSignature: claim.providerSigned === false ? 'N' : 'Y',
    },
    ...numberValues(examiner, claim, path),
    diagnoses: diagnosesValue(claim.diagnoses),
    referring: referringProvider && [referringValue(examiner, referringProvider, `${path}.referringProvider`)],
    rendering: renderingProvider && renderingValue(examiner, renderingProvider, `${path}.renderingProvider`),
    supervising: supervisingProvider && {
      name: personValue(examiner, supervisingProvider, `${path}.supervisingProvider`),
    },
    lines: claim.lines.map((line, index) =>
      lineValue(examiner, line, { claim, index, path: `${path}.lines[${index}]` }),
    ),
  };
}

/** The principal diagnosis and up to eleven others. */
function diagnosesValue([principal = '', ...others]: readonly string[]): ClaimValue['diagnoses'] {
  const value: Record<string, unknown> = { principal: { qualifier: 'ABK', code: diagnosisCode(principal) } };
  for (const [index, code] of others.entries())
    value[`diagnosis${index + 2}`] = { qualifier: 'ABF', code: diagnosisCode(code) };
  return value as unknown as ClaimValue['diagnoses'];
}

const referringValue = (examiner: Examiner, provider: Provider, path: string) => ({
  name: { entity: 'DN' as const, ...personValue(examiner, provider, path) },
});

const renderingValue = (examiner: Examiner, provider: Provider, path: string) => ({
  name: providerValue(examiner, provider, path),
  taxonomy: taxonomyValue(examiner, provider, path),
});

interface Place {
  readonly claim: ProfessionalClaim;
  readonly index: number;
  readonly path: string;
}

function lineValue(examiner: Examiner, line: ProfessionalLine, { claim, index, path }: Place): LineValue {
  const pointers = line.diagnosisPointers;
  if (pointers.length === 0) examiner.refuse('missing', `${path}.diagnosisPointers`, 'A line points to a diagnosis');
  examiner.atMost(pointers.length, 4, { path: `${path}.diagnosisPointers`, what: 'pointers' });
  for (const pointer of pointers)
    if (!Number.isInteger(pointer) || pointer < 1 || pointer > claim.diagnoses.length)
      examiner.refuse('pointer-without-diagnosis', `${path}.diagnosisPointers`, `There is no diagnosis ${pointer}`);
  const [pointer1, pointer2, pointer3, pointer4] = pointers.map(String);
  return {
    number: { number: index + 1 },
    service: {
      procedure: procedureValue(examiner, line, path),
      charge: examiner.cents(line.chargeCents, `${path}.chargeCents`),
      unit: 'UN',
      units: unitsText(examiner, line.units, path),
      placeOfService: examiner.limited(line.placeOfService ?? '', 2, `${path}.placeOfService`) || undefined,
      diagnoses: { pointer1, pointer2, pointer3, pointer4 } as LineValue['service']['diagnoses'],
    },
    ...lineDetails(examiner, line, path),
    rendering: line.renderingProvider && renderingValue(examiner, line.renderingProvider, `${path}.renderingProvider`),
  };
}
