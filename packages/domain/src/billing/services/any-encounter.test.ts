import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MINUTE_MS } from '../../kernel';
import type { Clinician, CodeEncounter, Portion, ServiceGiven } from '../encounter.types';
import { code, commercialRules, department, medicareRules, office, people } from '../golden/encounter';

const START = 1_772_460_000_000;
const clinicians: readonly Clinician[] = Object.values(people);
const portion = fc
  .record({
    clinicianId: fc.constantFrom(...clinicians.map(({ id }) => id), 'stranger'),
    minutes: fc.nat({ max: 120 }),
    start: fc.option(fc.nat({ max: 600 })),
  })
  .map(({ start, ...rest }): Portion => {
    const startMs = START + (start ?? 0) * MINUTE_MS;
    return { ...rest, range: start === null ? null : { startMs, endMs: startMs + rest.minutes * MINUTE_MS } };
  });
const core = {
  id: fc.uuid(),
  portions: fc.array(portion, { maxLength: 3 }),
  meeting: fc.record({
    mode: fc.constantFrom('in-person', 'in-person', 'video', 'audio'),
    patientAt: fc.constantFrom('site', 'home', 'elsewhere'),
  }),
  diagnoses: fc.constant(['M545']),
  separateBecause: fc.constant(null),
} as const;
const amount = fc.nat({ max: 2_500 }).map((tenths) => `${Math.floor(tenths / 10)}.${tenths % 10}`);

/** Any service of any kind, whether or not it makes sense. */
const anyService: fc.Arbitrary<ServiceGiven> = fc.oneof(
  fc.record({
    ...core,
    kind: fc.constant('minutes' as const),
    code: fc.constantFrom('97110', '97140', '97150', '97161', '96164', '96158', '96156', '96165', '64405', '99213'),
  }),
  fc.record({
    ...core,
    kind: fc.constant('quantity' as const),
    code: fc.constantFrom('64405', 'J0585', '20553'),
    units: fc.nat({ max: 3 }),
    side: fc.constantFrom('left', 'right', 'both', null),
  }),
  fc.record({
    ...core,
    kind: fc.constant('visit' as const),
    patientStatus: fc.constantFrom('new', 'established'),
    level: fc.oneof(
      fc.constant({ by: 'time' as const }),
      fc.record({
        by: fc.constant('decision-making' as const),
        complexity: fc.constantFrom('straightforward', 'low', 'moderate', 'high'),
      }),
    ),
    incidentTo: fc.option(
      fc.record({
        physicianId: fc.constantFrom('physician', 'practitioner'),
        newProblem: fc.boolean(),
        planEstablished: fc.boolean(),
        supervision: fc.constantFrom('direct', 'general', 'none'),
      }),
    ),
    separateFromProcedure: fc.boolean(),
  }),
  fc.record({
    ...core,
    kind: fc.constant('infusion' as const),
    startMs: fc.nat({ max: 600 }).map((minutes) => START + minutes * MINUTE_MS),
    stopMs: fc.option(fc.nat({ max: 900 }).map((minutes) => START + minutes * MINUTE_MS)),
  }),
  fc.record({
    ...core,
    kind: fc.constant('drug' as const),
    code: fc.constantFrom('J0585', 'J3490', 'J0013', 'J9999'),
    given: amount,
    containers: fc.array(fc.record({ size: amount, dose: fc.constantFrom('single', 'multiple') }), { maxLength: 2 }),
  }),
  fc.record({
    ...core,
    kind: fc.constant('observed-drug' as const),
    drug: fc.constant('esketamine' as const),
    milligrams: fc.nat({ max: 100 }),
    programEnrolled: fc.boolean(),
    observedMinutes: fc.nat({ max: 200 }),
  }),
  fc.record({
    ...core,
    kind: fc.constant('remote-monitoring' as const),
    what: fc.constantFrom('musculoskeletal', 'respiratory', 'cognitive-behavioral', 'physiologic'),
    setUp: fc.boolean(),
    // A month in which nothing at all happened is not a service.
    dataDays: fc.integer({ min: 1, max: 30 }),
    managementMinutes: fc.nat({ max: 90 }),
    liveContacts: fc.nat({ max: 2 }),
  }),
  fc.record({
    ...core,
    kind: fc.constant('monthly-care' as const),
    firstVisitInPerson: fc.boolean(),
    painMonths: fc.nat({ max: 8 }),
    scaleUsed: fc.boolean(),
    carePlan: fc.boolean(),
  }),
  fc.record({
    ...core,
    kind: fc.constant('stimulation' as const),
    what: fc.constantFrom('mapping', 'delivery', 're-determination'),
  }),
);
const anyDay = fc.record({
  services: fc.uniqueArray(anyService, { selector: ({ id }) => id, maxLength: 6 }),
  change: fc.record({
    site: fc.constantFrom<CodeEncounter['site']>(office, department, {
      ...department,
      placeOfService: '19',
      providerBasedStatus: 'off-campus-non-excepted',
    }),
    rules: fc.constantFrom(medicareRules, commercialRules),
  }),
});

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
