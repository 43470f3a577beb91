import { write837P } from '../index';
import type { BillingProvider, ProfessionalClaim, ProfessionalFile, Provider } from '../index';

const CLINIC: BillingProvider = {
  name: 'MY CLINIC',
  npi: '1234567893',
  taxonomyCode: '208VP0014X',
  address: { line1: '100 MAIN ST', city: 'SPRINGFIELD', state: 'IL', postalCode: '627010001' },
  taxId: { kind: 'employer', value: '990000001' },
};
const THERAPIST: Provider = { name: { last: 'JONES', first: 'PAT' }, npi: '1245319599', taxonomyCode: '225100000X' };
const HOME = { line1: '1 OAK AVE', city: 'SPRINGFIELD', state: 'IL', postalCode: '627020002' };

/** A child's visit, authorized beforehand, on the mother's plan. */
const claim: ProfessionalClaim = {
  accountNumber: 'VISIT2',
  billingProvider: CLINIC,
  subscriber: {
    name: { last: 'DOE', first: 'JANE' },
    address: HOME,
    birthDate: '1990-01-15',
    sex: 'F',
    memberId: 'W123456789',
    groupNumber: 'G100',
    sequence: 'P',
    filingCode: 'CI',
  },
  // PAT01: 01 spouse, 19 child, G8 other …
  dependent: {
    name: { last: 'DOE', first: 'SAM' },
    address: HOME,
    birthDate: '2016-02-28',
    sex: 'M',
    relationshipCode: '19',
  },
  payer: { name: 'THE PAYER', id: 'TP001' },
  frequency: '1',
  authorizationNumber: 'AUTH778899',
  renderingProvider: THERAPIST,
  // CLM06 to CLM09, each with what is written when it is left out.
  providerSigned: true,
  acceptsAssignment: 'A',
  assignsBenefits: 'Y',
  release: 'Y',
  diagnoses: ['M54.50', 'G89.4'],
  placeOfService: '11',
  lines: [
    {
      lineId: 'L1',
      procedureCode: '97110',
      modifiers: ['GP'],
      chargeCents: 12_000,
      units: 2,
      serviceDay: '2026-06-01',
      diagnosisPointers: [1, 2],
    },
  ],
};

/** The file around it, with control numbers that you never give twice. */
const fileOf = (controlNumber: number): ProfessionalFile => ({
  senderQualifier: 'ZZ',
  senderId: 'MYCLINIC',
  receiverQualifier: 'ZZ',
  receiverId: 'THEPAYER',
  interchangeControlNumber: controlNumber,
  groupControlNumber: controlNumber,
  batchId: `BATCH${controlNumber}`,
  createdDay: '2026-06-02',
  createdTime: '09:00',
  usage: 'test',
  acknowledgmentRequested: true,
  submitter: { name: 'MY CLINIC', id: 'SUB001', contactName: 'BILLING', phone: '555-555-0100' },
  receiver: { name: 'THE PAYER', id: 'THEPAYER' },
  lineBreaks: false,
  claims: [claim],
});

export const dependentFile = write837P(fileOf(2));
