/** Days are ISO text, `2026-06-01`; amounts are integer cents; codes are written as given, dots of diagnoses taken out. */
type Day = string;

export interface Address {
  readonly line1: string;
  readonly line2?: string;
  readonly city: string;
  /** Two letters. */
  readonly state: string;
  readonly postalCode: string;
}

export interface Name {
  readonly last: string;
  readonly first: string;
  readonly middle?: string;
}

export interface Provider {
  /** A person's name, or an organization's as text. */
  readonly name: Name | string;
  readonly npi: string;
  readonly taxonomyCode?: string;
}

export interface BillingProvider extends Provider {
  /** A street and nine digits of the ZIP code, as 2010AA wants them. */
  readonly address: Address;
  readonly taxId: { readonly kind: 'employer' | 'social-security'; readonly value: string };
}

export interface Demographics {
  readonly name: Name;
  readonly address: Address;
  readonly birthDate: Day;
  readonly sex: 'F' | 'M' | 'U';
}

export interface Subscriber extends Demographics {
  readonly memberId: string;
  /** P primary, S secondary, T tertiary. */
  readonly sequence: 'P' | 'S' | 'T';
  /** Claim filing indicator: MB, MA, CI, BL, HM, MC, WC … */
  readonly filingCode: string;
  readonly groupNumber?: string;
}

/** A patient who is not the subscriber. */
export interface Dependent extends Demographics {
  /** PAT01: 01 spouse, 19 child, G8 other … */
  readonly relationshipCode: string;
}

export interface Party {
  readonly name: string;
  readonly id: string;
}

interface Claim<Line> {
  /** CLM01: the account by which the payer's answer finds its way back; at most 20 characters come back safely. */
  readonly accountNumber: string;
  readonly billingProvider: BillingProvider;
  readonly subscriber: Subscriber;
  /** Null when the patient is the subscriber. */
  readonly dependent: Dependent | null;
  readonly payer: Party;
  /** 1 original, 7 replacement, 8 void. */
  readonly frequency: '1' | '7' | '8';
  /** The payer's number of the claim that is replaced or voided. */
  readonly originalClaimNumber?: string;
  readonly authorizationNumber?: string;
  readonly medicalRecordNumber?: string;
  /** CLM07, whether the provider takes what the payer allows: A yes (unless said), B for laboratory tests alone, C no. */
  readonly acceptsAssignment?: 'A' | 'B' | 'C';
  /** CLM08, whether the patient has the payer pay the provider: Y yes (unless said), N no, W not asked. */
  readonly assignsBenefits?: 'Y' | 'N' | 'W';
  /** CLM09: Y the patient signed a release (unless said), I consent is informed where the law asks for no signature. */
  readonly release?: 'Y' | 'I';
  /** The principal diagnosis first. */
  readonly diagnoses: readonly string[];
  readonly lines: readonly Line[];
}

interface ServiceLine {
  /** REF*6R, once in a claim: comes back in the remittance and names the line there. */
  readonly lineId: string;
  readonly modifiers: readonly string[];
  readonly chargeCents: number;
  readonly units: number;
  readonly serviceDay: Day;
  /** The last day when the service took more than one. */
  readonly throughDay?: Day;
  readonly drug?: Drug;
}

export interface Drug {
  /** National drug code, eleven digits without dashes. */
  readonly ndc: string;
  readonly quantityThousandths: number;
  readonly unit: 'UN' | 'ML' | 'ME' | 'GR' | 'F2';
}

export interface ProfessionalLine extends ServiceLine {
  readonly procedureCode: string;
  /** Places in `diagnoses`, from 1; one to four. */
  readonly diagnosisPointers: readonly number[];
  /** Only where the line's is not the claim's. */
  readonly placeOfService?: string;
  readonly renderingProvider?: Provider;
}

export interface ProfessionalClaim extends Claim<ProfessionalLine> {
  readonly placeOfService: string;
  /** CLM06, whether the provider's signature is on file; true unless said. */
  readonly providerSigned?: boolean;
  readonly renderingProvider?: Provider;
  readonly referringProvider?: Provider;
  readonly supervisingProvider?: Provider;
}

export interface InstitutionalLine extends ServiceLine {
  readonly revenueCode: string;
  readonly procedureCode: string | null;
  readonly renderingProvider?: Provider;
}

export interface InstitutionalClaim extends Claim<InstitutionalLine> {
  /** First two digits of the bill type: 13 is hospital outpatient. */
  readonly facilityCode: string;
  readonly statementFrom: Day;
  readonly statementThrough: Day;
  readonly admissionType: string;
  readonly admissionSource: string;
  readonly patientStatus: string;
  readonly reasonsForVisit: readonly string[];
  readonly attendingProvider?: Provider;
  readonly operatingProvider?: Provider;
}

/** Everything of a file that is not a claim. Control numbers are the caller's: they must never repeat per receiver. */
export interface FileHeader {
  readonly senderQualifier: string;
  readonly senderId: string;
  readonly receiverQualifier: string;
  readonly receiverId: string;
  /** 1 to 999999999. */
  readonly interchangeControlNumber: number;
  readonly groupControlNumber: number;
  /** BHT03: names the batch; at most 30 characters. */
  readonly batchId: string;
  readonly createdDay: Day;
  /** `HH:MM` or `HHMM`. */
  readonly createdTime: string;
  readonly usage: 'production' | 'test';
  readonly acknowledgmentRequested: boolean;
  readonly submitter: Party & { readonly contactName: string; readonly phone: string };
  readonly receiver: Party;
  /** One segment per line, for people to read; payers accept both. */
  readonly lineBreaks: boolean;
}

export interface ProfessionalFile extends FileHeader {
  readonly claims: readonly ProfessionalClaim[];
}
export interface InstitutionalFile extends FileHeader {
  readonly claims: readonly InstitutionalClaim[];
}

/** Why a file was not written, and where. `path` reads like `claims[3].lines[0].units`. */
export interface WriteRefusal {
  readonly code:
    | 'delimiter-in-data'
    | 'character-not-allowed'
    | 'missing'
    /** The field is none: a misspelled one would be left out of the file in silence. */
    | 'unknown-field'
    /** Text where a number belongs, an object where a list does … */
    | 'wrong-type'
    /** None of the few values that a field may have. */
    | 'not-a-choice'
    | 'too-long'
    | 'too-short'
    | 'too-many'
    | 'not-a-day'
    | 'not-a-time'
    | 'not-a-count'
    | 'not-cents'
    | 'npi-check-digit'
    | 'pointer-without-diagnosis'
    | 'control-number'
    /** Two lines of a claim have one id. */
    | 'repeated'
    /** The guide does not allow it; the message says why. */
    | 'not-in-guide';
  readonly path: string;
  readonly message: string;
}

export interface WrittenFile {
  readonly text: string;
  readonly transactions: number;
  readonly segments: number;
  readonly claims: number;
  /** Sum of all charges, which is the sum of all CLM02 and of all lines. */
  readonly totalCents: number;
}

export type WriteResult =
  | { readonly ok: true; readonly value: WrittenFile }
  | { readonly ok: false; readonly refusals: readonly WriteRefusal[] };
