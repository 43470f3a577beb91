import { code, composite, count, maybe, repeated, text, unused } from '../guide/fields';
import { loop, one, segment, UNLIMITED, upTo } from '../guide/rules';
import type { Guide, ValueOf } from '../guide/rules';

const spot = composite({ element: count(2), component: maybe(count(2)), repetition: maybe(count(4)) });

/** CTX: in which business unit, or because of which situation, something is wrong. */
const context = segment('CTX', {
  about: repeated(composite({ name: text(1, 35), value: maybe(text(1, 35)) }), 10),
  segment: maybe(text(2, 3)),
  position: maybe(count(6)),
  loop: maybe(text(1, 4)),
  place: maybe(spot),
  reference: maybe(composite({ number: count(4), ...unused(2) })),
});

/** IK4: what is wrong with one element. */
const elementError = loop('2110', {
  error: one(
    segment('IK4', {
      place: spot,
      reference: maybe(count(4)),
      code: code(
        ...[
          '1',
          '2',
          '3',
          '4',
          '5',
          '6',
          '7',
          '8',
          '9',
          '10',
          '11',
          '12',
          '13',
          'I10',
          'I11',
          'I12',
          'I13',
          'I6',
          'I9',
        ],
      ),
      badData: maybe(text(1, 99)),
    }),
  ),
  contexts: upTo(10, context),
});

/** IK3: what is wrong with one segment. */
const segmentError = loop('2100', {
  error: one(
    segment('IK3', {
      segment: text(2, 3),
      position: count(6),
      loop: maybe(text(1, 4)),
      code: maybe(code('1', '2', '3', '4', '5', '6', '7', '8', 'I4', 'I6', 'I7', 'I8', 'I9')),
    }),
  ),
  contexts: upTo(10, context),
  elements: upTo(UNLIMITED, elementError),
});

const SET_ERRORS = [
  ...['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '15', '16', '17', '18', '19', '23'],
  ...['24', '25', '26', '27', 'I5', 'I6'],
] as const;
const setError = () => maybe(code(...SET_ERRORS));

const transactionResponse = loop('2000', {
  transaction: one(segment('AK2', { setId: text(3, 3), controlNumber: text(4, 9), version: maybe(text(1, 35)) })),
  segments: upTo(UNLIMITED, segmentError),
  result: one(
    segment('IK5', {
      code: code('A', 'E', 'M', 'R', 'W', 'X'),
      error1: setError(),
      error2: setError(),
      error3: setError(),
      error4: setError(),
      error5: setError(),
    }),
  ),
});

const GROUP_ERRORS = [
  ...['1', '2', '3', '4', '5', '6', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '23', '24', '25', '26'],
] as const;
const groupError = () => maybe(code(...GROUP_ERRORS));

const body = loop('999', {
  group: one(segment('AK1', { functionalId: text(2, 2), controlNumber: count(9), version: text(1, 12) })),
  transactions: upTo(UNLIMITED, transactionResponse),
  result: one(
    segment('AK9', {
      code: code('A', 'E', 'M', 'P', 'R', 'W', 'X'),
      said: count(6),
      received: count(6),
      accepted: count(6),
      error1: groupError(),
      error2: groupError(),
      error3: groupError(),
      error4: groupError(),
      error5: groupError(),
    }),
  ),
});

/**
 * The 999, 005010X231A1: which transactions of a group were taken, and what is wrong with the others. Usage, lengths and
 * codes as other implementations of the guide publish them (pyx12 maps, read 2026-11-23).
 */
export const ACKNOWLEDGMENT_999 = {
  setId: '999',
  version: '005010X231A1',
  functionalId: 'FA',
  versionInHeader: true,
  body,
} as const satisfies Guide;

export type Acknowledgment = ValueOf<typeof body>;
export type TransactionResponse = ValueOf<typeof transactionResponse>;
export type SegmentError = ValueOf<typeof segmentError>;
