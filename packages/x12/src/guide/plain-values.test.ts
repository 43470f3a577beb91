import { describe, expect, it } from 'vitest';
import { Reader } from '../read/reader';
import { code, composite, count, day, decimal, maybe, money, text } from './fields';
import type { Shape } from './fields';
import { GuideCheck } from './guide-check';
import { loop, one, optional, segment, upTo } from './rules';
import type { Guide, Slots } from './rules';

/** One element of each form, and components of those that the quick way knows. */
const SHAPE = {
  code: maybe(code('ABCD', 'EF', 'ZBCD')),
  amount: maybe(money()),
  number: maybe(decimal(4)),
  count: maybe(count(4)),
  day: maybe(day()),
  text: maybe(text(2, 6)),
  long: maybe(text(1, 10_000)),
  parts: maybe(
    composite({
      first: code('ABCD', 'AB'),
      second: maybe(code('ABCD', 'XY')),
      third: maybe(text(2, 4)),
      amount: maybe(money()),
    }),
  ),
  longCode: maybe(code('LONGER', 'X')),
};
const ELEMENT = { code: 1, amount: 2, number: 3, count: 4, day: 5, text: 6, long: 7, parts: 8, longCode: 9 } as const;

const ISA = `ISA*00*${' '.repeat(10)}*00*${' '.repeat(10)}*ZZ*A${' '.repeat(14)}*ZZ*B${' '.repeat(14)}*260601*0900*^*00501*000000001*0*T*:~`;

const guideOf = (slots: Slots): Guide => ({
  setId: '837',
  version: '005010',
  functionalId: 'HC',
  versionInHeader: true,
  body: loop('BODY', slots),
});

/** What a guide says of a file that is fed in parts of a size. */
function found(guide: Guide, file: string, size: number): readonly string[] {
  const told: string[] = [];
  const check = new GuideCheck(guide, (_, { code: what, element, component }) =>
    told.push([what, element, component].filter((said) => said !== undefined).join(' ')),
  );
  const reader = new Reader({
    beginTransaction: (_, view) => check.begin(view),
    segment: (view) => check.segment(view),
    endTransaction: () => check.end(),
  });
  const bytes = new TextEncoder().encode(file);
  for (let from = 0; from < bytes.length; from += size) reader.feed(bytes.subarray(from, from + size));
  reader.end();
  return told;
}

/** What is said of segments by their measures. Of parts of one byte nothing is measured, and the same is said. */
function saidBy(guide: Guide, segments: string): readonly string[] {
  const file = `${ISA}GS*HC*A*B*20260601*0900*1*X*005010~ST*837*0001*005010~${segments}SE*3*0001~GE*1*1~IEA*1*000000001~`;
  const whole = found(guide, file, file.length);
  expect(found(guide, file, 1)).toEqual(whole);
  return whole;
}

const said = (shape: Shape, elements: string) =>
  saidBy(guideOf({ values: one(segment('XYZ', shape)) }), `XYZ*${elements}~`);
const saidOf = (field: keyof typeof ELEMENT, value: string) => said(SHAPE, '*'.repeat(ELEMENT[field] - 1) + value);

describe('an element that is held against its guide by its measures', () => {
  it.each([
    ['code', ['ABCD', 'EF']],
    ['amount', ['0', '1', '1234567.8', '-1', '999999999999.99', '0.5', '.5']],
    ['number', ['0', '1.5', '1234', '-1', '.125']],
    ['count', ['0', '9', '1234']],
    ['day', ['20260601', '20240229', '00010101']],
    ['text', ['AB', 'ABCDEF', 'A.-1', '000']],
    ['long', ['A', 'X'.repeat(600), 'X'.repeat(10_000)]],
    ['parts', ['AB', 'ABCD', 'AB:XY', 'AB::ABCD', 'AB:ABCD:AB', 'AB:XY:AB:1.5']],
    ['longCode', ['LONGER', 'X']],
  ] as const)('has nothing wrong: %s', (field, all) => {
    for (const value of all) expect([value, saidOf(field, value)]).toEqual([value, []]);
  });

  it.each([
    ['code', 'code 1', ['ABC', 'FE', 'E', 'XABCD', 'XEF', 'ABCDE', 'BCD']],
    ['code', 'too-many-components 1 2', ['ABCD:', 'EF:EF']],
    ['amount', 'amount 2', ['1.234', '1.2.3', '1-2', 'A', '12345678901234567890', '1234567890123456']],
    ['amount', 'number-form 2', ['01', '00', '01.5', '5.', '-0']],
    ['amount', 'trailing-zeros 2', ['5.0', '85.00']],
    ['amount', 'too-many-components 2 2', ['1:2']],
    ['number', 'too-long 3', ['12345', '1.234']],
    ['number', 'number 3', ['1..2', '1-2', 'A', '.']],
    ['number', 'number-form 3', ['01', '5.']],
    ['number', 'trailing-zeros 3', ['5.0']],
    ['count', 'too-long 4', ['12345']],
    ['count', 'number 4', ['1.5', '-1', 'A']],
    ['count', 'number-form 4', ['01', '00']],
    ['day', 'day 5', ['20260229', '20261301', '20260600', '2026060A', '2026.601']],
    ['day', 'too-short 5', ['2260601']],
    ['day', 'too-long 5', ['020260601']],
    ['text', 'too-short 6', ['A', '1']],
    ['text', 'too-long 6', ['ABCDEFG', '1234567']],
    ['text', 'too-many-components 6 2', ['A:B', '1:']],
    ['long', 'too-long 7', ['X'.repeat(10_001)]],
    // So many separators that what is counted of them begins anew.
    ['long', 'too-many-components 7 2', [':'.repeat(3_000), 'X:'.repeat(600)]],
    ['parts', 'element-missing 8 1', [':XY']],
    ['parts', 'code 8 1', ['XABCD', 'AX', 'XY']],
    ['parts', 'code 8 2', ['AB:CD', 'AB:XABCD', 'AB:AB']],
    ['parts', 'too-short 8 3', ['AB:XY:A']],
    ['parts', 'too-long 8 3', ['AB:XY:ABCDE']],
    ['parts', 'amount 8 4', ['AB:::1.234']],
    ['parts', 'empty-end 8', ['AB:', 'AB::']],
    ['parts', 'too-many-components 8 5', ['AB:XY:AB:1:', 'AB:XY:AB:1:AB', 'AB:XY:AB:1::AB']],
    ['longCode', 'code 9', ['LONGES', 'GER', 'Y']],
  ] as const)('says what is wrong: %s, %s', (field, expected, all) => {
    for (const value of all) expect([value, saidOf(field, value)]).toEqual([value, [expected]]);
  });
});

it('an element that is required is missed beyond those that have a bit of their own', () => {
  const shape = Object.fromEntries(
    Array.from({ length: 32 }, (_, index) => [`e${index + 1}`, index < 30 ? maybe(count(1)) : count(1)]),
  );
  const ones = (count: number) => Array.from({ length: count }, () => '1').join('*');
  expect(said(shape, ones(32))).toEqual([]);
  expect(said(shape, ones(31))).toEqual(['element-missing 32']);
  expect(said(shape, ones(30))).toEqual(['element-missing 31', 'element-missing 32']);
});

describe('a segment that a code tells from others', () => {
  const name = (...codes: readonly [string, ...string[]]) =>
    optional(segment('NM1', { entity: code(...codes), name: maybe(text(1, 60)) }));
  const diagnosis = composite({ kind: code('BK', 'ABK'), code: text(1, 30) });
  const guide = guideOf({
    head: one(segment('BHT', { structure: text(4, 4) })),
    first: name('ABCD', 'E1'),
    second: name('LONGER', 'F1'),
    diagnosis: optional(segment('HI', { diagnosis })),
  });

  it.each(['NM1*ABCD~', 'NM1*E1*X~NM1*F1*Y~HI*BK:1~', 'NM1*LONGER~HI*ABK:12345~', 'NM1*E1~NM1*LONGER~'])(
    'has its place: %s',
    (segments) => {
      expect(saidBy(guide, `BHT*0019~${segments}`)).toEqual([]);
    },
  );

  it.each(['NM1*XABCD~', 'NM1*XE1~', 'NM1*NGER~', 'NM1*~', 'HI*K:1~', 'HI*XBK:1~', 'HI*X:BK~'])(
    'has none with another: %s',
    (segments) => {
      expect(saidBy(guide, `BHT*0019~${segments}`)).toEqual(['segment-qualifier 1']);
    },
  );

  it('fills the first of two places that could have it, whatever place it took before', () => {
    const note = segment('NTE', { text: text(1, 80) });
    const lines = loop('LINE', {
      number: one(segment('LX', { number: count(6) })),
      two: { ...one(note), min: 2, max: 2 },
      more: upTo(5, note),
    });
    const [full, fewer] = ['NTE*A~NTE*B~NTE*C~', 'NTE*A~NTE*B~'];
    expect(saidBy(guideOf({ lines: upTo(9, lines) }), `LX*1~${full}LX*2~${fewer}`)).toEqual([]);
  });
});
