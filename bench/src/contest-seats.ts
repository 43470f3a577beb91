import { createRequestContext } from '@threshold/api/context';
import { mutation } from '@threshold/api/procedures';
import { bookSeats } from '@threshold/api/scheduling/book-seats';
import type { TestClinic } from '@threshold/api/testing/clinic';
import { createCallerFactory, router } from '@threshold/api/trpc';
import * as z from 'zod';
import type { Contest } from './contest-outcomes';

const HOUR_MS = 3_600_000;
const FIRST_START_MS = Date.parse('2040-01-02T15:00:00Z');

const seatsToBook = z.strictObject({
  patientId: z.uuid(),
  enrollmentId: z.uuid(),
  seats: z.array(z.strictObject({ sessionId: z.uuid(), programDay: z.int() })),
});

/** Booking seats is a step of two workflows; here it stands alone behind the wrapper that all use cases have. */
const desk = createCallerFactory(
  router({ book: mutation({ permission: 'enrollment.create', purpose: 'treatment', input: seatsToBook }, bookSeats) }),
);

/** Eight patients want the one seat of a session. Each session has an hour of its own. */
export async function* openSeatDesk(clinic: TestClinic, count: number): AsyncGenerator<Contest> {
  const { surroundings, ...request } = createRequestContext({
    database: clinic.database,
    actor: await clinic.actor('coordinator'),
  });
  const caller = desk({ ...request, surroundings });
  const people = await clinic.rows<{ patient_id: string; id: string }>(
    `SELECT DISTINCT ON (e.patient_id) e.patient_id, e.id FROM enrollment e
       JOIN organization o ON o.id = e.organization_id AND o.slug = 'lakeside' LIMIT 8`,
  );
  if (people.length < 8) throw new Error('The seed has fewer than eight enrollments');
  for (let made = 0; made < count; made += 1) {
    const sessionId = await insertSingleSeat(clinic, FIRST_START_MS + made * HOUR_MS);
    yield (contestant, idempotencyKey) => {
      const person = people[contestant % people.length];
      return caller.book({
        idempotencyKey,
        data: {
          patientId: person?.patient_id ?? '',
          enrollmentId: person?.id ?? '',
          seats: [{ sessionId, programDay: 1 }],
        },
      });
    };
  }
}

async function insertSingleSeat(clinic: TestClinic, startMs: number): Promise<string> {
  const [session] = await clinic.rows<{ id: string }>(
    `INSERT INTO session (organization_id, id, site_id, program_id, session_type_id, room_id, leader_id, day, starts_at, ends_at, capacity)
     SELECT s.organization_id, gen_random_uuid(), s.site_id, s.program_id, s.session_type_id, s.room_id, s.leader_id,
            $1::timestamptz::date, $1::timestamptz, $1::timestamptz + interval '50 minutes', 1
       FROM session s JOIN organization o ON o.id = s.organization_id AND o.slug = 'lakeside' LIMIT 1 RETURNING id`,
    [new Date(startMs)],
  );
  if (!session) throw new Error('The seed has no session to copy');
  return session.id;
}
