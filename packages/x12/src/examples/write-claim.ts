import { write837P } from '../index';

/** One visit, for 1,999.81 dollars. */
export const written = write837P({
  senderQualifier: 'ZZ',
  senderId: 'MYCLINIC',
  receiverQualifier: 'ZZ',
  receiverId: 'THEPAYER',
  interchangeControlNumber: 1,
  groupControlNumber: 1,
  batchId: 'BATCH1',
  createdDay: '2026-06-02',
  createdTime: '09:00',
  usage: 'test',
  acknowledgmentRequested: false,
  submitter: { name: 'MY CLINIC', id: 'SUB001', contactName: 'BILLING', phone: '555-555-0100' },
  receiver: { name: 'THE PAYER', id: 'THEPAYER' },
  lineBreaks: true,
  claims: [
    {
      accountNumber: 'VISIT1',
      billingProvider: {
        name: 'MY CLINIC',
        npi: '1234567893',
        address: { line1: '100 MAIN ST', city: 'SPRINGFIELD', state: 'IL', postalCode: '627010001' },
        taxId: { kind: 'employer', value: '99-0000001' },
      },
      subscriber: {
        name: { last: 'DOE', first: 'JANE' },
        address: { line1: '1 OAK AVE', city: 'SPRINGFIELD', state: 'IL', postalCode: '627020002' },
        birthDate: '1970-01-15',
        sex: 'F',
        memberId: 'W123456789',
        sequence: 'P',
        filingCode: 'CI',
      },
      dependent: null,
      payer: { name: 'THE PAYER', id: 'TP001' },
      frequency: '1',
      diagnoses: ['G89.4'],
      placeOfService: '11',
      lines: [
        {
          lineId: 'L1',
          procedureCode: '97110',
          modifiers: ['GP'],
          chargeCents: 199_981,
          units: 3,
          serviceDay: '2026-06-01',
          diagnosisPointers: [1],
        },
      ],
    },
  ],
});

/** The file, or each thing that speaks against it with its place. */
export const outcome = written.ok
  ? written.value.text
  : written.refusals.map(({ path, message }) => `${path}: ${message}`).join('\n');
