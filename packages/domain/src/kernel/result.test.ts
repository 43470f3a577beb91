import { describe, expect, it } from 'vitest';
import type { Result } from './result';
import { must, ok, refuse } from './result';

interface TooLate {
  readonly code: 'too-late';
  readonly minutesLate: number;
}
const book = (minutesLate: number): Result<string, TooLate> =>
  minutesLate > 0 ? refuse({ code: 'too-late', minutesLate }) : ok('booked');

describe('a result', () => {
  it('is the value, or the refusal with its facts', () => {
    expect(book(0)).toEqual({ ok: true, value: 'booked' });
    expect(book(5)).toEqual({ ok: false, refusal: { code: 'too-late', minutesLate: 5 } });
  });
});

describe('a value that must exist', () => {
  it('passes through, zero, false and empty text included', () => {
    expect([must(0, 'a'), must(false, 'b'), must('', 'c')]).toEqual([0, false, '']);
  });

  it('throws by its name when it is missing', () => {
    expect(() => must(null, 'a rate')).toThrow('Expected a rate');
    expect(() => must(undefined, 'a rate')).toThrow('Expected a rate');
  });
});
