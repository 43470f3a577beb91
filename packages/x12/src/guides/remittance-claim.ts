import { code, decimal, maybe, money, text, unused } from '../guide/fields';
import { loop, one, optional, segment, upTo } from '../guide/rules';
import { inpatientAdjudication, outpatientAdjudication } from './adjudicated';
import { adjustment } from './adjustments';
import { amounts, moment, named, organization, procedure, reference, references } from './parts';

const eitherKind = () => code('1', '2');
const personKind = () => code('1');

const outcome = segment('CLP', {
  accountNumber: text(1, 38),
  status: code('1', '2', '3', '4', '19', '20', '21', '22', '23', '25'),
  charge: money(),
  paid: money(),
  patientResponsibility: maybe(money()),
  filingCode: code(
    ...['12', '13', '14', '15', '16', '17', 'AM', 'CH', 'DS', 'HM', 'LM', 'MA', 'MB', 'MC', 'OF', 'TV', 'VA'],
    ...['WC', 'ZZ'],
  ),
  payerClaimNumber: text(1, 50),
  facilityType: maybe(text(1, 2)),
  frequency: maybe(text(1, 1)),
  ...unused(10),
  drg: maybe(text(1, 4)),
  drgWeight: maybe(decimal(15)),
  dischargeFraction: maybe(decimal(10)),
  ...unused(14),
});

const contact = segment(
  'PER',
  {
    purpose: code('CX'),
    name: maybe(text(1, 60)),
    way1: code('EM', 'FX', 'TE'),
    number1: text(1, 256),
    way2: maybe(code('EM', 'EX', 'FX', 'TE')),
    number2: maybe(text(1, 256)),
    way3: maybe(code('EX')),
    number3: maybe(text(1, 256)),
    ...unused(9),
  },
  ['P0304', 'P0506', 'P0708'],
);

const quantities = <const Qualifiers extends readonly string[]>(...qualifiers: Qualifiers) =>
  segment('QTY', { qualifier: code(...qualifiers), quantity: decimal(15), ...unused(3, 4) }, ['E0204', 'R0204']);

const service = segment('SVC', {
  procedure: procedure('AD', 'ER', 'HC', 'HP', 'IV', 'N4', 'N6', 'NU', 'UI', 'WK'),
  charge: money(),
  paid: money(),
  revenueCode: maybe(text(1, 48)),
  paidUnits: maybe(decimal(15)),
  submittedProcedure: maybe(procedure('AD', 'ER', 'HC', 'HP', 'IV', 'N4', 'NU', 'WK')),
  submittedUnits: maybe(decimal(15)),
});

/** 2110: one service line of a claim. */
export const remittanceLine = loop('2110', {
  service: one(service),
  days: upTo(2, moment('150', '151', '472')),
  adjustments: upTo(99, adjustment),
  identifiers: upTo(8, references('1S', 'APC', 'BB', 'E9', 'G1', 'G3', 'LU', 'RB')),
  lineId: optional(reference('6R')),
  renderingIds: upTo(10, references('0B', '1A', '1B', '1C', '1D', '1G', '1H', '1J', 'D3', 'G2', 'HPI', 'SY', 'TJ')),
  policies: upTo(5, reference('0K')),
  amounts: upTo(9, amounts('B6', 'KH', 'T', 'T2', 'ZK', 'ZL', 'ZM', 'ZN', 'ZO')),
  quantities: upTo(6, quantities('ZK', 'ZL', 'ZM', 'ZN', 'ZO')),
  remarks: upTo(99, segment('LQ', { list: code('HE', 'RX'), code: text(1, 30) }, ['C0102'])),
});

/** 2100: one claim and what became of it. */
export const remittanceClaim = loop('2100', {
  outcome: one(outcome),
  adjustments: upTo(99, adjustment),
  patient: one(
    named('QC', { kind: personKind(), idQualifier: maybe(code('34', 'HN', 'II', 'MI', 'MR')), id: maybe(text(2, 80)) }),
  ),
  insured: optional(named('IL', { kind: eitherKind(), idQualifier: code('FI', 'II', 'MI'), id: text(2, 80) })),
  correctedInsured: optional(
    named('74', { kind: eitherKind(), idQualifier: maybe(code('C')), id: maybe(text(2, 80)) }),
  ),
  rendering: optional(
    named('82', {
      kind: eitherKind(),
      idQualifier: code('BD', 'BS', 'FI', 'MC', 'PC', 'SL', 'UP', 'XX'),
      id: text(2, 80),
    }),
  ),
  crossoverCarrier: optional(organization('TT', 'AD', 'FI', 'NI', 'PI', 'PP', 'XV')),
  correctedPayer: optional(organization('PR', 'AD', 'FI', 'NI', 'PI', 'PP', 'XV')),
  otherInsured: optional(
    named('GB', { kind: eitherKind(), idQualifier: maybe(code('FI', 'II', 'MI')), id: maybe(text(2, 80)) }),
  ),
  inpatient: optional(inpatientAdjudication(maybe(money()))),
  outpatient: optional(outpatientAdjudication),
  identifiers: upTo(5, references('1L', '1W', '28', '6P', '9A', '9C', 'BB', 'CE', 'EA', 'F8', 'G1', 'G3', 'IG', 'SY')),
  renderingIds: upTo(10, references('0B', '1A', '1B', '1C', '1D', '1G', '1H', '1J', 'D3', 'G2', 'LU')),
  statementDays: upTo(2, moment('232', '233')),
  coverageExpires: optional(moment('036')),
  received: optional(moment('050')),
  contacts: upTo(2, contact),
  amounts: upTo(13, amounts('AU', 'D8', 'DY', 'F5', 'I', 'NL', 'T', 'T2', 'ZK', 'ZL', 'ZM', 'ZN', 'ZO')),
  quantities: upTo(14, quantities('CA', 'CD', 'LA', 'LE', 'NE', 'NR', 'OU', 'PS', 'VS', 'ZK', 'ZL', 'ZM', 'ZN', 'ZO')),
  lines: upTo(999, remittanceLine),
});
