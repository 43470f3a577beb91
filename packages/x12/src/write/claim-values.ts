import { thousandthsText } from '../money';
import type { Drug, InstitutionalClaim, ProfessionalClaim } from './claim.types';
import { dayText } from './examiner';
import type { Examiner } from './examiner';

type AnyClaim = ProfessionalClaim | InstitutionalClaim;
type AnyLine = AnyClaim['lines'][number];

export const totalCents = (claim: AnyClaim): number =>
  claim.lines.reduce((sum, { chargeCents }) => sum + chargeCents, 0);

export const diagnosisCode = (code: string): string => code.replace('.', '').toUpperCase();

const FEW_LINES = 12;
const REPEATED = 'Another line of this claim has this id';

interface Limits {
  readonly path: string;
  readonly maxLines: number;
  readonly maxDiagnoses: number;
}

/** What every claim must have before its segments make sense. */
export function examineClaim(examiner: Examiner, claim: AnyClaim, { path, maxLines, maxDiagnoses }: Limits): void {
  if (claim.lines.length === 0) examiner.refuse('missing', `${path}.lines`, 'A claim has at least one line');
  examiner.atMost(claim.lines.length, maxLines, { path: `${path}.lines`, what: 'lines' });
  if (claim.diagnoses.length === 0)
    examiner.refuse('missing', `${path}.diagnoses`, 'A claim has at least one diagnosis');
  examiner.atMost(claim.diagnoses.length, maxDiagnoses, { path: `${path}.diagnoses`, what: 'diagnoses' });
  for (const [index, code] of claim.diagnoses.entries()) examiner.required(code, 8, `${path}.diagnoses[${index}]`);
  examineLineIds(examiner, claim.lines, path);
  if (claim.frequency !== '1' && !claim.originalClaimNumber)
    examiner.refuse('missing', `${path}.originalClaimNumber`, 'A replacement or void names the claim it replaces');
}

/** The payer's answer names lines by their id: two with one cannot be told apart. Lines are few, and make no set here. */
function examineLineIds(examiner: Examiner, lines: readonly AnyLine[], path: string): void {
  if (lines.length > FEW_LINES) {
    const ids = new Set<string>();
    for (const [index, { lineId }] of lines.entries())
      if (ids.size === ids.add(lineId).size) examiner.refuse('repeated', `${path}.lines[${index}].lineId`, REPEATED);
    return;
  }
  for (let index = 1; index < lines.length; index += 1)
    for (let before = 0; before < index; before += 1)
      if (lines[before]?.lineId === lines[index]?.lineId) {
        examiner.refuse('repeated', `${path}.lines[${index}].lineId`, REPEATED);
        break;
      }
}

/** CLM without its place, and the numbers of a claim (REF). */
export const openingValue = (examiner: Examiner, claim: AnyClaim, path: string) => ({
  accountNumber: examiner.required(claim.accountNumber, 38, `${path}.accountNumber`),
  charge: totalCents(claim),
  acceptsAssignment: claim.acceptsAssignment ?? 'A',
  assignsBenefits: claim.assignsBenefits ?? 'Y',
  release: claim.release ?? 'Y',
});

const numberOf = (examiner: Examiner, value: string | undefined, path: string) =>
  value ? { value: examiner.required(value, 50, path) } : undefined;

export const numberValues = (examiner: Examiner, claim: AnyClaim, path: string) => ({
  authorization: numberOf(examiner, claim.authorizationNumber, `${path}.authorizationNumber`),
  originalClaim: numberOf(examiner, claim.originalClaimNumber, `${path}.originalClaimNumber`),
  medicalRecord: numberOf(examiner, claim.medicalRecordNumber, `${path}.medicalRecordNumber`),
});

/** `HC:code:modifier…`; up to four modifiers. */
export function procedureValue(examiner: Examiner, line: AnyLine, path: string) {
  examiner.atMost(line.modifiers.length, 4, { path: `${path}.modifiers`, what: 'modifiers' });
  const [modifier1, modifier2, modifier3, modifier4] = line.modifiers;
  for (const modifier of line.modifiers) examiner.plain(modifier, `${path}.modifiers`);
  const code = examiner.required(line.procedureCode ?? '', 48, `${path}.procedureCode`);
  return { qualifier: 'HC' as const, code, modifier1, modifier2, modifier3, modifier4 };
}

export function unitsText(examiner: Examiner, units: number, path: string): string {
  if (!Number.isSafeInteger(units) || units < 1)
    examiner.refuse('not-a-count', `${path}.units`, `${units} is no whole number of units, one or more`);
  return String(units);
}

/** DTP*472, REF*6R and the drug of a line. */
export function lineDetails(examiner: Examiner, line: AnyLine, path: string) {
  const from = examiner.day(line.serviceDay, `${path}.serviceDay`);
  const through = line.throughDay === undefined ? from : examiner.day(line.throughDay, `${path}.throughDay`);
  if (through < from) examiner.refuse('not-a-day', `${path}.throughDay`, 'The last day comes before the first');
  const isOneDay = through === from;
  return {
    serviceDays: {
      qualifier: '472' as const,
      format: isOneDay ? ('D8' as const) : ('RD8' as const),
      value: isOneDay ? dayText(from) : `${dayText(from)}-${dayText(through)}`,
    },
    lineId: { value: examiner.required(line.lineId, 30, `${path}.lineId`) },
    drug: line.drug && drugValue(examiner, line.drug, `${path}.drug`),
  };
}

function drugValue(examiner: Examiner, { ndc, quantityThousandths, unit }: Drug, path: string) {
  if (!/^\d{11}$/.test(ndc)) examiner.refuse('missing', `${path}.ndc`, `“${ndc}” is not eleven digits`);
  if (!Number.isSafeInteger(quantityThousandths) || quantityThousandths < 1)
    examiner.refuse('not-a-count', `${path}.quantityThousandths`, 'A drug has a quantity');
  return {
    product: { qualifier: 'N4' as const, code: ndc },
    quantity: { quantity: thousandthsText(quantityThousandths), unit: { code: unit } },
  };
}
