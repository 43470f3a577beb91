import { describe, expect, it } from 'vitest';
import { compileLoop } from '../guide/compile';
import type { CompiledLoop } from '../guide/compile';
import { arbitraryValue } from '../guide/arbitrary.fixture';
import { ENVELOPE } from '../guide/envelope.fixture';
import { check, guideOf, GUIDES, readGuide, REVIEW_REQUEST_278, REVIEW_RESPONSE_278, writeGuide } from '../index';
import type { Guide } from '../index';

const write = (guide: Guide, seed: number) => {
  const written = writeGuide(guide, ENVELOPE, [{ controlNumber: '0001', body: arbitraryValue(guide, seed) }]);
  if (!written.ok) throw new Error(JSON.stringify(written.refusals[0]));
  return written.text;
};

it('every transaction of the program has its guide, found by number, version and purpose', () => {
  const found = [
    ['837', '005010X222A1'],
    ['837', '005010X223A2'],
    ['835', '005010X221A1'],
    ['270', '005010X279A1'],
    ['271', '005010X279A1'],
    ['276', '005010X212'],
    ['277', '005010X212'],
    ['277', '005010X214'],
    ['278', '005010X217', '13'],
    ['278', '005010X217', '11'],
    ['999', '005010X231A1'],
  ].map(([set = '', version = '', purpose]) => guideOf(set, version, purpose));
  expect(new Set(found)).toEqual(new Set(GUIDES));
  expect(guideOf('837', '005010X222')).toBe(guideOf('837', '005010X222A2'));
  expect(guideOf('834', '005010X220A1')).toBeNull();
});

describe('a request for a review and its answer have one reference', () => {
  const [asked, answered] = [write(REVIEW_REQUEST_278, 7), write(REVIEW_RESPONSE_278, 7)];

  it('and are told apart by BHT02', () => {
    expect(readGuide(asked, REVIEW_REQUEST_278).transactions).toHaveLength(1);
    expect(readGuide(asked, REVIEW_RESPONSE_278).transactions).toHaveLength(0);
    expect(readGuide(answered, REVIEW_RESPONSE_278).transactions).toHaveLength(1);
    expect(readGuide(answered, REVIEW_REQUEST_278).transactions).toHaveLength(0);
  });

  it('each is held against its own guide, one without a purpose against the one that asks', () => {
    for (const file of [asked, answered]) expect(check(file).findings.map(({ code }) => code)).not.toContain('code');
    const none = answered.replace(/BHT\*0007\*11/, 'BHT*0007*99');
    expect(check(none).findings.find(({ code }) => code === 'code')?.message).toContain('01, 13, 36');
    const empty = answered.replace(/(ST\*[^~]*~).*?SE\*\d+/, '$1SE*2');
    expect(check(empty).findings.map(({ code }) => code)).toContain('segment-missing');
  });
});

describe.each(GUIDES.map((guide) => ({ name: `${guide.setId} ${guide.functionalId} ${guide.version}`, guide })))(
  '$name',
  ({ guide }) => {
    const loops: CompiledLoop[] = [];
    const collect = (loop: CompiledLoop) => {
      if (loops.includes(loop)) return;
      loops.push(loop);
      for (const { loop: inner } of loop.slots) if (inner) collect(inner);
    };
    collect(compileLoop(guide.body));

    it('gives each segment one place: no two in reach of each other have the same qualifier', () => {
      for (const { id, slots } of loops)
        for (const [index, one] of slots.entries())
          for (const other of slots.slice(index + 1)) {
            if (one.segment.tag !== other.segment.tag || one.position !== other.position) continue;
            const [first, second] = [one.segment.keys[0], other.segment.keys[0]];
            const shared = [...(first?.codes ?? [])].filter((code) => second?.codes.has(code));
            const isTold = one.segment.keys.length > 1 && other.segment.keys.length > 1;
            expect([id, one.name, other.name, isTold ? [] : shared]).toEqual([id, one.name, other.name, []]);
          }
    });

    it('names its loops once', () => {
      const ids = loops.map(({ id }) => id);
      expect(ids).toEqual([...new Set(ids)]);
    });
  },
);
