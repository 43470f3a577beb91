import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centsAt, centsIn } from './amount';
import { Reader } from './reader';

const ISA = `ISA*00*${' '.repeat(10)}*00*${' '.repeat(10)}*ZZ*A${' '.repeat(14)}*ZZ*B${' '.repeat(14)}*260601*0900*^*00501*000000001*0*T*:~`;
const utf8 = (text: string) => new TextEncoder().encode(text);

/** The cents of an element that was measured, with others on its sides. */
function measured(amount: string): number {
  let cents = Number.NaN;
  let isMeasured = false;
  const reader = new Reader({
    segment: (view) => {
      isMeasured = view.isMeasured;
      cents = centsAt(view, 2);
    },
  });
  reader.feed(utf8(`${ISA}GS*HC*A*B*20260601*0900*1*X*005010~ST*837*0001~AMT*9*${amount}*9~SE*3*0001~`));
  reader.end();
  expect(isMeasured).toBe(true);
  return cents;
}

describe('cents of an amount', () => {
  it.each([
    ['', 0],
    ['0', 0],
    ['1234567', 123_456_700],
    ['12345678', 1_234_567_800],
    ['9999999999', 999_999_999_900],
    ['1.5', 150],
    ['.5', 50],
    ['5.', 500],
    ['85.00', 8_500],
    ['123456.78', 12_345_678],
    ['1234567.8', 123_456_780],
    ['1234567.89', 123_456_789],
    ['1.230', 123],
    ['-1.25', -125],
    ['-0', 0],
    ['1.234', Number.NaN],
    ['1.2.3', Number.NaN],
    ['1-2', Number.NaN],
    ['.', Number.NaN],
    ['A', Number.NaN],
  ])('%j are %d', (amount, cents) => {
    expect(measured(amount)).toBe(cents);
    expect(centsIn(utf8(amount), 0, amount.length)).toBe(cents);
  });

  it('are the same by measures as from the bytes', () => {
    const amount = fc.oneof(fc.stringMatching(/^-?\d{0,12}(\.\d{0,4})?$/), fc.stringMatching(/^[0-9.A-]{0,12}$/));
    fc.assert(
      fc.property(amount, (one) => {
        expect(measured(one)).toBe(centsIn(utf8(one), 0, one.length));
      }),
      { numRuns: 1_000 },
    );
  });
});
