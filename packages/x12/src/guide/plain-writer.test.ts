import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROFESSIONAL_837 } from '../guides/professional';
import { GUIDES } from '../guides/index';
import { placesOf, put } from '../input/places.fixture';
import { arbitraryValue } from './arbitrary.fixture';
import { ENVELOPE } from './envelope.fixture';
import { writeGuide } from './write-guide';
import type { FileEnvelope } from './write-guide';

/** Every object of a value, changed; what may be of a class is never written in the quick way. */
const copied = (value: unknown, change: (one: Record<string, unknown>) => object): unknown => {
  if (Array.isArray(value)) return value.map((one) => copied(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return change(Object.fromEntries(Object.entries(value).map(([name, one]) => [name, copied(one, change)])));
};
const closely = (value: unknown) => copied(value, (one) => Object.assign(Object.create({}) as object, one));
const reversed = (value: unknown) => copied(value, (one) => Object.fromEntries(Object.entries(one).toReversed()));

const OTHERS = { element: '-', component: '.', repetition: '_', segment: '~' };
const DIGITS = { element: '0', component: '1', repetition: null, segment: '9' };
const delimiters = fc.constantFrom(undefined, OTHERS, DIGITS);

const TEXTS = ['', ' ', 'A', 'É', '*', '\n', 'x'.repeat(61), '1.', '.5', '1.5', '-2', '00', '2024-02-29', '2026-02-29'];
const PERIODS = ['20260601', '20260631', '20260601-20260603', '20260603-20260601', '202606010900'];
const NUMBERS = [0, -0, 7, 10, 105, 1050, -1, 0.5, 1e11 - 1, 1e11, 1 - 1e11, -1e11, 2 ** 31 - 1, 2 ** 31, 2 ** 53];
const anything = fc.constantFrom<unknown>(...TEXTS, ...PERIODS, ...NUMBERS, null, undefined, true, {}, [], [{}], ['A']);

describe.each(GUIDES.map((guide) => ({ name: `${guide.setId} ${guide.version}`, guide })))('$name', ({ guide }) => {
  const write = (body: unknown, over: Partial<FileEnvelope>) =>
    writeGuide(guide, { ...ENVELOPE, ...over }, [{ controlNumber: '0001', body: body as never }]);

  it('a value is written or refused in the quick way as it is with a close look at everything', () => {
    const changes = fc.array(fc.tuple(fc.nat(), anything), { maxLength: 2 });
    fc.assert(
      fc.property(fc.integer(), changes, delimiters, (seed, changed, given) => {
        const over = given ? { delimiters: given } : {};
        let value: unknown = arbitraryValue(guide, seed);
        for (const [at, other] of changed) {
          const places = placesOf(value);
          const [, ...way] = ['', ...(places[at % places.length] ?? [])];
          if (way.length > 0) value = put(value, way, other);
        }
        expect(write(value, over)).toEqual(write(closely(value), over));
      }),
      { numRuns: 200 },
    );
  });

  it('the order of names in a value says nothing', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const value = arbitraryValue(guide, seed);
        expect(write(reversed(value), {})).toEqual(write(value, {}));
      }),
      { numRuns: 30 },
    );
  });
});

it('what a class or a hidden name says is written like the rest', () => {
  const value = arbitraryValue(PROFESSIONAL_837, 1) as { readonly submitter: { readonly name: object } };
  const write = (name: object) => {
    const body = { ...value, submitter: { ...value.submitter, name } };
    return writeGuide(PROFESSIONAL_837, ENVELOPE, [{ controlNumber: '0001', body: body as never }]);
  };
  const { kind, last, id } = { kind: '1', last: 'DOE', id: 'SUB001' };
  class Submitter {
    readonly kind = kind;
    readonly last = last;
    readonly id = id;
    get first(): string {
      return 'JANE';
    }
  }
  const plain = write({ kind, last, first: 'JANE', id });
  expect(plain.ok && plain.text).toContain('NM1*41*1*DOE*JANE*');
  expect(write(new Submitter())).toEqual(plain);
  expect(write(Object.defineProperty({ kind, last, id }, 'first', { value: 'JANE' }))).toEqual(plain);
});
