import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUuid, uuidv7 } from './ids';

const clock = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const bytes = fc.uint8Array({ minLength: 10, maxLength: 16 });

describe('uuidv7', () => {
  it('is a UUID of version 7 and the RFC variant, whatever the random bytes', () => {
    fc.assert(
      fc.property(clock, bytes, (now, random) => {
        const id = uuidv7(now, random);
        expect(isUuid(id)).toBe(true);
        expect(id[14]).toBe('7');
        expect('89ab').toContain(id[19]);
      }),
    );
  });

  it('sorts by time: an id of a later millisecond comes after', () => {
    fc.assert(
      fc.property(clock, clock, bytes, bytes, (...[a, b, first, second]) => {
        fc.pre(a !== b);
        expect(uuidv7(a, first) < uuidv7(b, second)).toBe(a < b);
      }),
    );
  });

  it('carries its time and keeps 74 random bits apart', () => {
    const at = Number.parseInt('0199a1b2c3d4', 16);
    expect(uuidv7(at, new Uint8Array(10))).toBe('0199a1b2-c3d4-7000-8000-000000000000');
    expect(uuidv7(at, new Uint8Array(10).fill(255))).toBe('0199a1b2-c3d4-7fff-bfff-ffffffffffff');
    fc.assert(
      fc.property(clock, fc.nat({ max: 9 }), (now, position) => {
        const flipped = new Uint8Array(10);
        flipped[position] = 0x10;
        expect(uuidv7(now, flipped)).not.toBe(uuidv7(now, new Uint8Array(10)));
      }),
    );
  });

  it('throws on too few random bytes and on a time outside its 48 bits', () => {
    expect(() => uuidv7(0, new Uint8Array(9))).toThrow('10 random bytes');
    expect(() => uuidv7(2 ** 48, new Uint8Array(10))).toThrow('48 bits');
    expect(() => uuidv7(-1, new Uint8Array(10))).toThrow('48 bits');
    expect(() => uuidv7(0.5, new Uint8Array(10))).toThrow('48 bits');
  });

  it('is told from other text', () => {
    expect(isUuid('0199a1b2-c3d4-7000-8000-00000000000')).toBe(false);
    expect(isUuid("0199a1b2-c3d4-7000-8000-000000000000' or 1=1")).toBe(false);
  });
});
