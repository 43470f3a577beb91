import { newKey } from '@threshold/api/testing/clinic';
import type { Caller, TestClinic } from '@threshold/api/testing/clinic';
import { openSeatDesk } from './contest-seats';
import { roomContests } from './contest-rooms';
import { tallyOf } from './contest-outcomes';
import type { Contest, Tally } from './contest-outcomes';
import type { Ground } from './ground';
import { now } from './measure';
import type { Outcome } from './report';

const CONTESTANTS = 8;

async function run(ground: Ground): Promise<Outcome> {
  const clinic = await ground.openClinic();
  try {
    const coordinator = await clinic.as('coordinator');
    const rooms = Math.ceil(ground.contests / 2);
    const startedMs = now();
    const total: Tally = { winners: 0, refusals: 0, deadlocks: 0, others: 0, unfair: [] };
    let done = 0;
    for await (const contest of contestsOf(clinic, coordinator, { rooms, seats: ground.contests - rooms })) {
      const outcomes = await Promise.allSettled(
        Array.from({ length: CONTESTANTS }, (_, contestant) => contest(contestant, newKey())),
      );
      await tallyOf(total, outcomes);
      // The test clinic keeps every statement until it is asked.
      clinic.takeStatements();
      done += 1;
      if (done % 500 === 0) ground.say(`${done} of ${ground.contests} contests`);
    }
    const seconds = (now() - startedMs) / 1000;
    const broken = [...total.unfair, ...(await lookBehind(clinic, total, done))];
    return {
      figures: [
        { what: `contests of ${CONTESTANTS}, half for a room, half for a seat`, value: done, unit: 'contests' },
        { what: 'winners', value: total.winners, unit: '' },
        { what: 'refusals that name who holds the time', value: total.refusals, unit: '' },
        { what: 'deadlocks (40P01)', value: total.deadlocks, unit: '' },
        { what: 'anything else', value: total.others, unit: '' },
        { what: 'speed', value: done / seconds, unit: 'contests/s' },
        { what: 'speed', value: (done * CONTESTANTS) / seconds, unit: 'bookings asked/s' },
      ],
      goals: [],
      broken,
      notes: [
        'Whole use case: permission, tenant transaction, idempotency key, rules, booking, audit chain, commit to disk;',
        'a refusal is recorded in a transaction of its own. Client and database share the machine.',
      ],
    };
  } finally {
    await clinic.close();
  }
}

async function* contestsOf(
  clinic: TestClinic,
  coordinator: Caller,
  count: { rooms: number; seats: number },
): AsyncGenerator<Contest> {
  yield* roomContests(clinic, coordinator, count.rooms);
  yield* openSeatDesk(clinic, count.seats);
}

/** What the database itself says afterwards; the callers may all have been told lies. */
async function lookBehind(clinic: TestClinic, total: Tally, contests: number): Promise<string[]> {
  const broken: string[] = [];
  const expect = (holds: boolean, sentence: string) => void (holds || broken.push(sentence));
  expect(total.winners === contests, `${contests} contests had ${total.winners} winners`);
  expect(
    total.refusals === contests * (CONTESTANTS - 1),
    `${contests * (CONTESTANTS - 1)} contestants lost, ${total.refusals} got a refusal that names the holder`,
  );
  const [facts] = await clinic.rows<{ overlaps: number; drifts: number; deadlocks: number }>(`
    SELECT (SELECT count(*)::int FROM booking a JOIN booking b ON b.organization_id = a.organization_id
              AND b.resource_id = a.resource_id AND b.id > a.id AND b.active
              AND b.starts_at < a.ends_at AND b.ends_at > a.starts_at WHERE a.active) AS overlaps,
           (SELECT count(*)::int FROM session s WHERE s.seats_taken <> (SELECT count(*) FROM seat t
              WHERE t.organization_id = s.organization_id AND t.session_id = s.id AND t.status = 'booked')) AS drifts,
           (SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()) AS deadlocks`);
  expect(facts?.overlaps === 0, `${facts?.overlaps} pairs of bookings overlap`);
  expect(facts?.drifts === 0, `${facts?.drifts} sessions count other seats than they have`);
  expect(facts?.deadlocks === 0, `PostgreSQL counted ${facts?.deadlocks} deadlocks`);
  const [chain] = await clinic.rows<{ breaks: number }>(
    `SELECT count(*)::int AS breaks FROM organization o, LATERAL (
       SELECT set_config('app.organization_id', o.id::text, false)) c, LATERAL (
       SELECT * FROM audit_breaks() WHERE c IS NOT NULL) b WHERE o.slug = 'lakeside'`,
  );
  expect(chain?.breaks === 0, `the audit chain has ${chain?.breaks} breaks`);
  return broken;
}

export const contestsBench = { name: 'contests', title: 'Contests of eight for one seat or one room', run };
