import { toNpi } from '../../directory';
import type { Discipline } from '../../directory';
import { atSiteTime, MINUTE_MS, toPlainDate } from '../../kernel';
import type { PlainDate } from '../../kernel';
import type { DayTables } from '../day-tables';
import { tablesOn } from '../day-tables';
import type {
  Clinician,
  CodedLine,
  CodedServices,
  CodeEncounter,
  DrugService,
  MinutesService,
  PayerRules,
  Portion,
  ServiceGiven,
  VisitService,
} from '../encounter.types';
import type { Qualification } from '../qualifications';
import { codeServices } from '../services/code-services';
import type { RecordFacts } from '../services/findings.types';
import { DAY, medicare as setting } from './day';
import { payerRulesOf } from '../payer-rules';
import { goldenReference } from './read-golden';

type Person = readonly [id: string, discipline: Discipline, qualification: Qualification, npi: string | null];
const person = (...[id, discipline, qualification, npi]: Person): Clinician => ({
  id,
  discipline,
  qualification,
  npi: npi === null ? null : toNpi(npi),
});

export const people = {
  psychologist: person('psychologist', 'psychology', 'clinical-psychologist', '1234567893'),
  socialWorker: person('social-worker', 'social-work', 'clinical-social-worker', '1104023670'),
  counselor: person('counselor', 'counseling', 'mental-health-counselor', '1000000004'),
  therapist: person('therapist', 'physical-therapy', 'physical-therapist', '1245319599'),
  assistant: person('assistant', 'physical-therapy', 'physical-therapist-assistant', null),
  occupational: person('occupational', 'occupational-therapy', 'occupational-therapist', '1003000126'),
  occupationalAssistant: person('ot-assistant', 'occupational-therapy', 'occupational-therapy-assistant', null),
  physician: person('physician', 'medicine', 'physician', '1000000012'),
  practitioner: person('practitioner', 'advanced-practice', 'nurse-practitioner', '1679576722'),
  nurse: person('nurse', 'nursing', 'registered-nurse', null),
} as const;

/** Payer rules of original Medicare and of a usual commercial plan, from the shipped rows of the golden day. */
export const medicareRules: PayerRules = payerRulesOf(setting, tablesOn(goldenReference, DAY));
export const commercialRules: PayerRules = payerRulesOf(
  { ...setting, timedUnitRule: 'substantial-portion', basis: { kind: 'percent-of-charge', percentHundredths: 6_000 } },
  tablesOn(goldenReference, DAY),
);

export const office = {
  id: 'clinic',
  placeOfService: '11',
  providerBasedStatus: 'standalone',
  locality: { contractor: 'national', number: '00' },
} as const;
export const department = {
  ...office,
  id: 'hospital',
  placeOfService: '22',
  providerBasedStatus: 'on-campus',
} as const;

export const encounter = (services: readonly ServiceGiven[], change: Partial<CodeEncounter> = {}): CodeEncounter => ({
  id: 'encounter',
  day: DAY,
  patient: { birthDate: toPlainDate('1980-05-04'), sex: 'female' },
  site: office,
  rules: medicareRules,
  clinicians: Object.values(people),
  diagnoses: ['M545', 'G43709'],
  services,
  history: [],
  yearToDate: {
    physicalAndSpeechTherapyAllowedCents: 0,
    occupationalTherapyAllowedCents: 0,
    deductibleLeftCents: 0,
  },
  ...change,
});

let next = 0;
export const by = (who: Clinician, minutes: number, at?: string): Portion => {
  if (at === undefined) return { clinicianId: who.id, minutes, range: null };
  const startMs = atSiteTime(DAY, at, 'America/Chicago');
  return { clinicianId: who.id, minutes, range: { startMs, endMs: startMs + minutes * MINUTE_MS } };
};

/** What all services share; each gets an id of its own. */
export const core = (...portions: readonly Portion[]) => ({
  id: `service ${String((next += 1)).padStart(6, '0')}`,
  portions,
  meeting: { mode: 'in-person', patientAt: 'site' } as ServiceGiven['meeting'],
  diagnoses: ['M545'],
  separateBecause: null,
});

export const given = (code: string, ...portions: readonly Portion[]): MinutesService => ({
  ...core(...portions),
  kind: 'minutes',
  code,
});

export const visit = (patientStatus: VisitService['patientStatus'], ...portions: readonly Portion[]): VisitService => ({
  ...core(...portions),
  kind: 'visit',
  patientStatus,
  level: { by: 'time' },
  incidentTo: null,
  separateFromProcedure: false,
});

/** Botulinum toxin that a physician gave, in units, from vials of one size that hold one dose each. */
export const toxin = (amount: string, size: string): DrugService => ({
  ...core(by(people.physician, 0)),
  kind: 'drug',
  code: 'J0585',
  given: amount,
  containers: [{ size, dose: 'single' }],
});

const onDay = new Map<PlainDate, DayTables>();
export function tablesOf(day: PlainDate): DayTables {
  const known = onDay.get(day) ?? tablesOn(goldenReference, day);
  onDay.set(day, known);
  return known;
}

/** Codes services by the shipped rows of the encounter's day. */
export const code = (services: readonly ServiceGiven[], change: Partial<CodeEncounter> = {}): CodedServices => {
  const whole = encounter(services, change);
  return codeServices(whole, tablesOf(whole.day));
};

/** A line as on paper: `97110-CQ-GPx1`. */
const short = ({ code: number, modifiers, units }: CodedLine): string => `${[number, ...modifiers].join('-')}x${units}`;
export const shorts = ({ lines }: CodedServices): string[] => lines.map(short);

/** Units by code, whatever the modifiers and sides of one standalone site. */
export const unitsByCode = ({ lines }: CodedServices): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const line of lines) sums[line.code] = (sums[line.code] ?? 0) + line.units;
  return sums;
};

export const problems = ({ findings }: CodedServices): RecordFacts['problem'][] =>
  findings.flatMap((finding) => (finding.rule === 'record' ? [finding.facts.problem] : []));

/** The sentences of a rule on a line. */
export const said = (line: CodedLine | undefined, rule: string): string =>
  (line?.because ?? []).flatMap((each) => (each.rule === rule ? [each.says] : [])).join('; ');
