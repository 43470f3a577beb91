import { checkMemberId } from '@threshold/domain/billing';
import type { MemberIdRefusal } from '@threshold/domain/billing';
import { isNpi } from '@threshold/domain/directory';
import type { FilingMode, FilingModeRow, Npi } from '@threshold/domain/directory';
import type { PlainDate } from '@threshold/domain/kernel';
import { DELIMITERS, foldText } from '@threshold/x12';
import type {
  Address,
  FileHeader,
  InstitutionalClaim,
  ProfessionalClaim,
  Provider as X12Provider,
  Subscriber,
} from '@threshold/x12';
import type { ClaimFact } from './claim-report.input';

export interface PostalAddress {
  readonly addressLine: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
}

export interface ClaimPatient {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: PlainDate;
  readonly administrativeSex: string;
  readonly medicalRecordNumber: string;
  /** Null while a part of it is not known. */
  readonly address: PostalAddress | null;
}

export interface ClaimSite extends PostalAddress {
  readonly name: string;
  readonly npi: string;
  readonly facilityNpi: string | null;
  readonly taxId: string;
  readonly taxonomy: string;
  readonly phone: string;
}

export interface ClaimPayer {
  readonly name: string;
  readonly electronicId: string;
  readonly filingIndicator: string;
  readonly facilityFilingIndicator: string;
  readonly filingModes: readonly FilingModeRow[];
}

export interface ClaimProvider {
  readonly givenName: string;
  readonly familyName: string;
  readonly npi: Npi;
  readonly taxonomy: string | null;
}

/** A line as the claim carries it, under the name by which the payer's answer finds it again. */
export interface LineToWrite {
  readonly lineId: string;
  readonly day: PlainDate;
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly units: number;
  readonly chargeCents: number;
  readonly placeOfService: string | null;
  readonly revenueCode: string | null;
  readonly diagnosisCodes: readonly string[];
}

/** A claim with everything that stands on it. */
export interface ClaimToWrite {
  readonly claimNumber: string;
  readonly side: 'professional' | 'facility';
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
  readonly memberId: string | null;
  readonly patient: ClaimPatient;
  readonly site: ClaimSite;
  readonly payer: ClaimPayer;
  /** Who rendered, of a professional claim; who led most of it, of a facility claim. */
  readonly provider: ClaimProvider | null;
  readonly lines: readonly LineToWrite[];
}

/** Codes that a claim of either kind has room for; the rest stay in the chart. */
const MOST_DIAGNOSES = 12;
const MOST_POINTERS = 4;

/** A number that is missing or invented is entered anew; any other fault is one of its letters. */
const MEMBER_ID_UNKNOWN: ReadonlySet<MemberIdRefusal['code'] | null> = new Set([
  'member-id-missing',
  'member-id-invented',
]);

function memberIdRefusal({ memberId }: Pick<ClaimToWrite, 'memberId'>): MemberIdRefusal['code'] | null {
  const checked = checkMemberId(memberId);
  return checked.ok ? null : checked.refusal.code;
}

/** Whether a claim waits because nobody has entered the member number of its coverage. */
export const lacksMemberId = (claim: Pick<ClaimToWrite, 'memberId'>): boolean =>
  MEMBER_ID_UNKNOWN.has(memberIdRefusal(claim));

/** What the claim lacks, in the order in which a person would look for it. */
export function missingFacts(claim: ClaimToWrite): ClaimFact[] {
  const { patient, site, payer } = claim;
  const facility = claim.side === 'facility';
  const checks: readonly [ClaimFact, boolean][] = [
    ['patient-name', patient.familyName.trim() !== '' && patient.givenName.trim() !== ''],
    ['patient-address', patient.address !== null],
    ['member-id', !lacksMemberId(claim)],
    ['diagnosis', diagnosesOf(claim).length > 0],
    ['site-npi', facility || isNpi(site.npi)],
    ['facility-npi', !facility || (site.facilityNpi !== null && isNpi(site.facilityNpi))],
    ['site-tax-id', /^\d{9}$/.test(site.taxId.replace('-', ''))],
    ['payer-id', payer.electronicId.trim() !== ''],
    [facility ? 'attending-provider' : 'rendering-provider', claim.provider !== null],
  ];
  return checks.filter(([, there]) => !there).map(([fact]) => fact);
}

/** Facts whose text a file cannot carry even in plain letters: a delimiter, or a letter of another script. */
export function unreadableFacts(claim: ClaimToWrite): ClaimFact[] {
  const { patient, provider } = claim;
  const { addressLine = '', city = '', state = '', postalCode = '' } = patient.address ?? {};
  const texts: readonly [ClaimFact, string][] = [
    ['patient-name', patient.familyName + patient.givenName],
    ['patient-address', addressLine + city + state + postalCode],
    [
      claim.side === 'facility' ? 'attending-provider' : 'rendering-provider',
      (provider?.familyName ?? '') + (provider?.givenName ?? ''),
    ],
  ];
  const cannotCarry = (text: string) =>
    /[^ -~]/.test(foldText(text)) || Object.values(DELIMITERS).some((mark: string) => text.includes(mark));
  const unreadable = texts.filter(([, text]) => cannotCarry(text)).map(([fact]) => fact);
  return memberIdRefusal(claim) === null ? unreadable : [...unreadable, 'member-id'];
}

/** An 837 professional claim. Pure; call it for a claim without missing facts. */
export function toProfessionalClaim(claim: ClaimToWrite): ProfessionalClaim {
  const diagnoses = diagnosesOf(claim);
  return {
    ...claimParts(claim, claim.site.npi, claim.payer.filingIndicator),
    diagnoses,
    placeOfService: claim.lines[0]?.placeOfService ?? '',
    ...(claim.provider && { renderingProvider: toProvider(claim.provider) }),
    lines: claim.lines.map((line) => ({
      ...lineParts(line),
      procedureCode: line.code,
      diagnosisPointers: pointersOf(line, diagnoses),
    })),
  };
}

/**
 * An 837 institutional claim of a hospital outpatient department: bill type 13x, elective, not from another facility,
 * discharged to home, as every program day ends. The codes are from memory: the manual of the NUBC was not read.
 */
export function toInstitutionalClaim(claim: ClaimToWrite): InstitutionalClaim {
  const diagnoses = diagnosesOf(claim);
  return {
    ...claimParts(claim, claim.site.facilityNpi ?? '', claim.payer.facilityFilingIndicator),
    diagnoses,
    facilityCode: '13',
    statementFrom: claim.firstDay,
    statementThrough: claim.lastDay,
    admissionType: '3',
    admissionSource: '1',
    patientStatus: '01',
    reasonsForVisit: diagnoses.slice(0, 1),
    ...(claim.provider && { attendingProvider: toProvider(claim.provider) }),
    lines: claim.lines.map((line) => ({
      ...lineParts(line),
      procedureCode: line.code,
      revenueCode: line.revenueCode ?? '',
    })),
  };
}

const diagnosesOf = (claim: ClaimToWrite): string[] =>
  [...new Set(claim.lines.flatMap((line) => line.diagnosisCodes))].slice(0, MOST_DIAGNOSES);

/** Places of the line's own codes among the claim's, from 1; the claim's first where all of its own found no room. */
function pointersOf(line: LineToWrite, diagnoses: readonly string[]): number[] {
  const places = line.diagnosisCodes
    .map((code) => diagnoses.indexOf(code) + 1)
    .filter((place) => place > 0)
    .slice(0, MOST_POINTERS);
  return places.length > 0 ? places : [1];
}

function claimParts({ claimNumber, site, patient, payer, memberId }: ClaimToWrite, npi: string, filingCode: string) {
  const subscriber: Subscriber = {
    name: nameOf(patient),
    address: toAddress(patient.address ?? { addressLine: '', city: '', state: '', postalCode: '' }),
    birthDate: patient.birthDate,
    sex: sexOf(patient.administrativeSex),
    memberId: memberId?.trim() ?? '',
    sequence: 'P',
    filingCode,
  };
  return {
    accountNumber: claimNumber,
    billingProvider: {
      name: foldText(site.name),
      npi,
      taxonomyCode: site.taxonomy,
      address: toAddress(site),
      taxId: { kind: 'employer', value: site.taxId },
    },
    subscriber,
    dependent: null,
    payer: { name: foldText(payer.name), id: payer.electronicId },
    frequency: '1',
    medicalRecordNumber: patient.medicalRecordNumber,
  } as const;
}

const lineParts = (line: LineToWrite) => ({
  lineId: line.lineId,
  modifiers: line.modifiers,
  chargeCents: line.chargeCents,
  units: line.units,
  serviceDay: line.day,
});

const nameOf = (person: { readonly givenName: string; readonly familyName: string }) => ({
  last: foldText(person.familyName),
  first: foldText(person.givenName),
});

const toProvider = (provider: ClaimProvider): X12Provider => ({
  name: nameOf(provider),
  npi: provider.npi,
  ...(provider.taxonomy !== null && { taxonomyCode: provider.taxonomy }),
});

const toAddress = (address: PostalAddress): Address => ({
  line1: foldText(address.addressLine),
  city: foldText(address.city),
  state: address.state,
  postalCode: address.postalCode,
});

const sexOf = (sex: string): 'F' | 'M' | 'U' => (sex === 'female' ? 'F' : sex === 'male' ? 'M' : 'U');

export interface FileToWrite {
  /** Never repeats for this sender; at most 999,999,999. */
  readonly controlNumber: number;
  readonly batchNumber: number;
  readonly created: { readonly day: PlainDate; readonly time: string };
  readonly organizationName: string;
  readonly site: ClaimSite;
  readonly payer: ClaimPayer;
  /** What ISA15 says. */
  readonly mode: FilingMode;
}

/** The envelope. The sender is known by its tax id (qualifier 30), the payer by its electronic id. */
export const toHeader = (file: FileToWrite): FileHeader => ({
  senderQualifier: '30',
  senderId: file.site.taxId.replace('-', ''),
  receiverQualifier: 'ZZ',
  receiverId: file.payer.electronicId,
  interchangeControlNumber: file.controlNumber,
  groupControlNumber: file.controlNumber,
  batchId: `BATCH${file.batchNumber}-${file.controlNumber}`,
  createdDay: file.created.day,
  createdTime: file.created.time,
  usage: file.mode,
  acknowledgmentRequested: true,
  submitter: {
    name: foldText(file.organizationName),
    id: file.site.taxId.replace('-', ''),
    contactName: 'Billing office',
    phone: file.site.phone,
  },
  receiver: { name: foldText(file.payer.name), id: file.payer.electronicId },
  lineBreaks: true,
});
