import { readReference } from '@threshold/db/reference';
import { codeEncounter, payerRulesOf, tablesOn } from '@threshold/domain/billing';
import type { Clinician, CodeEncounter, ServiceGiven } from '@threshold/domain/billing';
import { toNpi } from '@threshold/domain/directory';
import { toPlainDate } from '@threshold/domain/kernel';
import type { Ground } from './ground';
import { figureOf, interleave, now } from './measure';
import type { Outcome } from './report';

const ENCOUNTERS = 2_000;
const ROUNDS = 7;
const DAY = toPlainDate('2026-03-02');
const MIDNIGHT_MS = 1_772_409_600_000;
const MINUTE_MS = 60_000;

const clinicians: readonly Clinician[] = [
  { id: 'psychologist', discipline: 'psychology', qualification: 'clinical-psychologist', npi: toNpi('1234567893') },
  { id: 'therapist', discipline: 'physical-therapy', qualification: 'physical-therapist', npi: toNpi('1245319599') },
  { id: 'assistant', discipline: 'physical-therapy', qualification: 'physical-therapist-assistant', npi: null },
  {
    id: 'practitioner',
    discipline: 'advanced-practice',
    qualification: 'nurse-practitioner',
    npi: toNpi('1679576722'),
  },
];

/** A program day: two groups, two timed services of a therapist and an assistant, and a visit; minutes change by index. */
function encounterOf(index: number, rules: CodeEncounter['rules']): CodeEncounter {
  const at = (clinicianId: string, hour: number, minutes: number) => {
    const startMs = MIDNIGHT_MS + hour * 60 * MINUTE_MS;
    return { clinicianId, minutes, range: { startMs, endMs: startMs + minutes * MINUTE_MS } };
  };
  const shared = {
    meeting: { mode: 'in-person', patientAt: 'site' },
    diagnoses: ['G8929'],
    separateBecause: null,
  } as const;
  const group = (id: string, code: string, portion: ReturnType<typeof at>): ServiceGiven => ({
    ...shared,
    id,
    kind: 'minutes',
    code,
    portions: [portion],
  });
  return {
    id: `encounter ${index}`,
    day: DAY,
    patient: { birthDate: toPlainDate('1970-01-15'), sex: 'female' },
    site: {
      id: 'site',
      placeOfService: '22',
      providerBasedStatus: 'on-campus',
      locality: { contractor: '06102', number: '16' },
    },
    rules,
    clinicians,
    diagnoses: ['G8929', 'M545'],
    services: [
      group('a', '96164', at('psychologist', 9, 50 + (index % 20))),
      group('b', '97150', at('therapist', 11, 60)),
      {
        ...shared,
        id: 'c',
        kind: 'minutes',
        code: '97110',
        portions: [at('assistant', 13, 10 + (index % 15)), at('therapist', 14, 8 + (index % 7))],
      },
      group('d', '97140', at('therapist', 15, 15 + (index % 23))),
      {
        ...shared,
        id: 'e',
        kind: 'visit',
        patientStatus: 'established',
        level: { by: 'time' },
        incidentTo: null,
        separateFromProcedure: false,
        portions: [at('practitioner', 16, 20 + (index % 30))],
      },
    ],
    history: [],
    yearToDate: {
      physicalAndSpeechTherapyAllowedCents: 0,
      occupationalTherapyAllowedCents: 0,
      deductibleLeftCents: 0,
    },
  };
}

async function run(ground: Ground): Promise<Outcome> {
  const tables = tablesOn(readReference(), DAY);
  const rules = payerRulesOf(
    {
      payerId: 'medicare',
      timedUnitRule: 'total-time',
      separateServiceModifier: 'X',
      codeEdits: 'ncci',
      basis: { kind: 'medicare' },
      from: DAY,
      to: null,
      source: 'bench',
    },
    tables,
  );
  const encounters = Array.from({ length: ENCOUNTERS }, (_, index) => encounterOf(index, rules));
  const known = { tables, payer: 'medicare', qualifyingApm: false };
  const first = encounters.map((encounter) => codeEncounter(encounter, known));
  const count = (of: (one: (typeof first)[number]) => number) => first.reduce((sum, one) => sum + of(one), 0);
  const [lines, findings] = [count((one) => one.lines.length), count((one) => one.findings.length)];
  ground.say(`${ENCOUNTERS} encounters of five services: ${lines} lines, ${findings} findings`);
  const { engine } = await interleave({
    sides: {
      engine: async () => {
        const startMs = now();
        for (const encounter of encounters) codeEncounter(encounter, known);
        return (ENCOUNTERS * 1000) / (now() - startMs);
      },
    },
    rounds: ROUNDS,
    warmUp: 2,
  });
  const unpriced = count((one) => [...one.amounts.values()].filter(({ ok }) => !ok).length);
  return {
    figures: [
      figureOf('code engine: lines, findings and amounts with derivation', 'encounters/s', engine),
      { what: 'lines of one encounter', value: lines / ENCOUNTERS, unit: 'lines' },
    ],
    goals: [],
    broken: unpriced === 0 ? [] : [`${unpriced} lines have no amount`],
    notes: [
      'A program day in a hospital department: two groups, two timed services with an assistant, a visit; judged twice.',
    ],
  };
}

export const codeBench = { name: 'code', title: 'The code engine on program days', run };
