import { code, composite, count, decimal, fixed, maybe, money, text, unused } from '../guide/fields';
import { optional, segment, upTo } from '../guide/rules';

/** What a review is about: services, their rhythm, and the papers that come with them. */

/** HSD: how many in which rhythm. */
const delivery = segment(
  'HSD',
  {
    quantityOf: maybe(code('DY', 'FL', 'HS', 'MN', 'VS')),
    quantity: maybe(decimal(15)),
    unit: maybe(code('DA', 'MO', 'WK')),
    every: maybe(decimal(6)),
    period: maybe(text(1, 2)),
    periods: maybe(count(3)),
    pattern: maybe(text(1, 2)),
    timeOfDay: maybe(text(1, 1)),
  },
  ['P0102', 'C0605'],
);

/** Kinds of attached reports (PWK01). */
const REPORTS = [
  ...['03', '04', '05', '06', '07', '08', '09', '10', '11', '13', '15', '21', '48', '55', '59', '77', 'A3', 'A4', 'AM'],
  ...['AS', 'AT', 'B2', 'B3', 'BR', 'BS', 'BT', 'CB', 'CK', 'D2', 'DA', 'DB', 'DG', 'DJ', 'DS', 'FM', 'HC', 'HR', 'I5'],
  ...['IR', 'LA', 'M1', 'NN', 'OB', 'OC', 'OD', 'OE', 'OX', 'P4', 'P5', 'P6', 'P7', 'PE', 'PN', 'PO', 'PQ', 'PY', 'PZ'],
  ...['QC', 'QR', 'RB', 'RR', 'RT', 'RX', 'SG', 'V5', 'XP'],
] as const;

const attachment = segment(
  'PWK',
  {
    report: code(...REPORTS),
    transmission: code('AA', 'BM', 'EL', 'EM', 'FX', 'VO'),
    ...unused(3, 4),
    numberQualifier: maybe(code('AC')),
    number: maybe(text(2, 80)),
    description: maybe(text(1, 80)),
    ...unused(8, 9),
  },
  ['P0506'],
);

export const DELIVERY = { delivery: optional(delivery) };
/** Papers and a message stand behind everything else of their level. */
export const PAPERS = {
  attachments: upTo(10, attachment),
  message: optional(segment('MSG', { text: text(1, 264), ...unused(2, 3) }, ['C0302'])),
};

const modifier = () => maybe(text(2, 2));

const procedure = (...qualifiers: readonly string[]) =>
  composite({
    qualifier: code(...qualifiers),
    code: text(1, 48),
    modifier1: modifier(),
    modifier2: modifier(),
    modifier3: modifier(),
    modifier4: modifier(),
    description: maybe(text(1, 80)),
    last: maybe(text(1, 48)),
  });

const pointer = () => maybe(count(2));

const professional = segment(
  'SV1',
  {
    procedure: procedure('HC', 'IV', 'N4', 'WK'),
    charge: maybe(money()),
    unit: maybe(text(2, 2)),
    units: maybe(decimal(15)),
    ...unused(5, 6),
    diagnoses: maybe(composite({ pointer1: count(2), pointer2: pointer(), pointer3: pointer(), pointer4: pointer() })),
    ...unused(8, 9, 10),
    epsdt: maybe(code('N', 'Y')),
    ...unused(12, 13, 14, 15, 16, 17, 18, 19),
    levelOfCare: maybe(text(1, 1)),
    ...unused(21),
  },
  ['P0304'],
);

const institutional = segment(
  'SV2',
  {
    revenue: maybe(text(1, 48)),
    procedure: maybe(procedure('HC', 'ID', 'IV', 'N4', 'WK', 'ZZ')),
    charge: maybe(money()),
    unit: maybe(text(2, 2)),
    units: maybe(decimal(15)),
    rate: maybe(decimal(10)),
    ...unused(7, 8),
    residence: maybe(text(1, 1)),
    levelOfCare: maybe(text(1, 1)),
  },
  ['R0102', 'P0405'],
);

const area = () => maybe(text(1, 3));

const dental = segment('SV3', {
  procedure: procedure('AD'),
  charge: maybe(money()),
  ...unused(3),
  areas: maybe(composite({ area1: text(1, 3), area2: area(), area3: area(), area4: area(), area5: area() })),
  prosthesis: maybe(text(1, 1)),
  quantity: maybe(decimal(15)),
  description: maybe(text(1, 80)),
  ...unused(8, 9, 10, 11),
});

const surface = () => maybe(text(1, 2));

const tooth = segment('TOO', {
  list: fixed('JP'),
  tooth: text(1, 30),
  surfaces: maybe(
    composite({
      surface1: text(1, 2),
      surface2: surface(),
      surface3: surface(),
      surface4: surface(),
      surface5: surface(),
    }),
  ),
});

/** One of the three, by who performs it. */
export const SERVICE = {
  professional: optional(professional),
  institutional: optional(institutional),
  dental: optional(dental),
  teeth: upTo(32, tooth),
};
