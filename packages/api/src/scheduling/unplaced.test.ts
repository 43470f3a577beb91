import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addDays, toPlainDate } from '@threshold/domain/kernel';
import { newKey, openTestClinic, refusalOf } from '../testing/clinic';
import type { Caller, TestClinic } from '../testing/clinic';

const DAY = toPlainDate('2026-11-24');
const HOUR = 3_600_000;
let clinic: TestClinic;
let coordinator: Caller;
let siteId: string;

beforeAll(async () => {
  clinic = await openTestClinic(inject('serverUrl'));
  coordinator = await clinic.as('coordinator');
  const sites = await coordinator.directory.sites({});
  siteId = sites.find((site) => site.name.startsWith('Lakeside'))?.id ?? '';
});
afterAll(() => clinic.close());

const boardOf = (day = DAY) => coordinator.scheduling.board({ siteId, firstDay: day, dayCount: 1 });
type Board = Awaited<ReturnType<typeof boardOf>>;
type Shown = Board['sessions'][number];

function named(sessions: readonly Shown[], name: string): Shown {
  const found = sessions.find((one) => one.name === name);
  if (!found) throw new Error(`No ${name}`);
  return found;
}
const placeOf = ({ startMs, endMs, roomId, leaderId }: Shown) => ({ startMs, endMs, roomId, leaderId });

/** A new session of the nurse in the room and at the time of a running one. */
function wanting(board: Board, running: Shown, keepUnplaced: boolean) {
  const nurse = board.leaders.find(({ discipline }) => discipline === 'nursing');
  const type = board.sessionTypes.find(({ name }) => name === 'Family education');
  return {
    idempotencyKey: newKey(),
    data: {
      siteId,
      programId: board.programs[0]?.id ?? '',
      sessionTypeId: type?.id ?? '',
      ...placeOf(running),
      leaderId: nurse?.id ?? '',
      topic: 'Asked for by families',
      keepUnplaced,
    },
  };
}
async function keepOne(day = DAY) {
  const board = await boardOf(day);
  const running = named(board.sessions, 'Stress management');
  const kept = await coordinator.scheduling.create(wanting(board, running, true));
  return { ...kept, running };
}
const act = <Data>(data: Data) => ({ idempotencyKey: newKey(), data });
const held = (sessionId: string) =>
  clinic.rows('SELECT 1 FROM booking WHERE session_id = $1 AND active', [sessionId]).then((rows) => rows.length);
const statusOf = async (sessionId: string) =>
  (await clinic.rows<{ status: string }>('SELECT status FROM session WHERE id = $1', [sessionId]))[0]?.status;

describe('a session whose place is taken', () => {
  it('is refused unless it may wait, and then waits without holding anything', async () => {
    const board = await boardOf();
    const running = named(board.sessions, 'Stress management');
    const refused = await refusalOf(coordinator.scheduling.create(wanting(board, running, false)));
    expect(refused.code).toBe('placement-refused');
    const kept = await coordinator.scheduling.create(wanting(board, running, true));
    expect(kept).toMatchObject({ status: 'unplaced', version: 1 });
    expect(await held(kept.sessionId)).toBe(0);
  });

  it('is scheduled all the same when its place is free', async () => {
    const board = await boardOf(toPlainDate('2026-11-25'));
    const running = named(board.sessions, 'Stress management');
    const freeRoom = board.rooms.find(({ name }) => name === 'Group room 2');
    const request = wanting(board, { ...running, roomId: freeRoom?.id ?? '' }, true);
    const made = await coordinator.scheduling.create(request);
    expect(made.status).toBe('scheduled');
    expect(await held(made.sessionId)).toBe(2);
  });

  it('is refused also then when no board could ever take it', async () => {
    const board = await boardOf();
    const { data, idempotencyKey } = wanting(board, named(board.sessions, 'Stress management'), true);
    const backwards = { idempotencyKey, data: { ...data, endMs: data.startMs - HOUR } };
    expect(await refusalOf(coordinator.scheduling.create(backwards))).toMatchObject({ code: 'placement-refused' });
  });

  it('waits as well when it loses the place in a race: of eight one is scheduled, seven wait, none is lost', async () => {
    const board = await boardOf(toPlainDate('2026-11-27'));
    const lunchMs = named(board.sessions, 'Stress management').startMs + 3 * HOUR;
    const nowhere = board.rooms.find(({ name }) => name === 'Group room 2')?.id ?? '';
    const running = { ...named(board.sessions, 'Stress management'), startMs: lunchMs, endMs: lunchMs + HOUR };
    const made = await Promise.all(
      Array.from({ length: 8 }, () =>
        coordinator.scheduling.create(wanting(board, { ...running, roomId: nowhere }, true)),
      ),
    );
    expect(made.map(({ status }) => status).sort()).toEqual([
      'scheduled',
      ...Array.from({ length: 7 }, () => 'unplaced'),
    ]);
    for (const { sessionId, status } of made) expect(await held(sessionId)).toBe(status === 'scheduled' ? 2 : 0);
    for (const { sessionId, version, status } of made)
      if (status === 'unplaced')
        await coordinator.scheduling.cancel(act({ sessionId, version, reason: 'One is enough' }));
  });
});

describe('the tray', () => {
  it('says who holds the wanted room; the board itself does not show the wish', async () => {
    const { sessionId, running } = await keepOne();
    const board = await boardOf();
    expect(board.sessions.map(({ id }) => id)).not.toContain(sessionId);
    const wish = board.unplaced.find(({ id }) => id === sessionId);
    expect(wish).toMatchObject({ status: 'unplaced', seatsTaken: 0, ...{ startMs: running.startMs } });
    expect(wish?.why).toMatchObject([
      {
        rule: 'room-double-booked',
        who: { kind: 'room', name: 'Group room 1' },
        heldBy: [{ label: 'Stress management', sessionId: running.id, startMs: running.startMs, endMs: running.endMs }],
      },
    ]);
  });

  it('reaches two weeks back and four ahead of the shown days, and no farther', async () => {
    const { sessionId } = await keepOne();
    const sees = async (day: string) => (await boardOf(toPlainDate(day))).unplaced.some(({ id }) => id === sessionId);
    expect(await sees(addDays(DAY, 14))).toBe(true);
    expect(await sees(addDays(DAY, 15))).toBe(false);
    expect(await sees(addDays(DAY, -28))).toBe(true);
    expect(await sees(addDays(DAY, -29))).toBe(false);
  });

  it('says that a place has become free when its holder is gone', async () => {
    const { sessionId, running } = await keepOne(toPlainDate('2026-12-02'));
    const day = toPlainDate('2026-12-02');
    const now = named((await boardOf(day)).sessions, 'Stress management');
    await coordinator.scheduling.cancel(act({ sessionId: running.id, version: now.version, reason: 'Leader is out' }));
    expect((await boardOf(day)).unplaced.find(({ id }) => id === sessionId)?.why).toEqual([]);
  });

  it('stands when the wanted leader has left', async () => {
    const { sessionId } = await keepOne(toPlainDate('2026-12-03'));
    const [gone] = await clinic.rows<{ leader_id: string }>('SELECT leader_id FROM session WHERE id = $1', [sessionId]);
    await clinic.rows("UPDATE staff_member SET ended_on = '2026-11-30' WHERE id = $1", [gone?.leader_id]);
    const board = await boardOf(toPlainDate('2026-12-03'));
    expect(board.unplaced.find(({ id }) => id === sessionId)?.why.map(({ rule }) => rule)).toContain(
      'leader-not-qualified',
    );
    expect((await coordinator.scheduling.places({ sessionId })).nearest).toEqual([]);
    await clinic.rows('UPDATE staff_member SET ended_on = NULL WHERE id = $1', [gone?.leader_id]);
  });

  it('costs the same few statements for one wish and for twenty', async () => {
    await keepOne();
    clinic.takeStatements();
    await boardOf();
    const few = clinic.takeStatements().length;
    for (let more = 0; more < 20; more += 1) await keepOne();
    clinic.takeStatements();
    const { unplaced } = await boardOf();
    const many = clinic.takeStatements().length;
    expect(unplaced.length).toBeGreaterThan(20);
    expect(many).toBe(few);
    expect(many).toBeLessThanOrEqual(26);
  });
});

describe('placing', () => {
  it('books room and leader at the nearest free place that is offered, and taking back leaves the wish as it was', async () => {
    const { sessionId, version, running } = await keepOne();
    const { explanations, nearest } = await coordinator.scheduling.places({ sessionId });
    expect(explanations.map(({ rule }) => rule)).toEqual(['room-double-booked']);
    const [offer] = nearest;
    const wish = (await boardOf()).unplaced.find(({ id }) => id === sessionId);
    if (!offer || !wish) throw new Error('Nothing was offered');
    const { startMs, endMs, roomId } = offer;
    const place = { sessionId, version, startMs, endMs, roomId, leaderId: wish.leaderId };
    const placed = await coordinator.scheduling.move(act(place));
    expect(await statusOf(sessionId)).toBe('scheduled');
    expect(await held(sessionId)).toBe(2);
    expect(placed.before).toEqual({ ...placeOf(running), leaderId: wish.leaderId });
    await coordinator.scheduling.unplace(act({ sessionId, version: placed.version, ...placed.before }));
    expect(await held(sessionId)).toBe(0);
    expect((await boardOf()).unplaced.find(({ id }) => id === sessionId)).toEqual({ ...wish, version: version + 2 });
  });

  it('offers only rooms for the smallest group, and seats as many as the room that is taken holds', async () => {
    const { sessionId, version } = await keepOne();
    const board = await boardOf();
    const { nearest } = await coordinator.scheduling.places({ sessionId });
    expect(nearest.map(({ roomName }) => roomName)).not.toContain('Exam room 1');
    const exam = board.rooms.find(({ name }) => name === 'Exam room 1');
    const wish = board.unplaced.find(({ id }) => id === sessionId);
    if (!wish || !exam) throw new Error('No wish');
    const moved = await coordinator.scheduling.move(act({ sessionId, version, ...placeOf(wish), roomId: exam.id }));
    const seats = async () => named((await boardOf()).sessions, 'Family education').capacity;
    expect(await seats()).toBe(exam.capacity - 1);
    await coordinator.scheduling.unplace(act({ sessionId, version: moved.version, ...moved.before }));
  });

  it('is refused where the room is still taken, and the wish stays', async () => {
    const { sessionId, version } = await keepOne();
    const wish = (await boardOf()).unplaced.find(({ id }) => id === sessionId);
    if (!wish) throw new Error('No wish');
    const refusal = await refusalOf(coordinator.scheduling.move(act({ sessionId, version, ...placeOf(wish) })));
    expect(refusal.code).toBe('placement-refused');
    expect(await statusOf(sessionId)).toBe('unplaced');
  });

  it('cannot be taken back once somebody has a seat', async () => {
    const session = named((await boardOf()).sessions, 'Stress management');
    const back = { sessionId: session.id, version: session.version, ...placeOf(session) };
    expect(await refusalOf(coordinator.scheduling.unplace(act(back)))).toEqual({
      code: 'session-has-seats',
      seats: session.seatsTaken,
    });
  });

  it('is not the work of somebody who may not schedule', async () => {
    const { sessionId, version, running } = await keepOne();
    const auditor = await clinic.as('auditor');
    expect(await refusalOf(auditor.scheduling.places({ sessionId }))).toMatchObject({ code: 'forbidden' });
    const stranger = await clinic.as('coordinator@cedar');
    const back = { sessionId, version, ...placeOf(running) };
    expect(await refusalOf(stranger.scheduling.move(act(back)))).toMatchObject({ code: 'not-found' });
  });
});

describe('a wish', () => {
  it('is discarded without a trace on the board, and then neither placed nor discarded again', async () => {
    const { sessionId, version, running } = await keepOne();
    const discard = () => coordinator.scheduling.cancel(act({ sessionId, version, reason: 'Not wanted any more' }));
    expect(await discard()).toMatchObject({ people: 0, freedBookings: 0 });
    const board = await boardOf();
    expect([...board.sessions, ...board.unplaced].map(({ id }) => id)).not.toContain(sessionId);
    expect(await refusalOf(discard())).toMatchObject({ code: 'not-found' });
    const place = { sessionId, version: version + 1, ...placeOf(running) };
    expect(await refusalOf(coordinator.scheduling.move(act(place)))).toMatchObject({ code: 'not-found' });
  });

  it('has no roster and no note', async () => {
    const { sessionId } = await keepOne();
    expect(await refusalOf(coordinator.scheduling.roster({ sessionId }))).toMatchObject({ code: 'not-found' });
    const nurse = await clinic.as('nurse');
    expect(await refusalOf(nurse.encounters.groupNote({ sessionId }))).toMatchObject({ code: 'not-found' });
  });

  it('cannot hold a booking or seat anybody, whatever writes it', async () => {
    const { sessionId } = await keepOne();
    await expect(clinic.rows('UPDATE session SET seats_taken = 1 WHERE id = $1', [sessionId])).rejects.toThrow(
      /session_wish_seats_nobody/,
    );
    const empty = await coordinator.scheduling.create(
      wanting(await boardOf(), { ...named((await boardOf()).sessions, 'Closing circle'), ...later() }, false),
    );
    await expect(
      clinic.rows("UPDATE session SET status = 'unplaced' WHERE id = $1", [empty.sessionId]),
    ).rejects.toThrow(/is not placed and holds bookings/);
  });

  it('is counted nowhere: today, census, margin, notes and enrollment read the same with it', async () => {
    const today = toPlainDate('2026-11-18');
    const before = await everyCount();
    for (let more = 0; more < 3; more += 1) await keepOne(today);
    await keepOne();
    expect(await everyCount()).toEqual(before);
  });
});

const later = () => ({ startMs: Date.parse('2026-11-24T22:45:00Z'), endMs: Date.parse('2026-11-24T23:45:00Z') });

/** Every figure and list in which a session could turn up. */
async function everyCount() {
  const period = {
    from: toPlainDate('2026-11-09'),
    to: toPlainDate('2026-12-04'),
    siteId,
    programId: null,
    payerId: null,
  };
  const administrator = await clinic.as('administrator');
  const nurse = await clinic.as('nurse');
  const [patient] = await clinic.rows<{ patient_id: string; program_id: string }>(
    `SELECT r.patient_id, p.id AS program_id FROM referral r JOIN program p ON p.organization_id = r.organization_id AND p.site_id = $1
      WHERE r.status = 'accepted' ORDER BY r.id LIMIT 1`,
    [siteId],
  );
  const startsOn = DAY;
  return {
    today: await coordinator.scheduling.today({ siteId }),
    census: await administrator.finance.census(period),
    margin: await administrator.finance.margin(period),
    notes: await nurse.encounters.mine({}),
    plan: await coordinator.programs.planEnrollment({
      patientId: patient?.patient_id ?? '',
      programId: patient?.program_id ?? '',
      startsOn,
    }),
  };
}
