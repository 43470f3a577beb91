import { newKey } from '@threshold/api/testing/clinic';
import type { TestClinic } from '@threshold/api/testing/clinic';
import { toPlainDate } from '@threshold/domain/kernel';
import type { Ground } from './ground';
import { figureOf, now } from './measure';
import type { Outcome } from './report';

const START = toPlainDate('2026-11-19');
const ROUNDS = 7;
const WARM_UP = 2;
const MOST_MS = 2_000;

/** Enrolls the same waiting patient again and again, each time in a fresh copy of the clinic. */
async function run(ground: Ground): Promise<Outcome> {
  const bookings: number[] = [];
  const milliseconds: number[] = [];
  const statements: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const clinic = await ground.openClinic();
    try {
      const taken = await enrollOne(clinic);
      if (round < 0) continue;
      bookings.push(taken.bookings);
      milliseconds.push(taken.ms);
      statements.push(taken.statements);
    } finally {
      await clinic.close();
    }
  }
  const slow = figureOf('time', 'ms', milliseconds);
  return {
    figures: [
      figureOf('bookings of 15 program days', 'bookings', bookings),
      slow,
      figureOf('SQL statements, transaction and audit included', 'statements', statements),
    ],
    goals: [{ what: `two seconds over the time it takes`, ratio: MOST_MS / slow.value, atLeast: 1 }],
    broken: bookings.some((count) => count < 90) ? ['an enrollment booked fewer than 90 seats'] : [],
    notes: ['workflows.enrollPatient through its wrapper, on a pool that has been used once (warm compiler).'],
  };
}

async function enrollOne(clinic: TestClinic): Promise<{ bookings: number; ms: number; statements: number }> {
  const coordinator = await clinic.as('coordinator');
  const [who] = await clinic.rows<{ patientId: string; referralId: string; programId: string }>(
    `SELECT r.patient_id AS "patientId", r.id AS "referralId", p.id AS "programId"
       FROM referral r JOIN organization o ON o.id = r.organization_id AND o.slug = 'lakeside'
       JOIN program p ON p.organization_id = r.organization_id AND p.name = 'Three-week pain rehabilitation'
      WHERE r.status = 'accepted' ORDER BY r.id LIMIT 1`,
  );
  if (!who) throw new Error('The seed has no accepted referral');
  // The preview is what a coordinator looks at first; it also opens the connection.
  await coordinator.programs.planEnrollment({ patientId: who.patientId, programId: who.programId, startsOn: START });
  clinic.takeStatements();
  const startMs = now();
  await coordinator.workflows.enrollPatient({
    idempotencyKey: newKey(),
    data: { ...who, startsOn: START, diagnosisCodes: ['G894'], applyFixes: true },
  });
  const ms = now() - startMs;
  const statements = clinic.takeStatements().length;
  const [held] = await clinic.rows<{ bookings: number }>(
    'SELECT count(*)::int AS bookings FROM booking WHERE resource_id = $1 AND active',
    [who.patientId],
  );
  return { bookings: held?.bookings ?? 0, ms, statements };
}

export const enrollmentBench = { name: 'enrollment', title: 'Enrolling one patient for 15 days', run };
