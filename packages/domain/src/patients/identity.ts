import type { PlainDate, Result } from '../kernel';
import { ok, refuse, yearsBetween } from '../kernel';

/**
 * The key by which a re-import knows a person: the issuing system and the number in it. A percent sign and the bar are
 * escaped, so that no two pairs give one key.
 */
export const identityKey = (identifier: { readonly system: string; readonly value: string }): string =>
  `${escapeBar(identifier.system)}|${escapeBar(identifier.value)}`;

const escapeBar = (text: string) => text.replaceAll('%', '%25').replaceAll('|', '%7C');

/** Claims carry the number as the patient's account and as REF*EA: at most 50 characters, none that X12 gives a meaning. */
export const MEDICAL_RECORD_NUMBER_LENGTH = 50;

export type MedicalRecordNumberRefusal =
  | { readonly code: 'medical-record-number-missing' }
  | { readonly code: 'medical-record-number-too-long'; readonly charactersOver: number }
  | { readonly code: 'medical-record-number-characters'; readonly characters: string };

/** The number as it is kept: without spaces around it. Letters, digits, dot, dash, slash and underscore are allowed. */
export function checkMedicalRecordNumber(text: string): Result<string, MedicalRecordNumberRefusal> {
  const number = text.trim();
  if (number === '') return refuse({ code: 'medical-record-number-missing' });
  const charactersOver = number.length - MEDICAL_RECORD_NUMBER_LENGTH;
  if (charactersOver > 0) return refuse({ code: 'medical-record-number-too-long', charactersOver });
  const characters = [...new Set(number.replace(/[A-Za-z0-9./_-]/g, ''))].join('');
  return characters === '' ? ok(number) : refuse({ code: 'medical-record-number-characters', characters });
}

/** Whole years on a day; for somebody who has died, on the day of death. Null before birth. */
export function ageOn(
  patient: { readonly birthDate: PlainDate; readonly deceasedDay: PlainDate | null },
  day: PlainDate,
): number | null {
  const until = patient.deceasedDay !== null && patient.deceasedDay < day ? patient.deceasedDay : day;
  return until < patient.birthDate ? null : yearsBetween(patient.birthDate, until);
}
