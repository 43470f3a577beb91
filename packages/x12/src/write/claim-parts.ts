import { amountText, thousandthsText } from '../money';
import type { Drug, InstitutionalClaim, ProfessionalClaim } from './claim.types';
import type { Output } from './output';

type AnyClaim = ProfessionalClaim | InstitutionalClaim;
type AnyLine = AnyClaim['lines'][number];

export const totalCents = (claim: AnyClaim): number =>
  claim.lines.reduce((sum, { chargeCents }) => sum + chargeCents, 0);

/** A charge as the file writes it; what is not a whole, non-negative number of cents is refused. */
export function chargeText(output: Output, cents: number, path: string): string {
  if (Number.isSafeInteger(cents) && cents >= 0) return amountText(cents);
  output.refuse('not-cents', path, `${cents} is no whole number of cents, zero or more`);
  return '';
}

/** REF segments of a claim, in the order in which the guides list them. */
export function writeReferences(output: Output, claim: AnyClaim, path: string): void {
  const references = [
    ['G1', claim.authorizationNumber, 'authorizationNumber'],
    ['F8', claim.originalClaimNumber, 'originalClaimNumber'],
    ['EA', claim.medicalRecordNumber, 'medicalRecordNumber'],
  ] as const;
  for (const [qualifier, value, field] of references)
    if (value !== undefined && value !== '')
      output.add(`${path}.${field}`, 'REF', qualifier, output.required(value, 50, `${path}.${field}`));
  if (claim.frequency !== '1' && !claim.originalClaimNumber)
    output.refuse('missing', `${path}.originalClaimNumber`, 'A replacement or void names the claim it replaces');
}

export const diagnosisCode = (code: string): string => code.replace('.', '').toUpperCase();

/** What every claim must have before its segments make sense. */
function examineClaim(
  output: Output,
  claim: AnyClaim,
  { path, maxLines, maxDiagnoses }: { readonly path: string; readonly maxLines: number; readonly maxDiagnoses: number },
): void {
  output.required(claim.accountNumber, 38, `${path}.accountNumber`);
  if (claim.lines.length === 0) output.refuse('missing', `${path}.lines`, 'A claim has at least one line');
  if (claim.lines.length > maxLines)
    output.refuse('too-many', `${path}.lines`, `${claim.lines.length} lines, at most ${maxLines}`);
  if (claim.diagnoses.length === 0) output.refuse('missing', `${path}.diagnoses`, 'A claim has at least one diagnosis');
  if (claim.diagnoses.length > maxDiagnoses)
    output.refuse('too-many', `${path}.diagnoses`, `${claim.diagnoses.length} diagnoses, at most ${maxDiagnoses}`);
  for (const [index, code] of claim.diagnoses.entries()) output.required(code, 8, `${path}.diagnoses[${index}]`);
}

/** How the two kinds of claim differ in their CLM segment, and what they have room for. */
interface Opening {
  readonly path: string;
  readonly maxLines: number;
  readonly maxDiagnoses: number;
  /** CLM05-1 with the field that it stands in, and its qualifier CLM05-2. */
  readonly place: { readonly field: string; readonly code: string; readonly qualifier: 'A' | 'B' };
  /** CLM06, whether the provider's signature is on file: professional claims alone. */
  readonly signature: 'Y' | '';
}

/** What every claim must have, and its CLM segment with the sum of its lines. */
export function openClaim(output: Output, claim: AnyClaim, opening: Opening): void {
  const { path, place, signature } = opening;
  examineClaim(output, claim, opening);
  const facility = [output.required(place.code, 2, `${path}.${place.field}`), place.qualifier, claim.frequency];
  const total = Number.isSafeInteger(totalCents(claim)) ? amountText(totalCents(claim)) : '';
  output.add(`${path}.accountNumber`, 'CLM', claim.accountNumber, total, '', '', facility, signature, 'A', 'Y', 'Y');
}

/** `HC:code:modifier…`; up to four modifiers. */
export function procedure(output: Output, line: AnyLine, path: string): string[] {
  if (line.modifiers.length > 4)
    output.refuse('too-many', `${path}.modifiers`, `${line.modifiers.length} modifiers, at most 4`);
  return ['HC', output.required(line.procedureCode ?? '', 48, `${path}.procedureCode`), ...line.modifiers];
}

export function unitsText(output: Output, units: number, path: string): string {
  if (!Number.isSafeInteger(units) || units < 1)
    output.refuse('not-a-count', `${path}.units`, `${units} is no whole number of units, one or more`);
  return String(units);
}

/** DTP*472, REF*6R and the drug of a line. */
export function writeLineDetails(output: Output, line: AnyLine, path: string): void {
  const from = output.day(line.serviceDay, `${path}.serviceDay`);
  const through = line.throughDay === undefined ? from : output.day(line.throughDay, `${path}.throughDay`);
  if (through === from) output.add(path, 'DTP', '472', 'D8', from);
  else output.add(path, 'DTP', '472', 'RD8', `${from}-${through}`);
  if (through < from) output.refuse('not-a-day', `${path}.throughDay`, 'The last day comes before the first');
  output.add(`${path}.lineId`, 'REF', '6R', output.required(line.lineId, 30, `${path}.lineId`));
  if (line.drug) writeDrug(output, line.drug, `${path}.drug`);
}

function writeDrug(output: Output, drug: Drug, path: string): void {
  if (!/^\d{11}$/.test(drug.ndc)) output.refuse('missing', `${path}.ndc`, `“${drug.ndc}” is not eleven digits`);
  if (!Number.isSafeInteger(drug.quantityThousandths) || drug.quantityThousandths < 1)
    output.refuse('not-a-count', `${path}.quantityThousandths`, 'A drug has a quantity');
  output.add(path, 'LIN', '', 'N4', drug.ndc);
  output.add(path, 'CTP', '', '', '', thousandthsText(drug.quantityThousandths), drug.unit);
}
