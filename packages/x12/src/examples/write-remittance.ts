import { REMITTANCE_835, writeGuide } from '../index';
import type { FileEnvelope, Remittance } from '../index';

const envelope: FileEnvelope = {
  senderQualifier: 'ZZ',
  senderId: 'THEPAYER',
  receiverQualifier: 'ZZ',
  receiverId: 'MYCLINIC',
  day: '2026-06-18',
  time: '0900',
  interchangeControlNumber: 7,
  groupControlNumber: 7,
  acknowledgmentRequested: false,
  usage: 'test',
  lineEnds: 'lf',
};

/** 80 dollars for a claim of 120, less 5 for an overpayment of before. */
const body: Remittance = {
  payment: { handling: 'I', amount: 7_500, creditOrDebit: 'C', method: 'CHK', day: '2026-06-20' },
  trace: { number: 'CHECK0007', payerId: '1512345678' },
  payer: {
    name: { name: 'THE PAYER' },
    street: { line1: '1 PAYER WAY' },
    place: { city: 'CHICAGO', state: 'IL', postalCode: '606060001' },
    // At least one: whom to ask about the file itself.
    technicalContacts: [{ name: 'EDI DESK', way1: 'TE', number1: '8005550100' }],
  },
  payee: { name: { name: 'MY CLINIC', idQualifier: 'XX', id: '1234567893' } },
  groups: [
    {
      number: { number: 1 },
      claims: [
        {
          outcome: {
            accountNumber: 'VISIT2',
            status: '1',
            charge: 12_000,
            paid: 8_000,
            patientResponsibility: 2_500,
            filingCode: '12',
            payerClaimNumber: 'ICN0001',
          },
          patient: { kind: '1', last: 'DOE', first: 'SAM' },
          lines: [
            {
              service: {
                procedure: { qualifier: 'HC', code: '97110', modifier1: 'GP' },
                charge: 12_000,
                paid: 8_000,
                paidUnits: '2',
              },
              days: [{ qualifier: '472', day: '2026-06-01' }],
              adjustments: [
                { group: 'CO', reason1: '45', amount1: 1_500 },
                // One segment has up to six reasons of its group.
                { group: 'PR', reason1: '2', amount1: 1_000, reason2: '3', amount2: 1_500 },
              ],
              lineId: { value: 'L1' },
            },
          ],
        },
      ],
    },
  ],
  providerAdjustments: [
    {
      provider: '1234567893',
      fiscalYearEnd: '2026-12-31',
      reason1: { reason: 'WO', reference: 'ICN0000' },
      amount1: 500,
    },
  ],
};

export const remittance = writeGuide(REMITTANCE_835, envelope, [{ controlNumber: '0001', body }]);
