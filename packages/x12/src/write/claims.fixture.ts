import type {
  BillingProvider,
  Demographics,
  Dependent,
  InstitutionalClaim,
  InstitutionalFile,
  ProfessionalClaim,
  ProfessionalFile,
  ProfessionalLine,
  Provider,
  Subscriber,
} from './claim.types';

/** The claims of the files in `fixtures/`, as typed values, so that the writer can be held against them byte for byte. */
export const CLINIC: BillingProvider = {
  name: 'EXAMPLE PAIN CLINIC',
  npi: '1234567893',
  taxonomyCode: '208VP0014X',
  address: { line1: '100 MAIN ST', city: 'SPRINGFIELD', state: 'IL', postalCode: '62701-0001' },
  taxId: { kind: 'employer', value: '99-0000001' },
};
const HOSPITAL: BillingProvider = {
  name: 'EXAMPLE HOSPITAL',
  npi: '1245319599',
  address: { line1: '200 HOSPITAL DR', city: 'SPRINGFIELD', state: 'IL', postalCode: '627010001' },
  taxId: { kind: 'employer', value: '990000002' },
};

const PERSON: Demographics = {
  name: { last: 'DOE', first: 'JANE' },
  address: { line1: '1 OAK AVE', city: 'SPRINGFIELD', state: 'IL', postalCode: '627020002' },
  birthDate: '1970-01-15',
  sex: 'F',
};

export const SAM: Dependent = {
  ...PERSON,
  name: { last: 'DOE', first: 'SAM' },
  birthDate: '2010-02-28',
  relationshipCode: '19',
};

export const JANE: Subscriber = {
  ...PERSON,
  memberId: 'W123456789',
  sequence: 'P',
  filingCode: 'CI',
};

const header = (controlNumber: number, batchId: string) => ({
  senderQualifier: 'ZZ',
  senderId: 'PAINCLINIC',
  receiverQualifier: 'ZZ',
  receiverId: 'TESTPAYER',
  interchangeControlNumber: controlNumber,
  groupControlNumber: controlNumber,
  batchId,
  createdDay: '2026-06-02',
  createdTime: '09:00',
  usage: 'test' as const,
  acknowledgmentRequested: false,
  submitter: { name: 'EXAMPLE PAIN CLINIC', id: 'SUB001', contactName: 'BILLING OFFICE', phone: '555-555-0100' },
  receiver: { name: 'TEST PAYER', id: 'TESTPAYER' },
  lineBreaks: true,
});

const SMITH: Provider = { name: { last: 'SMITH', first: 'ALEX' }, npi: '1234567893', taxonomyCode: '103T00000X' };
const JONES: Provider = { name: { last: 'JONES', first: 'PAT' }, npi: '1245319599', taxonomyCode: '225100000X' };
const LEE: Provider = { name: { last: 'LEE', first: 'MORGAN' }, npi: '1234567893' };

export const line = (
  over: Partial<ProfessionalLine> & Pick<ProfessionalLine, 'lineId' | 'procedureCode'>,
): ProfessionalLine => ({
  modifiers: [],
  chargeCents: 5000,
  units: 1,
  serviceDay: '2026-06-01',
  diagnosisPointers: [1],
  ...over,
});

export const groupClaim = (over: Partial<ProfessionalClaim> = {}): ProfessionalClaim => ({
  accountNumber: 'ENC1001',
  billingProvider: CLINIC,
  subscriber: JANE,
  dependent: null,
  payer: { name: 'TEST PAYER', id: 'TP001' },
  frequency: '1',
  authorizationNumber: 'AUTH778899',
  diagnoses: ['G89.4', 'M54.50'],
  placeOfService: '11',
  renderingProvider: SMITH,
  lines: [
    line({ lineId: 'L1', procedureCode: '96164', chargeCents: 6000 }),
    line({ lineId: 'L2', procedureCode: '96165', chargeCents: 4000, units: 2 }),
    line({ lineId: 'L3', procedureCode: '97150', modifiers: ['GP'], diagnosisPointers: [2], renderingProvider: JONES }),
    line({
      lineId: 'L4',
      procedureCode: '97110',
      modifiers: ['GP', '59'],
      chargeCents: 10000,
      units: 2,
      diagnosisPointers: [2],
      renderingProvider: JONES,
    }),
  ],
  ...over,
});

export const GROUP_FILE: ProfessionalFile = { ...header(101, 'PGRP1'), claims: [groupClaim()] };

const VIAL = { ndc: '00023392102', quantityThousandths: 1000, unit: 'UN' } as const;

export const BOTOX_FILE: ProfessionalFile = {
  ...header(102, 'PBTX1'),
  claims: [
    groupClaim({
      accountNumber: 'ENC1002',
      subscriber: { ...JANE, filingCode: 'MB' },
      authorizationNumber: 'AUTH445566',
      diagnoses: ['G43.709'],
      renderingProvider: LEE,
      lines: [
        line({ lineId: 'B1', procedureCode: '64615', chargeCents: 40000 }),
        line({ lineId: 'B2', procedureCode: 'J0585', chargeCents: 116250, units: 155, drug: VIAL }),
        line({ lineId: 'B3', procedureCode: 'J0585', modifiers: ['JW'], chargeCents: 33750, units: 45, drug: VIAL }),
      ],
    }),
  ],
};

export const hospitalClaim = (over: Partial<InstitutionalClaim> = {}): InstitutionalClaim => ({
  accountNumber: 'ENC1003',
  billingProvider: HOSPITAL,
  subscriber: { ...JANE, filingCode: 'MA' },
  dependent: null,
  payer: { name: 'TEST PAYER', id: 'TP001' },
  frequency: '1',
  authorizationNumber: 'UTN12345678901',
  diagnoses: ['G43.709'],
  facilityCode: '13',
  statementFrom: '2026-06-01',
  statementThrough: '2026-06-01',
  admissionType: '3',
  admissionSource: '1',
  patientStatus: '01',
  reasonsForVisit: ['G43.709'],
  attendingProvider: LEE,
  lines: [
    {
      revenueCode: '0510',
      procedureCode: '64615',
      modifiers: ['PO'],
      chargeCents: 80000,
      units: 1,
      serviceDay: '2026-06-01',
      lineId: 'I1',
    },
    {
      revenueCode: '0636',
      procedureCode: 'J0585',
      modifiers: [],
      chargeCents: 116250,
      units: 155,
      serviceDay: '2026-06-01',
      lineId: 'I2',
    },
    {
      revenueCode: '0636',
      procedureCode: 'J0585',
      modifiers: ['JW'],
      chargeCents: 33750,
      units: 45,
      serviceDay: '2026-06-01',
      lineId: 'I3',
    },
  ],
  ...over,
});

export const HOSPITAL_FILE: InstitutionalFile = { ...header(103, 'IBTX1'), claims: [hospitalClaim()] };
