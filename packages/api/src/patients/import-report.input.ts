import * as z from 'zod';

const counts = z.object({ taken: z.int(), changed: z.int(), unchanged: z.int(), skipped: z.int() });

/** What an import did, in counts, codes and names of fields; never a value of a record, so that anybody may read it. */
export const importReport = z.object({
  patients: counts,
  conditions: counts,
  coverages: counts,
  changedFields: z.array(z.object({ what: z.string(), field: z.string(), count: z.int() })),
  findings: z.array(
    z.object({ outcome: z.enum(['changed', 'skipped']), code: z.string(), resourceType: z.string(), count: z.int() }),
  ),
});
export type ImportReport = z.output<typeof importReport>;
export type ImportCounts = z.output<typeof counts>;

/** Limits of one file. Together they keep a hostile upload from filling a worker's memory. */
export const IMPORT_LIMITS = {
  maxInflatedBytes: 64 * 1024 * 1024,
  maxEntries: 100_000,
  maxDepth: 64,
  maxTextLength: 200,
} as const;

/** Why a whole file changes nothing, for the person who sent it. */
export const FAILURE_WORDS: Readonly<Record<string, string>> = {
  'file-missing': 'The stored file is gone. Upload it again.',
  'gzip-damaged': 'The compressed file is cut off or damaged. Export it again, or send it uncompressed.',
  'inflated-too-large': 'The file is larger than 64 MB when it is uncompressed. Split it into several bundles.',
  'not-utf8': 'The file is not UTF-8 text. FHIR JSON is always UTF-8; export it again.',
  'not-json': 'The file is cut off or is not JSON. Check that it was exported and copied whole.',
  'not-a-bundle': 'The file is JSON, but not a FHIR bundle. Send a resource of type Bundle.',
  'too-many-entries': 'The bundle has more than 100,000 entries. Split it into several bundles.',
  'too-deep': 'The bundle is nested deeper than any FHIR resource. It was not read further.',
};

/** Why something was not taken, or not as it came. */
export const FINDING_WORDS: Readonly<Record<string, string>> = {
  'type-not-imported': 'This kind of record is not imported',
  'not-a-resource': 'The entry holds no resource',
  'no-identifier': 'The person has no identifier with a system, so nobody could be found again',
  'identifier-unusable': 'The identifier holds characters that cannot be kept',
  'medical-record-number-unusable': 'The record number holds characters that a claim cannot carry, or is too long',
  'medical-record-number-taken': 'Another person here has this record number already',
  'duplicate-identifier': 'The same person stands in the file twice; the first entry counts',
  'duplicate-condition': 'The same condition stands in the file twice; the first entry counts',
  'no-name': 'The person has no family name',
  'birth-date-unusable': 'The birth date is missing or is not a whole day',
  'birth-date-implausible': 'The birth date lies in the future or more than 125 years back',
  'sex-unknown': 'The administrative sex is missing or not one of the standard values; kept as unknown',
  'date-unusable': 'A date is not a whole day and was left out',
  'address-incomplete': 'The address lacks street, city or state and was left out',
  'text-cleaned': 'Control characters were taken out of a text, or it was cut to 200 characters',
  'patient-unknown': 'It belongs to a person who is not in the file or was not taken',
  'no-code': 'The condition has no code',
  'code-unusable': 'The code holds characters that cannot be kept, or is too long',
  'entered-in-error': 'The source says that it was entered in error or refuted',
  'no-payer-name': 'It names no payer',
  'no-insurance': 'It says that the person was not insured',
  'payer-unknown': 'No plan has the payer’s name; add the name to a plan and import the file again',
  'coverage-without-day': 'No day says when the coverage began',
};

const FIELD_WORDS: Readonly<Record<string, string>> = {
  givenName: 'given name',
  familyName: 'family name',
  birthDate: 'birth date',
  administrativeSex: 'administrative sex',
  phone: 'phone',
  addressLine: 'street',
  city: 'city',
  state: 'state',
  postalCode: 'postal code',
  deceasedOn: 'day of death',
  codeSystem: 'code system',
  code: 'code',
  display: 'wording',
  onsetOn: 'first day',
  abatedOn: 'last day',
  effectiveFrom: 'first day',
  effectiveTo: 'last day',
};

export const failureWords = (code: string): string =>
  FAILURE_WORDS[code] ?? 'The import broke on our side. Nothing more was changed; try again.';
export const findingWords = (code: string): string => FINDING_WORDS[code] ?? code;
export const fieldWords = (field: string): string => FIELD_WORDS[field] ?? field;
