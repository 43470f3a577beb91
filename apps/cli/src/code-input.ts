import { DISCIPLINES, isNpi } from '@threshold/domain/directory';
import { QUALIFICATIONS } from '@threshold/domain/billing';
import * as z from 'zod';

// The documented shape of an encounter file. Days are ISO text, times `09:30` on the encounter's day, amounts whole
// cents, doses decimal text. Descriptions go into the JSON Schema that `threshold code --schema input` prints.

const day = z.iso.date().describe('A day, such as 2026-03-02');
const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .describe('A time on the day of the encounter, such as 09:30');
const id = z.string().min(1).max(100);
const code = z
  .string()
  .regex(/^[0-9A-Z]\d{3}[0-9A-Z]$/)
  .describe('A procedure code of five characters');
const diagnosis = z
  .string()
  .regex(/^[A-Z]\d[0-9A-Z]{1,5}$/)
  .describe('ICD-10-CM without a dot, such as M545');
const minutes = z
  .int()
  .min(0)
  .max(24 * 60);
const cents = z.int().min(0);
const decimal = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,6})?$/)
  .describe('A decimal number as text, such as 155 or 0.5');
const npi = z
  .string()
  .regex(/^\d{10}$/)
  .refine(isNpi, 'The check digit of this NPI does not hold');

const portion = z
  .strictObject({ clinicianId: id, minutes, start: clock.optional(), stop: clock.optional() })
  .refine(({ start, stop }) => (start === undefined) === (stop === undefined), 'start and stop stand together')
  .refine(({ start, stop }) => start === undefined || stop === undefined || start <= stop, 'stop is before start');

const common = {
  id,
  portions: z.array(portion).max(20).describe('Who gave the service, and how many minutes of it'),
  meeting: z
    .strictObject({
      mode: z.enum(['in-person', 'video', 'audio']),
      patientAt: z.enum(['site', 'home', 'elsewhere']),
    })
    .default({ mode: 'in-person', patientAt: 'site' }),
  diagnoses: z.array(diagnosis).max(12).default([]).describe('Empty for the first of the encounter'),
  separateBecause: z.string().min(1).nullable().default(null),
};

const service = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('minutes'), code, ...common }),
  z.strictObject({
    kind: z.literal('quantity'),
    code,
    units: z.int().min(1).max(99_999),
    side: z.enum(['left', 'right', 'both']).nullable().default(null),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('visit'),
    patientStatus: z.enum(['new', 'established']),
    level: z.discriminatedUnion('by', [
      z.strictObject({ by: z.literal('time') }),
      z.strictObject({
        by: z.literal('decision-making'),
        complexity: z.enum(['straightforward', 'low', 'moderate', 'high']),
      }),
    ]),
    incidentTo: z
      .strictObject({
        physicianId: id,
        newProblem: z.boolean(),
        planEstablished: z.boolean(),
        supervision: z.enum(['direct', 'general', 'none']),
      })
      .nullable()
      .default(null),
    decisionsBy: id.nullable().default(null).describe('Clinician who made the decisions of a visit that two shared'),
    separateFromProcedure: z.boolean().default(false),
    ...common,
  }),
  z.strictObject({ kind: z.literal('infusion'), start: clock, stop: clock.nullable(), ...common }),
  z.strictObject({
    kind: z.literal('drug'),
    code,
    given: decimal,
    containers: z
      .array(z.strictObject({ size: decimal, dose: z.enum(['single', 'multiple']) }))
      .min(1)
      .max(100),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('observed-drug'),
    drug: z.literal('esketamine'),
    milligrams: z.int().min(1).max(1_000),
    programEnrolled: z.boolean(),
    observedMinutes: minutes,
    ...common,
  }),
  z.strictObject({
    kind: z.literal('remote-monitoring'),
    what: z.enum(['musculoskeletal', 'respiratory', 'cognitive-behavioral', 'physiologic']),
    setUp: z.boolean(),
    dataDays: z.int().min(0).max(31),
    managementMinutes: z
      .int()
      .min(0)
      .max(31 * 24 * 60),
    liveContacts: z.int().min(0).max(1_000),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('monthly-care'),
    firstVisitInPerson: z.boolean(),
    painMonths: z.int().min(0).max(1_200),
    scaleUsed: z.boolean(),
    carePlan: z.boolean(),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('stimulation'),
    what: z.enum(['mapping', 'delivery', 're-determination']),
    ...common,
  }),
]);

const percentHundredths = z.int().min(1).max(100_000).describe('Hundredths of a percent: 12500 is 125 %');

const payer = z
  .strictObject({
    basis: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('medicare') }),
        z.strictObject({ kind: z.literal('percent-of-medicare'), percentHundredths }),
        z.strictObject({ kind: z.literal('percent-of-charge'), percentHundredths }),
      ])
      .describe('What the payer pays; it also says which rules hold where nothing below says otherwise'),
    timedUnits: z.enum(['total-time', 'substantial-portion']).optional(),
    separateServiceModifier: z.enum(['59', 'X']).optional(),
    codeEdits: z.enum(['ncci', 'none']).optional(),
    assistants: z.enum(['medicare', 'none']).optional(),
    prolonged: z.enum(['medicare', 'code-owner', 'none']).optional(),
    observedDrug: z.enum(['medicare-bundle', 'per-milligram']).optional(),
    drugWaste: z.enum(['jw-jz', 'none']).optional(),
    incidentTo: z.enum(['medicare', 'none']).optional(),
    splitShared: z.enum(['medicare', 'none']).optional(),
    telehealth: z.enum(['place', 'place-and-95']).optional(),
    therapyThreshold: z.enum(['medicare', 'none']).optional(),
    ratesOf: id.nullable().default(null).describe('Key of the payer’s own rows among the rates, such as medicare'),
  })
  .describe('Whose rules the encounter is coded by');

const encounterFile = z.strictObject({
  id: id.default('encounter'),
  day,
  patient: z
    .strictObject({ birthDate: day.nullable().default(null), sex: z.enum(['female', 'male']).nullable().default(null) })
    .default({ birthDate: null, sex: null }),
  site: z.strictObject({
    id: id.default('site'),
    placeOfService: z
      .string()
      .regex(/^\d\d$/)
      .describe('CMS place of service number, such as 11, 19 or 22'),
    providerBasedStatus: z.enum(['standalone', 'on-campus', 'off-campus-excepted', 'off-campus-non-excepted']),
    locality: z
      .strictObject({ contractor: z.string().min(1), number: z.string().regex(/^\d\d$/) })
      .default({ contractor: 'national', number: '00' })
      .describe('Medicare contractor and locality; national-00 has indices of one'),
  }),
  payer,
  clinicians: z
    .array(
      z.strictObject({
        id,
        discipline: z.enum(DISCIPLINES),
        qualification: z.enum(QUALIFICATIONS),
        npi: npi.nullable(),
      }),
    )
    .max(50),
  diagnoses: z.array(diagnosis).min(1).max(12),
  services: z.array(service).min(1).max(200),
  history: z
    .array(
      z.strictObject({ day, code, units: z.int().min(1), practitionerKey: id.describe('Discipline of who gave it') }),
    )
    .max(10_000)
    .default([]),
  yearToDate: z
    .strictObject({
      physicalAndSpeechTherapyAllowedCents: cents,
      occupationalTherapyAllowedCents: cents,
      deductibleLeftCents: cents,
    })
    .default({
      physicalAndSpeechTherapyAllowedCents: 0,
      occupationalTherapyAllowedCents: 0,
      deductibleLeftCents: 0,
    }),
});

/** One patient at one site on one day under one payer, as a file. */
export const codeInput = encounterFile.check(({ value, issues }) => {
  const repeated = (what: 'services' | 'clinicians') => {
    const seen = new Set<string>();
    for (const [index, { id: own }] of value[what].entries()) {
      if (seen.has(own))
        issues.push({ code: 'custom', input: own, path: [what, index, 'id'], message: `${own} stands twice` });
      seen.add(own);
    }
  };
  repeated('services');
  repeated('clinicians');
  for (const [index, { diagnoses }] of value.services.entries())
    for (const [place, one] of diagnoses.entries())
      if (!value.diagnoses.includes(one))
        issues.push({
          code: 'custom',
          input: one,
          path: ['services', index, 'diagnoses', place],
          message: `${one} is no diagnosis of the encounter`,
        });
});
export type CodeInput = z.output<typeof codeInput>;
