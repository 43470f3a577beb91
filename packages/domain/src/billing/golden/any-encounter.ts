import fc from 'fast-check';
import { MINUTE_MS } from '../../kernel';
import type { Clinician, CodeEncounter, Portion, ServiceGiven } from '../encounter.types';
import { commercialRules, department, medicareRules, office, people } from './encounter';

const START = 1_772_460_000_000;
export const clinicians: readonly Clinician[] = Object.values(people);
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
/** Up to six services of any kind on one day, at one of three sites, for one of two payers. */
export const anyDay = fc.record({
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
