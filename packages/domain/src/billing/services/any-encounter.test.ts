import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyDay, clinicians } from '../golden/any-encounter';
import { code } from '../golden/encounter';

it('any day of any services is coded without loss: each service is on a line or unbilled with a reason', () => {
  fc.assert(
    fc.property(anyDay, ({ services, change }) => {
      const { lines, unbilled } = code(services, change);
      const seen = new Set([
        ...lines.flatMap(({ serviceIds }) => serviceIds),
        ...unbilled.map(({ serviceId }) => serviceId),
      ]);
      expect([...seen].sort()).toEqual(services.map(({ id }) => id).sort());
      for (const { because } of unbilled) expect(because.says).not.toBe('');
    }),
    { numRuns: 500 },
  );
});

it('any day makes lines that a claim can carry: whole units, one id each, a place or a revenue code', () => {
  fc.assert(
    fc.property(anyDay, ({ services, change }) => {
      const { lines, findings } = code(services, change);
      expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
      for (const line of lines) {
        expect(Number.isInteger(line.units) && line.units > 0, line.id).toBe(true);
        expect(line.minutes, line.id).toBeGreaterThanOrEqual(0);
        expect(line.side === 'professional' ? line.placeOfService : line.revenueCode, line.id).not.toBeNull();
        expect(line.side === 'facility' && line.rendering !== null).toBe(false);
        const named = line.side === 'facility' || line.rendering !== null;
        const told = findings.some(({ lineIds, severity }) => severity === 'error' && lineIds.includes(line.id));
        expect(named || told, `${line.id} names somebody or says why not`).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

it('any day is coded the same in any order of its services and people', () => {
  fc.assert(
    fc.property(
      anyDay.chain((day) =>
        fc.tuple(fc.constant(day), fc.shuffledSubarray(day.services, { minLength: day.services.length })),
      ),
      ([{ services, change }, shuffled]) => {
        const turned = { ...change, clinicians: clinicians.toReversed() };
        expect(code(shuffled, turned)).toEqual(code(services, change));
      },
    ),
    { numRuns: 300 },
  );
});
