import type { Caller, TestClinic } from '@threshold/api/testing/clinic';
import { toPlainDate } from '@threshold/domain/kernel';
import { LAY_OUT, storeUntil } from './board-history';
import { explainRead } from './board-plans';
import type { Ground } from './ground';
import { figureOf, medianRatio, timed } from './measure';
import type { Figure, Outcome } from './report';

const STORED = [20, 200, 2_000];
const FIRST_DAY = toPlainDate('2026-11-16');
const ROUNDS = 40;
const WARM_UP = 10;
/** Growth in what is stored may cost so much of the speed at most; what is left is noise of the machine. */
const AT_LEAST = 0.7;

type Week = Parameters<Caller['scheduling']['board']>[0];

/** A clinic with so many people stored, and what showing the same week of it took. */
interface Stage {
  readonly clinic: TestClinic;
  readonly coordinator: Caller;
  readonly week: Week;
  readonly patients: number;
  readonly ms: number[];
  statements: number;
  shown: string;
}

async function run(ground: Ground): Promise<Outcome> {
  const clinics: TestClinic[] = [];
  try {
    const stages: Stage[] = [];
    for (const patients of STORED) {
      const clinic = await ground.openClinic();
      clinics.push(clinic);
      await clinic.rows(LAY_OUT);
      await storeUntil(clinic, patients);
      stages.push(await openStage(clinic));
      ground.say(`A clinic with ${stages.at(-1)?.patients} people stored`);
    }
    for (let round = -WARM_UP; round < ROUNDS; round += 1)
      for (const stage of round % 2 === 0 ? stages : stages.toReversed()) await showOnce(stage, round >= 0);
    const [first, ...later] = stages;
    const [largest] = clinics.slice(-1);
    if (!first || !largest) throw new Error('Nothing was measured');
    const plan = await explainRead(largest, (caller) => caller.scheduling.board(first.week));
    const broken = later.flatMap((stage) => [
      ...(stage.shown === first.shown ? [] : [`the board shows something else beside ${stage.patients} people`]),
      ...(stage.statements === first.statements ? [] : [`${stage.statements} statements, not ${first.statements}`]),
    ]);
    return {
      figures: stages.flatMap(figuresOf),
      goals: later.map((stage) => ({
        what: `speed beside ${stage.patients} people over speed beside ${first.patients}`,
        ratio: medianRatio(first.ms, stage.ms),
        atLeast: AT_LEAST,
      })),
      broken: [...broken, ...plan.walked.map((table) => `the board reads ${table} from end to end`)],
      notes: [
        'scheduling.board of seven days through its wrapper; the first clinic is the seed, with a census of about 20.',
        'Plan nodes on tables of 1,000 rows and more, in the largest clinic:',
        ...plan.scans.map((scan) => `- ${scan}`),
      ],
    };
  } finally {
    for (const clinic of clinics) await clinic.close();
  }
}

async function openStage(clinic: TestClinic): Promise<Stage> {
  const [site] = await clinic.rows<{ id: string; patients: number }>(
    `SELECT s.id, (SELECT count(*)::int FROM patient p WHERE p.organization_id = s.organization_id) AS patients
       FROM site s WHERE s.name = 'Lakeside Pain Rehabilitation Center'`,
  );
  return {
    clinic,
    coordinator: await clinic.as('coordinator'),
    week: { siteId: site?.id ?? '', firstDay: FIRST_DAY, dayCount: 7 },
    patients: site?.patients ?? 0,
    ms: [],
    statements: 0,
    shown: '',
  };
}

/** Shows the board once and keeps what it took. */
async function showOnce(stage: Stage, counts: boolean): Promise<void> {
  stage.clinic.takeStatements();
  const ms = await timed(async () => {
    const { sessions } = await stage.coordinator.scheduling.board(stage.week);
    // The clinics are copies of one template, so that ids are the same too.
    stage.shown = JSON.stringify(sessions);
  });
  stage.statements = stage.clinic.takeStatements().length;
  if (counts) stage.ms.push(ms);
}

const figuresOf = ({ patients, ms, statements, shown }: Stage): Figure[] => [
  figureOf(`beside ${patients} people: time`, 'ms', ms),
  { what: `beside ${patients} people: SQL statements`, value: statements, unit: 'statements' },
  { what: `beside ${patients} people: sessions shown`, value: (JSON.parse(shown) as unknown[]).length, unit: 'rows' },
];

export const boardBench = { name: 'board', title: 'Board of one week beside more and more people', run };
