import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { toPlainDate } from '@threshold/domain/kernel';
import { newKey, openTestClinic, refusalOf } from '../testing/clinic';
import type { Caller, TestClinic } from '../testing/clinic';
import type { BoardView } from './get-board.input';

const DAY = toPlainDate('2026-11-20');
const HOUR = 3_600_000;
let clinic: TestClinic;
let coordinator: Caller;
let board: BoardView;

beforeAll(async () => {
  clinic = await openTestClinic(inject('serverUrl'));
  coordinator = await clinic.as('coordinator');
});
afterAll(() => clinic.close());
beforeEach(async () => {
  const [site] = await clinic.rows<{ id: string }>(
    "SELECT id FROM site WHERE name = 'Lakeside Pain Rehabilitation Center'",
  );
  board = await coordinator.scheduling.board({ siteId: site?.id ?? '', firstDay: DAY, dayCount: 1 });
});

const find = (name: string) => {
  const session = board.sessions.find((one) => one.name === name);
  if (!session) throw new Error(`The board has no ${name}`);
  return session;
};
const room = (name: string) => board.rooms.find((one) => one.name === name)?.id ?? '';
const placed = (
  session: BoardView['sessions'][number],
  change: { startMs?: number; roomId?: string; leaderId?: string } = {},
) => {
  const startMs = change.startMs ?? session.startMs;
  return {
    sessionId: session.id,
    version: session.version,
    startMs,
    endMs: startMs + (session.endMs - session.startMs),
    roomId: change.roomId ?? session.roomId,
    leaderId: change.leaderId ?? session.leaderId,
  };
};
const move = (data: ReturnType<typeof placed>) => coordinator.scheduling.move({ idempotencyKey: newKey(), data });
const held = (sessionId: string) =>
  clinic.rows<{ resource_id: string; starts_at: Date }>(
    'SELECT resource_id, starts_at FROM booking WHERE session_id = $1 AND active ORDER BY resource_id',
    [sessionId],
  );

describe('moving a session', () => {
  it('takes everybody along, and moving back restores every booking', async () => {
    const session = find('Stress management');
    const before = await held(session.id);
    const moved = await move(placed(session, { roomId: room('Group room 2'), startMs: session.startMs + 3 * HOUR }));
    const there = await held(session.id);
    expect(there).toHaveLength(before.length);
    expect(new Set(there.map((booking) => booking.starts_at.getTime()))).toEqual(new Set([session.startMs + 3 * HOUR]));
    const { before: place } = moved;
    await move({ sessionId: session.id, version: moved.version, ...place });
    expect(await held(session.id)).toEqual(before);
  });

  it('is refused where the room is taken, and says by what, for how long, and what is free nearby', async () => {
    const session = find('Stress management');
    const holder = find('Pain management session');
    const refusal = await refusalOf(move(placed(session, { startMs: holder.startMs - HOUR / 2 })));
    if (refusal.code !== 'placement-refused') throw new Error(`Refused with ${refusal.code}`);
    const roomTaken = refusal.explanations.find((one) => one.rule === 'room-double-booked');
    expect(roomTaken).toMatchObject({ magnitude: 30, unit: 'minutes', who: { kind: 'room', name: 'Group room 1' } });
    expect(roomTaken?.heldBy[0]).toMatchObject({
      label: 'Pain management session, Group room 1',
      sessionId: holder.id,
    });
    expect(refusal.nearest.length).toBeGreaterThan(0);
    // What is offered works.
    const [offer] = refusal.nearest;
    if (!offer) throw new Error('Nothing was offered');
    await move(placed(session, { startMs: offer.startMs, roomId: offer.roomId }));
  });

  it('is refused to somebody without the discipline', async () => {
    const session = find('Physical therapy group');
    const psychologist = board.leaders.find((one) => one.discipline === 'psychology');
    const refusal = await refusalOf(move(placed(session, { leaderId: psychologist?.id ?? '' })));
    expect(refusal).toMatchObject({ code: 'placement-refused' });
    if (refusal.code === 'placement-refused')
      expect(refusal.explanations.map((one) => one.rule)).toContain('leader-not-qualified');
  });

  it('is refused when somebody moved it meanwhile', async () => {
    const session = find('Advanced relaxation');
    const refusal = await refusalOf(move({ ...placed(session), version: session.version - 1 }));
    expect(refusal).toEqual({
      code: 'stale-version',
      what: 'session',
      yours: session.version - 1,
      current: session.version,
    });
  });

  it('is refused once attendance is recorded', async () => {
    const [past] = await clinic.rows<{
      id: string;
      version: number;
      room_id: string;
      leader_id: string;
      starts_at: Date;
      ends_at: Date;
    }>(
      `SELECT s.* FROM session s JOIN organization o ON o.id = s.organization_id AND o.slug = 'lakeside'
        WHERE s.day = '2026-11-17' ORDER BY s.starts_at LIMIT 1`,
    );
    if (!past) throw new Error('The seed has no past session');
    const refusal = await refusalOf(
      move({
        sessionId: past.id,
        version: past.version,
        startMs: past.starts_at.getTime() + HOUR,
        endMs: past.ends_at.getTime() + HOUR,
        roomId: past.room_id,
        leaderId: past.leader_id,
      }),
    );
    expect(refusal).toMatchObject({ code: 'session-has-attendance' });
  });
});

describe('the board', () => {
  it('needs the same few statements for a day and for two weeks', async () => {
    const siteId = board.site.id;
    clinic.takeStatements();
    await coordinator.scheduling.board({ siteId, firstDay: DAY, dayCount: 1 });
    const day = clinic.takeStatements().length;
    await coordinator.scheduling.board({ siteId, firstDay: toPlainDate('2026-11-09'), dayCount: 14 });
    const fortnight = clinic.takeStatements().length;
    expect(fortnight).toBe(day);
    expect(day).toBeLessThanOrEqual(26);
  });
});

describe('eight people who want one room at one time', () => {
  it('leave one winner a round, no deadlock and no lost request', async () => {
    const exam = room('Exam room 1');
    const type = board.sessionTypes.find((one) => one.name === 'Strength one on one');
    const leader = board.leaders.find((one) => one.discipline === 'physical-therapy');
    for (let round = 0; round < 10; round += 1) {
      const startMs = Date.parse('2026-11-24T13:00:00Z') + round * HOUR * 24 * 7;
      const outcomes = await Promise.allSettled(
        Array.from({ length: 8 }, () =>
          coordinator.scheduling.create({
            idempotencyKey: newKey(),
            data: {
              siteId: board.site.id,
              programId: board.programs[0]?.id ?? '',
              sessionTypeId: type?.id ?? '',
              roomId: exam,
              leaderId: leader?.id ?? '',
              startMs: startMs + 5 * HOUR,
              endMs: startMs + 5.75 * HOUR,
              topic: '',
              keepUnplaced: false,
            },
          }),
        ),
      );
      const won = outcomes.filter((outcome) => outcome.status === 'fulfilled');
      const refusals = await Promise.all(
        outcomes
          .filter((outcome) => outcome.status === 'rejected')
          .map((outcome) => refusalOf(Promise.reject(outcome.reason))),
      );
      expect(won).toHaveLength(1);
      expect(refusals.map((refusal) => refusal.code)).toEqual(Array.from({ length: 7 }, () => 'placement-refused'));
      // Those who lost to a booking made after they looked are told who holds the time too.
      const unnamed = refusals.filter(
        (refusal) =>
          refusal.code === 'placement-refused' && !refusal.explanations.some(({ heldBy }) => heldBy.length > 0),
      );
      expect(unnamed).toEqual([]);
    }
  });
});

describe('a booking', () => {
  it('lasts a day at most, which is what lets a calendar skip the past', async () => {
    const lengthen = (hours: number) =>
      clinic.rows(
        `INSERT INTO booking (organization_id, id, resource_id, session_id, starts_at, ends_at)
         SELECT organization_id, gen_random_uuid(), resource_id, session_id, '2031-01-01', '2031-01-01'::timestamptz + $1 * interval '1 hour'
           FROM booking LIMIT 1`,
        [hours],
      );
    await expect(lengthen(25)).rejects.toThrow('booking_within_a_day');
    await expect(lengthen(24)).resolves.toEqual([]);
  });
});
