import { choice, fields, FLAG, list, nullable, NUMBER, TEXT, textOr } from '../input/shape';
import type { ObjectShape } from '../input/shape';

/** The types of `claim.types.ts` again, as values: what a caller without a compiler is held to. */

const NAME = fields({ last: TEXT, first: TEXT }, { middle: TEXT });
const ADDRESS = fields({ line1: TEXT, city: TEXT, state: TEXT, postalCode: TEXT }, { line2: TEXT });
const PARTY = fields({ name: TEXT, id: TEXT });

const provider = { name: textOr(NAME), npi: TEXT };
const PROVIDER = fields(provider, { taxonomyCode: TEXT });
const BILLING_PROVIDER = fields(
  { ...provider, address: ADDRESS, taxId: fields({ kind: choice('employer', 'social-security'), value: TEXT }) },
  { taxonomyCode: TEXT },
);

const demographics = { name: NAME, address: ADDRESS, birthDate: TEXT, sex: choice('F', 'M', 'U') };
const SUBSCRIBER = fields(
  { ...demographics, memberId: TEXT, sequence: choice('P', 'S', 'T'), filingCode: TEXT },
  { groupNumber: TEXT },
);
const DEPENDENT = fields({ ...demographics, relationshipCode: TEXT });

const claim = {
  accountNumber: TEXT,
  billingProvider: BILLING_PROVIDER,
  subscriber: SUBSCRIBER,
  dependent: nullable(DEPENDENT),
  payer: PARTY,
  frequency: choice('1', '7', '8'),
  diagnoses: list(TEXT),
};
const claimOptions = {
  originalClaimNumber: TEXT,
  authorizationNumber: TEXT,
  medicalRecordNumber: TEXT,
  acceptsAssignment: choice('A', 'B', 'C'),
  assignsBenefits: choice('Y', 'N', 'W'),
  release: choice('Y', 'I'),
};

const DRUG = fields({ ndc: TEXT, quantityThousandths: NUMBER, unit: choice('UN', 'ML', 'ME', 'GR', 'F2') });
const line = { lineId: TEXT, modifiers: list(TEXT), chargeCents: NUMBER, units: NUMBER, serviceDay: TEXT };
const lineOptions = { throughDay: TEXT, drug: DRUG, renderingProvider: PROVIDER };

const PROFESSIONAL_CLAIM = fields(
  {
    ...claim,
    placeOfService: TEXT,
    lines: list(
      fields(
        { ...line, procedureCode: TEXT, diagnosisPointers: list(NUMBER) },
        { ...lineOptions, placeOfService: TEXT },
      ),
    ),
  },
  {
    ...claimOptions,
    providerSigned: FLAG,
    renderingProvider: PROVIDER,
    referringProvider: PROVIDER,
    supervisingProvider: PROVIDER,
  },
);

const INSTITUTIONAL_CLAIM = fields(
  {
    ...claim,
    facilityCode: TEXT,
    statementFrom: TEXT,
    statementThrough: TEXT,
    admissionType: TEXT,
    admissionSource: TEXT,
    patientStatus: TEXT,
    reasonsForVisit: list(TEXT),
    lines: list(fields({ ...line, revenueCode: TEXT, procedureCode: nullable(TEXT) }, lineOptions)),
  },
  { ...claimOptions, attendingProvider: PROVIDER, operatingProvider: PROVIDER },
);

const fileOf = (oneClaim: ObjectShape): ObjectShape =>
  fields({
    senderQualifier: TEXT,
    senderId: TEXT,
    receiverQualifier: TEXT,
    receiverId: TEXT,
    interchangeControlNumber: NUMBER,
    groupControlNumber: NUMBER,
    batchId: TEXT,
    createdDay: TEXT,
    createdTime: TEXT,
    usage: choice('production', 'test'),
    acknowledgmentRequested: FLAG,
    submitter: fields({ name: TEXT, id: TEXT, contactName: TEXT, phone: TEXT }),
    receiver: PARTY,
    lineBreaks: FLAG,
    claims: list(oneClaim),
  });

export const PROFESSIONAL_FILE = fileOf(PROFESSIONAL_CLAIM);
export const INSTITUTIONAL_FILE = fileOf(INSTITUTIONAL_CLAIM);
