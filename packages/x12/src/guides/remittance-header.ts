import { code, day, decimal, fixed, maybe, money, text, unused } from '../guide/fields';
import { loop, one, oneTo, optional, segment, UNLIMITED, upTo } from '../guide/rules';
import { moment, place, reference, references, street } from './parts';

/** BPR: how much is paid, how, and from and to which account. */
export const payment = segment(
  'BPR',
  {
    handling: code('C', 'D', 'H', 'I', 'P', 'U', 'X'),
    amount: money(),
    creditOrDebit: code('C', 'D'),
    method: code('ACH', 'BOP', 'CHK', 'FWT', 'NON'),
    format: maybe(code('CCP', 'CTX')),
    senderBankQualifier: maybe(code('01', '04')),
    senderBank: maybe(text(3, 12)),
    senderAccountQualifier: maybe(code('DA')),
    senderAccount: maybe(text(1, 35)),
    payerId: maybe(text(10, 10)),
    payerSupplement: maybe(text(9, 9)),
    receiverBankQualifier: maybe(code('01', '04')),
    receiverBank: maybe(text(3, 12)),
    receiverAccountQualifier: maybe(code('DA', 'SG')),
    receiverAccount: maybe(text(1, 35)),
    day: day(),
    ...unused(17, 18, 19, 20, 21),
  },
  ['P0607', 'C0809', 'P1213', 'C1415', 'P1819', 'C2021'],
);

/** TRN: the number by which bank and remittance find each other. */
export const trace = segment('TRN', {
  kind: fixed('1'),
  number: text(1, 50),
  payerId: text(10, 10),
  supplement: maybe(text(1, 50)),
});

export const currency = segment('CUR', {
  entity: fixed('PR'),
  currency: text(3, 3),
  ...unused(3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21),
});

const PAIRS = ['P0304', 'P0506', 'P0708'];
const way = <const Ways extends readonly string[]>(...ways: Ways) => maybe(code(...ways));

export const payer = loop('1000A', {
  name: one(
    segment(
      'N1',
      {
        entity: fixed('PR'),
        name: text(1, 60),
        idQualifier: maybe(code('XV')),
        id: maybe(text(2, 80)),
        ...unused(5, 6),
      },
      ['R0203', 'P0304'],
    ),
  ),
  street: one(street),
  place: one(place),
  references: upTo(4, references('2U', 'EO', 'HI', 'NF')),
  businessContact: optional(
    segment(
      'PER',
      {
        purpose: fixed('CX'),
        name: maybe(text(1, 60)),
        way1: way('EM', 'FX', 'TE'),
        number1: maybe(text(1, 256)),
        way2: way('EM', 'EX', 'FX', 'TE'),
        number2: maybe(text(1, 256)),
        way3: way('EX'),
        number3: maybe(text(1, 256)),
        ...unused(9),
      },
      PAIRS,
    ),
  ),
  technicalContacts: oneTo(
    UNLIMITED,
    segment(
      'PER',
      {
        purpose: fixed('BL'),
        name: maybe(text(1, 60)),
        way1: way('EM', 'TE', 'UR'),
        number1: maybe(text(1, 256)),
        way2: way('EM', 'EX', 'FX', 'TE', 'UR'),
        number2: maybe(text(1, 256)),
        way3: way('EM', 'EX', 'FX', 'UR'),
        number3: maybe(text(1, 256)),
        ...unused(9),
      },
      PAIRS,
    ),
  ),
  website: optional(
    segment(
      'PER',
      { purpose: fixed('IC'), ...unused(2), way: fixed('UR'), address: text(1, 256), ...unused(5, 6, 7, 8, 9) },
      PAIRS,
    ),
  ),
});

export const payee = loop('1000B', {
  name: one(
    segment(
      'N1',
      {
        entity: fixed('PE'),
        name: text(1, 60),
        idQualifier: code('FI', 'XV', 'XX'),
        id: text(2, 80),
        ...unused(5, 6),
      },
      ['R0203', 'P0304'],
    ),
  ),
  street: optional(street),
  place: optional(place),
  references: upTo(UNLIMITED, references('0B', 'D3', 'PQ', 'TJ')),
  delivery: optional(
    segment('RDM', {
      kind: code('BM', 'EM', 'FT', 'OL'),
      name: maybe(text(1, 60)),
      number: maybe(text(1, 256)),
      ...unused(4, 5),
    }),
  ),
});

export const receiverReference = reference('EV');
export const versionReference = reference('F2');
export const productionDate = moment('405');

/** TS3: what a provider was charged and paid, by fiscal year, for facilities. */
export const providerSummary = segment('TS3', {
  provider: text(1, 50),
  facilityType: text(1, 2),
  fiscalYearEnd: day(),
  claims: decimal(15),
  charge: money(),
  ...unused(6, 7, 8, 9, 10, 11, 12),
  msp: maybe(money()),
  ...unused(14),
  nonLabCharge: maybe(money()),
  ...unused(16),
  payableProcedures: maybe(money()),
  professionalComponent: maybe(money()),
  ...unused(19),
  mspPatientLiability: maybe(money()),
  patientReimbursement: maybe(money()),
  pipClaims: maybe(money()),
  pipCharge: maybe(decimal(15)),
  pipAdjustment: maybe(money()),
});

const amount = () => maybe(money());
const days = () => maybe(decimal(15));

/** TS2: the same for inpatient stays. */
export const providerSupplement = segment('TS2', {
  drgAmount: amount(),
  federalAmount: amount(),
  hospitalAmount: amount(),
  disproportionateShare: amount(),
  capital: amount(),
  medicalEducation: amount(),
  outlierDays: days(),
  outlierAmount: amount(),
  costOutlierAmount: amount(),
  averageStay: days(),
  discharges: days(),
  costReportDays: days(),
  coveredDays: days(),
  noncoveredDays: days(),
  mspPassThrough: amount(),
  averageWeight: days(),
  ppsCapitalFederal: amount(),
  ppsCapitalHospital: amount(),
  ppsDisproportionate: amount(),
});
