import type { PlainDate } from '../kernel';
import { yearsBetween } from '../kernel';
import { cleanText, codings, dayOf, field, list, text } from './fhir-json';
import type { ImportedPatient, ImportFinding, ImportLimits } from './fhir.types';
import { checkMedicalRecordNumber, identityKey } from './identity';
import type { PostalAddress, Sex } from './types';
import { stateCode } from './us-states';

/** Nobody on record has lived longer (122 years, Guinness World Records); a date beyond is a typing error. */
const OLDEST_YEARS = 125;
const SEXES: readonly Sex[] = ['female', 'male', 'other', 'unknown'];

type Code = ImportFinding['code'];

export type PatientOutcome =
  | { readonly taken: ImportedPatient; readonly skipped: null; readonly changed: readonly Code[] }
  | { readonly taken: null; readonly skipped: Code };

/**
 * One FHIR R4 Patient. Skipped without an identifier, a name or a whole birth date, because nobody could find, address
 * or bill such a person; anything else that is wrong is left out and reported. Identifiers other than the medical
 * record number (social security, license, passport) are not taken: nothing here needs them.
 */
export function readPatient(resource: unknown, limits: ImportLimits, today: PlainDate): PatientOutcome {
  const identifier = bestIdentifier(resource);
  if (identifier === null) return { taken: null, skipped: 'no-identifier' };
  const number = checkMedicalRecordNumber(identifier.value);
  if (!number.ok) return { taken: null, skipped: 'medical-record-number-unusable' };
  const birthDate = dayOf(text(resource, 'birthDate'));
  if (birthDate === null) return { taken: null, skipped: 'birth-date-unusable' };
  if (birthDate > today || yearsBetween(birthDate, today) > OLDEST_YEARS)
    return { taken: null, skipped: 'birth-date-implausible' };

  const changed = new Set<Code>();
  const clean = (value: string) => {
    const cleaned = cleanText(value, limits.maxTextLength);
    if (cleaned !== value) changed.add('text-cleaned');
    return cleaned;
  };
  const name = readName(resource, clean);
  if (name === null) return { taken: null, skipped: 'no-name' };
  const gender = text(resource, 'gender');
  const sex = SEXES.find((known) => known === gender) ?? 'unknown';
  if (sex !== gender) changed.add('sex-unknown');
  const address = readAddress(resource, clean);
  if (address === null && list(resource, 'address').length > 0) changed.add('address-incomplete');
  const deceased = text(resource, 'deceasedDateTime');
  const deceasedDay = dayOf(deceased);
  if (deceasedDay === null && (deceased !== undefined || field(resource, 'deceasedBoolean') === true))
    changed.add('date-unusable');
  const phone = list(resource, 'telecom').find((contact) => text(contact, 'system') === 'phone');
  const phoneText = text(phone, 'value');
  const taken: ImportedPatient = {
    identityKey: identityKey(identifier),
    medicalRecordNumber: number.value,
    ...name,
    birthDate,
    sex,
    phone: phoneText === undefined ? null : clean(phoneText) || null,
    address,
    deceasedDay,
  };
  return { taken, skipped: null, changed: [...changed] };
}

/** The medical record number (HL7 table 0203, code MR) before any other; null without a system and a value. */
function bestIdentifier(resource: unknown): { system: string; value: string } | null {
  const usable = list(resource, 'identifier').flatMap((identifier) => {
    const system = text(identifier, 'system');
    const value = text(identifier, 'value');
    if (system === undefined || value === undefined) return [];
    const isRecordNumber = codings(field(identifier, 'type')).some(({ code }) => code === 'MR');
    return [{ system: system.trim(), value: value.trim(), isRecordNumber }];
  });
  const best = usable.find(({ isRecordNumber }) => isRecordNumber) ?? usable[0];
  return best === undefined ? null : { system: best.system, value: best.value };
}

function readName(resource: unknown, clean: (value: string) => string): { family: string; given: string } | null {
  const names = list(resource, 'name');
  const name = names.find((one) => text(one, 'use') === 'official') ?? names[0];
  const family = clean(text(name, 'family') ?? '');
  const given = list(name, 'given').filter((part): part is string => typeof part === 'string');
  return family === '' ? null : { family, given: clean(given.join(' ')) };
}

function readAddress(resource: unknown, clean: (value: string) => string): PostalAddress | null {
  const [address] = list(resource, 'address');
  const lines = list(address, 'line').filter((line): line is string => typeof line === 'string');
  const city = text(address, 'city');
  const state = text(address, 'state');
  if (lines.length === 0 || city === undefined || state === undefined) return null;
  const postalCode = clean(text(address, 'postalCode') ?? '');
  return { line: clean(lines.join(' ')), city: clean(city), state: stateCode(clean(state)), postalCode };
}
