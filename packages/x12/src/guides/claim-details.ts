import { code, composite, decimal, fixed, maybe, money, text, unused } from '../guide/fields';
import { segment } from '../guide/rules';

/** Segments that stand in a claim and again in its lines. */

const NEVER = unused(1).unused1;

/** Kinds of attached reports (PWK01). */
const REPORTS = [
  ...['03', '04', '05', '06', '07', '08', '09', '10', '11', '13', '15', '21', 'A3', 'A4', 'AM', 'AS', 'B2', 'B3'],
  ...['B4', 'BR', 'BS', 'BT', 'CB', 'CK', 'CT', 'D2', 'DA', 'DB', 'DG', 'DJ', 'DS', 'EB', 'HC', 'HR', 'I5', 'IR'],
  ...['LA', 'M1', 'MT', 'NN', 'OB', 'OC', 'OD', 'OE', 'OX', 'OZ', 'P4', 'P5', 'PE', 'PN', 'PO', 'PQ', 'PY', 'PZ'],
  ...['RB', 'RR', 'RT', 'RX', 'SG', 'V5', 'XP'],
] as const;

export const attachment = segment(
  'PWK',
  {
    report: code(...REPORTS),
    transmission: code('AA', 'BM', 'EL', 'EM', 'FT', 'FX'),
    ...unused(3, 4),
    numberQualifier: maybe(code('AC')),
    number: maybe(text(2, 80)),
    ...unused(7, 8, 9),
  },
  ['P0506'],
);

export const contract = segment('CN1', {
  kind: code('01', '02', '03', '04', '05', '06', '09'),
  amount: maybe(money()),
  percent: maybe(decimal(6)),
  code: maybe(text(1, 50)),
  discountPercent: maybe(decimal(6)),
  version: maybe(text(1, 30)),
});

export const fileInformation = segment('K3', { text: text(1, 80), ...unused(2, 3) });

export const note = <const Purposes extends readonly string[]>(...purposes: Purposes) =>
  segment('NTE', { purpose: code(...purposes), text: text(1, 80) });

export const ambulance = segment(
  'CR1',
  {
    weightUnit: maybe(code('LB')),
    weight: maybe(decimal(10)),
    ...unused(3),
    reason: code('A', 'B', 'C', 'D', 'E'),
    distanceUnit: fixed('DH'),
    miles: decimal(15),
    ...unused(7, 8),
    roundTripPurpose: maybe(text(1, 80)),
    stretcherPurpose: maybe(text(1, 80)),
  },
  ['P0102', 'P0506'],
);

/** CRC: whether conditions of a category apply, and which; the guide allows five or fewer. */
export const conditions = (
  of: {
    readonly categories: readonly string[];
    readonly answers: readonly string[];
    readonly codes: readonly string[];
  },
  most: 1 | 2 | 3 | 5 = 5,
) => {
  const further = (index: number) => (index <= most ? maybe(code(...of.codes)) : NEVER);
  return segment('CRC', {
    category: code(...of.categories),
    applies: code(...of.answers),
    condition1: code(...of.codes),
    condition2: further(2),
    condition3: further(3),
    condition4: further(4),
    condition5: further(5),
  });
};

/** CRC*07, in claims and lines. */
export const ambulanceConditions = conditions({
  categories: ['07'],
  answers: ['N', 'Y'],
  codes: ['01', '04', '05', '06', '07', '08', '09', '12'],
});

/** One code of an HI segment. */
export const listed = <const Qualifiers extends readonly string[]>(...qualifiers: Qualifiers) =>
  composite({ qualifier: code(...qualifiers), code: text(1, 30), ...unused(3, 4, 5, 6, 7, 8, 9) });

/** How HCP differs: in a professional claim, a facility's claim, or a line. */
const METHODS = ['00', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14'] as const;

/** HCP: what a repricer says; in a line it may name another procedure. */
export const repricing = (of: 'claim' | 'facility' | 'line') =>
  segment(
    'HCP',
    {
      method: code(...METHODS.filter((method) => of !== 'claim' || method !== '06')),
      allowed: money(),
      savings: maybe(money()),
      repricer: maybe(text(1, 50)),
      rate: maybe(decimal(9)),
      group: maybe(text(1, 50)),
      groupAmount: maybe(money()),
      revenue: of === 'claim' ? NEVER : maybe(text(1, 48)),
      procedureQualifier: of === 'line' ? maybe(code('ER', 'HC', 'HP', 'IV', 'WK')) : NEVER,
      procedure: of === 'line' ? maybe(text(1, 48)) : NEVER,
      unit: of === 'claim' ? NEVER : maybe(code('DA', 'MJ', 'UN')),
      units: of === 'claim' ? NEVER : maybe(decimal(15)),
      rejection: maybe(code('T1', 'T2', 'T3', 'T4', 'T5', 'T6')),
      compliance: maybe(code('1', '2', '3', '4', '5')),
      exception: maybe(code('1', '2', '3', '4', '5', '6')),
    },
    ['R0113', 'P0910', 'P1112'],
  );

const condition = () => maybe(listed('BG'));

export const conditionCodes = segment('HI', {
  condition1: listed('BG'),
  condition2: condition(),
  condition3: condition(),
  condition4: condition(),
  condition5: condition(),
  condition6: condition(),
  condition7: condition(),
  condition8: condition(),
  condition9: condition(),
  condition10: condition(),
  condition11: condition(),
  condition12: condition(),
});
