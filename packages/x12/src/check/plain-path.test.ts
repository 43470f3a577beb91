import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENVELOPE } from '../guide/envelope.fixture';
import { count, text } from '../guide/fields';
import { GuideCheck } from '../guide/guide-check';
import { loop, one, segment, upTo } from '../guide/rules';
import type { Guide } from '../guide/rules';
import { check, GUIDES, writeGuide } from '../index';
import { Reader } from '../read/reader';
import { NO_TAG } from '../read/tag';
import { change, filesOf, mutate, nameOf } from './mutants.fixture';

/**
 * Nearly all of a file takes short ways: segments that are plain are measured while they are cut and held against the
 * guide by their measures, and steps through the guide are remembered. Here each is compared with the long way.
 */

/** A longer run by hand: `FUZZ_MUTANTS=100000 npx vitest run --project unit packages/x12/src/check/plain-path.test.ts`. */
const MUTANTS = Number(process.env.FUZZ_MUTANTS ?? 150);
const RUN_MS = 60_000 + MUTANTS * 20;

const utf8 = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);

/** What stands in values of every form: short, long, almost right. */
const value = fc.oneof(
  fc.stringMatching(/^-?\d{0,11}(\.\d{0,4})?$/),
  fc.stringMatching(/^[0-9A-Z:.^ -]{1,5}$/),
  fc.constantFrom(
    '0',
    '00',
    '0.5',
    '.5',
    '5.',
    '5.0',
    '85.00',
    '-0',
    '-1.25',
    '1.2.3',
    '1-2',
    '999999999.99',
    '.',
    '-',
  ),
  fc.constantFrom('20260229', '20240229', '20261301', '20260600', '2026060A', '2026060', '00000000', '99991231'),
  fc.constantFrom(
    'HC',
    'HC:',
    'HC:97110',
    'HC::GP',
    ':97110',
    'HC:97110:GPX',
    'HC:97110:::::::',
    'ABCDE',
    'é',
    '\u0001',
  ),
  fc.constantFrom('X'.repeat(60), 'X'.repeat(300), 'X'.repeat(3_000), '', 'a*b', '*', 'XX*1234567893'),
);
/** One element, anywhere, is another value. */
const substitution = fc.tuple(fc.nat(), value);

function substitute(file: Uint8Array, [place, by]: readonly [number, string]): Uint8Array {
  const parts = textOf(file).split(/([*~])/);
  parts[2 * (place % Math.ceil(parts.length / 2))] = by;
  return utf8(parts.join(''));
}

/** What no chunk holds whole is not taken for plain; in chunks of one byte nothing is. */
const inChunks = (file: Uint8Array, size: number) =>
  check(
    Array.from({ length: Math.ceil(file.length / size) }, (_, index) =>
      file.subarray(index * size, (index + 1) * size),
    ),
  );

const mutantsOf = (files: readonly Uint8Array[]) =>
  fc
    .tuple(fc.constantFrom(...files), fc.array(substitution, { maxLength: 4 }), fc.array(change, { maxLength: 2 }))
    .map(([file, values, changes]) => changes.reduce(mutate, values.reduce(substitute, file)));

describe.each(GUIDES.map((guide) => ({ name: `${nameOf(guide)} ${guide.body.id}`, guide })))('$name', ({ guide }) => {
  const mutants = mutantsOf(filesOf(guide));

  it(
    'says the same of what is measured as of what is looked at closely',
    () => {
      fc.assert(
        fc.property(mutants, fc.integer({ min: 2, max: 300 }), (file, size) => {
          const whole = check(file);
          expect(inChunks(file, 1)).toEqual(whole);
          expect(inChunks(file, size)).toEqual(whole);
        }),
        { numRuns: MUTANTS },
      );
    },
    RUN_MS,
  );

  it(
    'says the same when it remembers the steps of other files as when it knows none',
    () => {
      const told: unknown[] = [];
      const knowing = new GuideCheck(guide, ({ tag, ordinal }, found) => told.push({ tag, ordinal, found }));
      fc.assert(
        fc.property(mutants, (file) => {
          const fresh: unknown[] = [];
          told.length = 0;
          follow(file, knowing);
          follow(file, new GuideCheck(guide, ({ tag, ordinal }, found) => fresh.push({ tag, ordinal, found })));
          expect(told).toEqual(fresh);
        }),
        { numRuns: MUTANTS },
      );
    },
    RUN_MS,
  );
});

it('goes outward by a step that it remembers only when no loop within ever has room for the segment', () => {
  const note = segment('NTE', { text: text(1, 80) });
  const number = segment('LX', { number: count(6) });
  const body = loop('BODY', {
    head: one(segment('BHT', { structure: text(4, 4) })),
    lines: upTo(9, loop('LINE', { number: one(number), notes: upTo(2, note) })),
    notes: upTo(9, note),
  });
  const guide: Guide = { setId: '837', version: '005010', functionalId: 'HC', versionInHeader: true, body };
  const head = { structure: '0019' };
  const full = { number: { number: 1 }, notes: [{ text: 'A' }, { text: 'B' }] };
  // Of the first, the third note has no place but behind the lines; of the second, both have their place in the line.
  const bodies = [
    { head, lines: [full], notes: [{ text: 'C' }] },
    { head, lines: [full, { ...full, number: { number: 2 } }] },
  ];
  const transactions = bodies.map((one, index) => ({ controlNumber: `000${index + 1}`, body: one }));
  const written = writeGuide(guide, ENVELOPE, transactions);
  const told: unknown[] = [];
  follow(utf8(written.ok ? written.text : ''), new GuideCheck(guide, (mark, found) => told.push({ ...mark, found })));
  expect(written).toMatchObject({ ok: true });
  expect(told).toEqual([]);
});

/** Every transaction of a file that has a segment with a name is held against one guide. */
function follow(file: Uint8Array, guide: GuideCheck): void {
  let isOpen = false;
  const reader = new Reader({
    segment: (view) => {
      if (view.tag === NO_TAG) return;
      if (!isOpen) guide.begin(view);
      isOpen = true;
      guide.segment(view);
    },
    endTransaction: () => {
      if (isOpen) guide.end();
      isOpen = false;
    },
  });
  reader.feed(file);
  reader.end();
}
