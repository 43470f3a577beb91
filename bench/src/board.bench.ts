import type { TestClinic } from '@threshold/api/testing/clinic';
import { toPlainDate } from '@threshold/domain/kernel';
import { LAY_OUT, storeUntil } from './board-history';
import { explainRead } from './board-plans';
import type { Ground } from './ground';
import { figureOf, median, timed } from './measure';
import type { Figure, Outcome } from './report';

const STORED = [20, 200, 2_000];
const FIRST_DAY = toPlainDate('2026-11-16');
const ROUNDS = 40;
const WARM_UP = 10;
/** Ten times the people twice over may cost this much of the speed, and no more. */
const AT_LEAST = 0.7;

interface Stage {
  readonly patients: number;
  readonly ms: readonly number[];
  readonly statements: number;
  readonly shown: string;
}

async function run(ground: Ground): Promise<Outcome> {
  const clinic = await ground.openClinic();
  try {
    await clinic.rows(LAY_OUT);
    const [site] = await clinic.rows<{ id: string }>(
      "SELECT id FROM site WHERE name = 'Lakeside Pain Rehabilitation Center'",
    );
    const week = { siteId: site?.id ?? '', firstDay: FIRST_DAY, dayCount: 7 };
    const stages: Stage[] = [];
    for (const patients of STORED) {
      await storeUntil(clinic, patients);
      ground.say(`Board of a week beside ${patients} patients stored`);
      stages.push(await measureStage(clinic, week));
    }
    const plan = await explainRead(clinic, (caller) => caller.scheduling.board(week));
    const [first, ...later] = stages;
    if (!first) throw new Error('Nothing was measured');
    const broken = later.flatMap((stage) => [
      ...(stage.shown === first.shown ? [] : [`the board shows something else beside ${stage.patients} patients`]),
      ...(stage.statements === first.statements
        ? []
        : [`${stage.statements} statements instead of ${first.statements}`]),
    ]);
    return {
      figures: stages.flatMap(figuresOf),
      goals: later.map((stage) => ({
        what: `speed beside ${stage.patients} patients over speed beside ${first.patients}`,
        ratio: median(first.ms) / median(stage.ms),
        atLeast: AT_LEAST,
      })),
      broken: [...broken, ...plan.walked.map((table) => `the board reads ${table} from end to end`)],
      notes: [
        `scheduling.board of seven days through its wrapper. The first stage is the seed (census of about 20).`,
        ...plan.scans,
      ],
    };
  } finally {
    await clinic.close();
  }
}

type Week = Parameters<Awaited<ReturnType<TestClinic['as']>>['scheduling']['board']>[0];

async function measureStage(clinic: TestClinic, week: Week): Promise<Stage> {
  const coordinator = await clinic.as('coordinator');
  const ms: number[] = [];
  let shown = '';
  let statements = 0;
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    clinic.takeStatements();
    const took = await timed(async () => {
      shown = JSON.stringify((await coordinator.scheduling.board(week)).sessions);
    });
    statements = clinic.takeStatements().length;
    if (round >= 0) ms.push(took);
  }
  const [stored] = await clinic.rows<{ patients: number }>(
    `SELECT count(*)::int AS patients FROM patient p JOIN organization o ON o.id = p.organization_id AND o.slug = 'lakeside'`,
  );
  return { patients: stored?.patients ?? 0, ms, statements, shown };
}

const figuresOf = ({ patients, ms, statements, shown }: Stage): Figure[] => [
  figureOf(`beside ${patients} patients: time`, 'ms', ms),
  { what: `beside ${patients} patients: SQL statements`, value: statements, unit: 'statements' },
  { what: `beside ${patients} patients: sessions shown`, value: (JSON.parse(shown) as unknown[]).length, unit: 'rows' },
];

export const boardBench = { name: 'board', title: 'Board of one week beside more and more people', run };
