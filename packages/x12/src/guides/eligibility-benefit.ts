import { code, count, decimal, fixed, maybe, money, repeated, text, unused } from '../guide/fields';
import { loop, one, oneTo, optional, segment, upTo } from '../guide/rules';
import { BENEFITS, DELIVERY_PATTERNS, INSURANCE_TYPES, SERVICE_TYPES } from './eligibility-codes';
import { benefitProcedure, describedReferences, diagnosisPointers, receiverPart } from './eligibility-parts';
import { NAME_SYNTAX } from './levels';
import { dates, street } from './parts';

/** What a plan says about one benefit (2110) and who else has to do with it (2120). */

const yesNo = () => maybe(code('N', 'U', 'Y'));

/** EB: the benefit, for which services, how much or how many. */
const benefit = segment(
  'EB',
  {
    information: code(...BENEFITS),
    coverage: maybe(code('CHD', 'DEP', 'ECH', 'EMP', 'ESP', 'FAM', 'IND', 'SPC', 'SPO')),
    services: maybe(repeated(code(...SERVICE_TYPES), 99)),
    insurance: maybe(code(...INSURANCE_TYPES)),
    plan: maybe(text(1, 50)),
    period: maybe(
      code(
        ...['6', '7', '13', '21', '22', '23', '24', '25', '26', '27', '28', '29', '30', '31', '32', '33', '34', '35'],
        '36',
      ),
    ),
    amount: maybe(money()),
    percent: maybe(decimal(10)),
    quantityOf: maybe(
      code(
        ...['8H', '99', 'CA', 'CE', 'D3', 'DB', 'DY', 'HS', 'LA', 'LE', 'M2', 'MN', 'P6', 'QA', 'S7', 'S8', 'VS', 'YY'],
      ),
    ),
    quantity: maybe(decimal(15)),
    authorization: yesNo(),
    inNetwork: maybe(code('N', 'U', 'W', 'Y')),
    procedure: maybe(benefitProcedure(maybe(text(1, 48)))),
    diagnoses: maybe(diagnosisPointers),
  },
  ['P0910'],
);

/** HSD: how many of a service in which rhythm. */
const delivery = segment(
  'HSD',
  {
    quantityOf: maybe(code('DY', 'FL', 'HS', 'MN', 'VS')),
    quantity: maybe(decimal(15)),
    unit: maybe(code('DA', 'MO', 'VS', 'WK', 'YR')),
    every: maybe(decimal(6)),
    period: maybe(
      code(...['6', '7', '21', '22', '23', '24', '25', '26', '27', '28', '29', '30', '31', '32', '33', '34', '35']),
    ),
    periods: maybe(count(3)),
    pattern: maybe(code(...DELIVERY_PATTERNS)),
    timeOfDay: maybe(code('A', 'B', 'C', 'D', 'E', 'F', 'G', 'Y')),
  },
  ['P0102', 'C0605'],
);

const REJECTIONS = [
  ...['15', '33', '52', '53', '54', '55', '56', '57', '60', '61', '62', '63', '69', '70', '98', 'AA', 'AE', 'AF', 'AG'],
  ...['AO', 'CI', 'E8', 'IA', 'MA'],
] as const;

/** AAA: why a question was not answered, and what to do next. */
export const rejection = (reasons: readonly string[], actions: readonly string[]) =>
  segment('AAA', {
    valid: code('N', 'Y'),
    ...unused(2),
    reason: code(...reasons),
    action: code(...actions),
  });

const ENTITIES = [
  ...['13', '1I', '1P', '2B', '36', '73', 'FA', 'GP', 'GW', 'I3', 'IL', 'LR', 'OC', 'P3', 'P4', 'P5', 'PR', 'PRP'],
  ...['SEP', 'TTP', 'VER', 'VN', 'VY', 'X3', 'Y2'],
] as const;

const relatedName = segment(
  'NM1',
  {
    entity: code(...ENTITIES),
    kind: code('1', '2'),
    last: maybe(text(1, 60)),
    first: maybe(text(1, 35)),
    middle: maybe(text(1, 25)),
    ...unused(6),
    suffix: maybe(text(1, 10)),
    idQualifier: maybe(code('24', '34', '46', 'FA', 'FI', 'II', 'MI', 'NI', 'PI', 'PP', 'SV', 'XV', 'XX')),
    id: maybe(text(2, 80)),
    relationship: maybe(code('01', '02', '27', '41', '48', '65', '72')),
    ...unused(11, 12),
  },
  // The standard wants NM111 with NM110; the guide leaves NM111 empty.
  NAME_SYNTAX.slice(0, 1),
);

const relatedPlace = segment(
  'N4',
  {
    city: text(2, 30),
    state: maybe(text(2, 2)),
    postalCode: maybe(text(3, 15)),
    country: maybe(text(2, 3)),
    locationQualifier: maybe(code('RJ')),
    location: maybe(text(1, 30)),
    countrySubdivision: maybe(text(1, 3)),
  },
  ['E0207', 'C0605', 'C0704'],
);

/** PER with up to three ways to reach somebody. */
export const contactBy = (...ways: readonly string[]) => {
  const further = () => maybe(code(...ways, 'EX'));
  const number = () => maybe(text(1, 256));
  return segment(
    'PER',
    {
      purpose: fixed('IC'),
      name: maybe(text(1, 60)),
      way1: maybe(code(...ways)),
      number1: number(),
      way2: further(),
      number2: number(),
      way3: further(),
      number3: number(),
      ...unused(9),
    },
    ['P0304', 'P0506', 'P0708'],
  );
};

const related = (letter: 'C' | 'D') =>
  loop(`2120${letter}`, {
    name: one(relatedName),
    street: optional(street),
    place: optional(relatedPlace),
    contacts: upTo(3, contactBy('ED', 'EM', 'FX', 'TE', 'UR', 'WP')),
    provider: optional(receiverPart),
  });

const BENEFIT_IDS = ['18', '1L', '1W', '49', '6P', '9F', 'ALS', 'CLI', 'F6', 'FO', 'G1', 'IG', 'N6', 'NQ'] as const;

/** 2110: one benefit. LS and LE, which stand around those who have to do with it, are a loop of their own here. */
export const benefitOf = (letter: 'C' | 'D') =>
  loop(`2110${letter}`, {
    benefit: one(benefit),
    deliveries: upTo(9, delivery),
    ids: upTo(9, describedReferences(...BENEFIT_IDS, 'M7')),
    dates: upTo(
      20,
      dates(
        ...['096', '193', '194', '198', '290', '291', '292', '295', '304', '307', '318', '346', '348', '349', '356'],
        ...['357', '435', '472', '636', '771'],
      ),
    ),
    rejections: upTo(9, rejection(REJECTIONS, ['C', 'N', 'R', 'W', 'X', 'Y'])),
    messages: upTo(10, segment('MSG', { text: text(1, 264), ...unused(2, 3) }, ['C0302'])),
    additional: upTo(
      10,
      loop(`2115${letter}`, {
        information: one(
          segment(
            'III',
            {
              list: maybe(code('GR', 'NI', 'ZZ')),
              code: maybe(text(1, 30)),
              category: maybe(code('44')),
              text: maybe(text(1, 264)),
              ...unused(5, 6, 7, 8, 9),
            },
            ['P0102', 'L030405'],
          ),
        ),
      }),
    ),
    related: optional(
      loop(`LS${letter}`, {
        start: one(segment('LS', { loop: fixed('2120') })),
        entities: oneTo(23, related(letter)),
        end: one(segment('LE', { loop: fixed('2120') })),
      }),
    ),
  });
