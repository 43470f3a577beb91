import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INSTITUTIONAL_FILE, PROFESSIONAL_FILE } from '../write/claim-shapes';
import { GROUP_FILE, groupClaim, HOSPITAL_FILE, SAM } from '../write/claims.fixture';
import { placesOf, put } from './places.fixture';
import { ShapeCheck } from './shape';
import type { ObjectShape } from './shape';
import { fits } from './shape-fit';

const refusals = (value: unknown, shape: ObjectShape) => {
  const found: string[] = [];
  new ShapeCheck((code, path) => found.push(`${code} ${path}`)).check(value, shape);
  return found;
};
const FILE = { ...GROUP_FILE, claims: [groupClaim({ dependent: SAM })] };

describe('one look at a value', () => {
  it.each([
    ['professional', FILE, PROFESSIONAL_FILE],
    ['institutional', HOSPITAL_FILE, INSTITUTIONAL_FILE],
  ])('%s: says of anything in any place whether a close one finds nothing', (_, file, shape) => {
    const anything = fc.oneof(fc.jsonValue(), fc.constantFrom<unknown>(undefined, null, [], {}, '', 'P', 1, false));
    expect(fits(file, shape)).toBe(true);
    fc.assert(
      fc.property(fc.constantFrom(...placesOf(file)), anything, (way, given) => {
        const changed = put(file, way, given);
        expect(fits(changed, shape)).toBe(refusals(changed, shape).length === 0);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(Object.keys(groupClaim()))('misses %s, and is told of one too many', (name) => {
    const claims = [Object.fromEntries(Object.entries(groupClaim()).filter(([key]) => key !== name))];
    expect(fits({ ...FILE, claims }, PROFESSIONAL_FILE)).toBe(
      refusals({ ...FILE, claims }, PROFESSIONAL_FILE).length === 0,
    );
    expect(fits({ ...FILE, [`${name}s`]: 1 }, PROFESSIONAL_FILE)).toBe(false);
  });

  it('leaves to the close one what a loop over the names does not see', () => {
    class Claim {
      get supervisingProvider(): number {
        return 7;
      }
    }
    const ofClass = Object.assign(new Claim(), groupClaim());
    const hidden = Object.defineProperty(groupClaim(), 'supervisingProvider', { value: 7 });
    for (const claim of [ofClass, hidden]) {
      const file = { ...FILE, claims: [claim] };
      expect(fits(file, PROFESSIONAL_FILE)).toBe(false);
      expect(refusals(file, PROFESSIONAL_FILE)).toEqual(['wrong-type claims[0].supervisingProvider']);
    }
  });
});
