import { thousandthsText } from '../money';
import type { Drug, InstitutionalClaim, ProfessionalClaim } from './claim.types';
import type { Examiner, Most } from './examiner';

type AnyClaim = ProfessionalClaim | InstitutionalClaim;
type AnyLine = AnyClaim['lines'][number];

export const totalCents = (claim: AnyClaim): number =>
  claim.lines.reduce((sum, { chargeCents }) => sum + chargeCents, 0);

/** ICD-10-CM: a letter, a digit, a letter or digit, and up to four more behind a dot, which files leave out. */
const DIAGNOSIS = /^[A-Z]\d[\dA-Z](\.?[\dA-Z]{1,4})?$/i;
const NO_DIAGNOSIS = 'A diagnosis looks like G89.4';

/** A diagnosis as it was given, of which it was seen that it looks like one. */
export function examineDiagnosis(examiner: Examiner, given: string, name: string | number): string {
  const code = examiner.required(given, 8, name);
  if (code.trim() !== '' && !DIAGNOSIS.test(code)) examiner.refuse('not-in-guide', name, NO_DIAGNOSIS);
  return code;
}

export const diagnosisCode = (code: string): string => code.replace('.', '').toUpperCase();

/** A further diagnosis of a claim, when there is one. */
export const furtherDiagnosis = (code: string | undefined) =>
  code === undefined ? undefined : { qualifier: 'ABF' as const, code: diagnosisCode(code) };

const FEW_LINES = 12;
const REPEATED = 'Another line of this claim has this id';
const MODIFIERS: Most = { name: 'modifiers', count: 4, what: 'modifiers' };

interface Limits {
  readonly lines: Most;
  readonly diagnoses: Most;
}

/** What every claim must have before its segments make sense. */
export function examineClaim(examiner: Examiner, claim: AnyClaim, limits: Limits): void {
  const { lines, diagnoses } = claim;
  if (lines.length === 0) examiner.refuse('missing', 'lines', 'A claim has at least one line');
  examiner.atMost(lines.length, limits.lines);
  if (diagnoses.length === 0) examiner.refuse('missing', 'diagnoses', 'A claim has at least one diagnosis');
  examiner.atMost(diagnoses.length, limits.diagnoses);
  const codes = examiner.below('diagnoses');
  for (let index = 0; index < diagnoses.length; index += 1) examineDiagnosis(codes, diagnoses[index] as string, index);
  examineLineIds(examiner.below('lines'), lines);
  if (claim.frequency !== '1' && !claim.originalClaimNumber)
    examiner.refuse('missing', 'originalClaimNumber', 'A replacement or void names the claim it replaces');
}

/** The payer's answer names lines by their id: two with one cannot be told apart. Lines are few, and make no set here. */
function examineLineIds(examiner: Examiner, lines: readonly AnyLine[]): void {
  const refuse = (index: number) => examiner.below(index).refuse('repeated', 'lineId', REPEATED);
  if (lines.length > FEW_LINES) {
    const ids = new Set<string>();
    for (const [index, { lineId }] of lines.entries()) if (ids.size === ids.add(lineId).size) refuse(index);
    return;
  }
  for (let index = 1; index < lines.length; index += 1)
    for (let before = 0; before < index; before += 1)
      if (lines[before]?.lineId === lines[index]?.lineId) {
        refuse(index);
        break;
      }
}

/** The number of a claim (REF) in one of its fields. */
export function numberOf(
  examiner: Examiner,
  claim: AnyClaim,
  name: 'authorizationNumber' | 'originalClaimNumber' | 'medicalRecordNumber',
) {
  const value = claim[name];
  return value ? { value: examiner.required(value, 50, name) } : undefined;
}

/** `HC:code:modifier…`; up to four modifiers. */
export function procedureValue(examiner: Examiner, line: AnyLine) {
  const { modifiers } = line;
  examiner.atMost(modifiers.length, MODIFIERS);
  for (let index = 0; index < modifiers.length; index += 1) examiner.plain(modifiers[index] as string, 'modifiers');
  const [modifier1, modifier2, modifier3, modifier4] = modifiers;
  const code = examiner.required(line.procedureCode ?? '', 48, 'procedureCode');
  return { qualifier: 'HC' as const, code, modifier1, modifier2, modifier3, modifier4 };
}

export function unitsText(examiner: Examiner, units: number): string {
  if (!Number.isSafeInteger(units) || units < 1)
    examiner.refuse('not-a-count', 'units', `${units} is no whole number of units, one or more`);
  return String(units);
}

/** DTP*472. */
export function serviceDaysValue(examiner: Examiner, line: AnyLine) {
  const from = examiner.day(line.serviceDay, 'serviceDay');
  const through = line.throughDay === undefined ? from : examiner.day(line.throughDay, 'throughDay');
  if (through < from) examiner.refuse('not-a-day', 'throughDay', 'The last day comes before the first');
  const first = examiner.dayText(from);
  const isOneDay = through === from;
  return {
    qualifier: '472' as const,
    format: isOneDay ? ('D8' as const) : ('RD8' as const),
    value: isOneDay ? first : `${first}-${examiner.dayText(through)}`,
  };
}

/** REF*6R. */
export const lineIdValue = (examiner: Examiner, line: AnyLine) => ({
  value: examiner.required(line.lineId, 30, 'lineId'),
});

export function drugValue(examiner: Examiner, { ndc, quantityThousandths, unit }: Drug) {
  if (!/^\d{11}$/.test(ndc)) examiner.refuse('missing', 'ndc', `“${ndc}” is not eleven digits`);
  if (!Number.isSafeInteger(quantityThousandths) || quantityThousandths < 1)
    examiner.refuse('not-a-count', 'quantityThousandths', 'A drug has a quantity');
  return {
    product: { qualifier: 'N4' as const, code: ndc },
    quantity: { quantity: thousandthsText(quantityThousandths), unit: { code: unit } },
  };
}
