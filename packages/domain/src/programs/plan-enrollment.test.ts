import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlainDate, Weekday } from '../kernel';
import { atSiteTime, isWeekend, must, overlaps, toPlainDate, weekdayOf } from '../kernel';
import type { DayTrackSlot, OfferedSession, PlanRequest, Program } from './index';
import { closedReason, openDays, phaseOnDay, planEnrollment, topicOnDay } from './index';

const ZONE = 'America/New_York';
const WEEKDAYS: Weekday[] = [1, 2, 3, 4, 5];
const MONDAY = toPlainDate('2026-11-23');

const slot = (id: string, startTime: string, endTime: string, sessionTypeId: string): DayTrackSlot => ({
  id,
  weekdays: WEEKDAYS,
  startTime,
  endTime,
  sessionTypeId,
  required: true,
});

const TRACK = [
  slot('stretch', '08:00', '08:30', 'stretching'),
  slot('physical', '11:00', '12:00', 'physical'),
  slot('skills', '13:00', '14:00', 'skills'),
  slot('occupational', '15:00', '16:00', 'occupational'),
];

const program = (over: Partial<Program> = {}): Program => ({
  id: 'p1',
  name: 'Three weeks',
  programDays: 15,
  censusTarget: 24,
  phases: [
    { id: 'a', name: 'Start', firstProgramDay: 1, lastProgramDay: 5 },
    { id: 'b', name: 'Build', firstProgramDay: 6, lastProgramDay: 12 },
  ],
  track: TRACK,
  curriculum: [{ programDay: 2, sessionTypeId: 'skills', topic: 'Pacing' }],
  ...over,
});

/** The whole track on the calendar for each of the days. */
const offered = (days: readonly PlainDate[], track = TRACK): OfferedSession[] =>
  days.flatMap((day) =>
    track
      .filter((place) => place.weekdays.includes(weekdayOf(day)))
      .map((place) => ({
        id: `${day}/${place.id}`,
        sessionTypeId: place.sessionTypeId,
        startMs: atSiteTime(day, place.startTime, ZONE),
        endMs: atSiteTime(day, place.endTime, ZONE),
        maxSize: 10,
        seatsTaken: 4,
      })),
  );

const fifteenDays = openDays(MONDAY, 15, { track: TRACK, closedDays: [] });

const request = (over: Partial<PlanRequest> = {}): PlanRequest => ({
  program: program(),
  startDay: MONDAY,
  zone: ZONE,
  closedDays: [],
  sessions: offered(fifteenDays),
  patientBusy: [],
  joinsMs: null,
  fixes: 'list',
  ...over,
});

const change = (sessions: OfferedSession[], id: string, over: Partial<OfferedSession>) =>
  sessions.map((session) => (session.id === id ? { ...session, ...over } : session));

describe('program days', () => {
  it('are fifteen weekdays, three whole weeks from a Monday', () => {
    const plan = planEnrollment(request());
    expect(plan.days).toHaveLength(15);
    expect(plan.days[0]).toEqual({ day: '2026-11-23', programDay: 1 });
    expect(plan.endDay).toBe('2026-12-11');
    expect(plan.seats).toHaveLength(60);
    expect(plan.conflicts).toEqual([]);
  });

  it('skip a closed day and end one later', () => {
    const closedDays = [toPlainDate('2026-11-26')];
    const plan = planEnrollment(request({ closedDays, sessions: [] }));
    expect(plan.days.map(({ day }) => day)).not.toContain('2026-11-26');
    expect(plan.endDay).toBe('2026-12-14');
  });

  it('start on the next program day when the start day is a weekend, closed or off the track, and say so', () => {
    const sunday = planEnrollment(request({ startDay: toPlainDate('2026-11-22') }));
    expect(sunday.conflicts).toEqual([
      { code: 'start-day-closed', day: '2026-11-22', reason: 'weekend', fix: { kind: 'start-on', day: '2026-11-23' } },
    ]);
    expect(sunday.days[0]?.day).toBe('2026-11-23');
    const closed = planEnrollment(request({ closedDays: [MONDAY], sessions: offered(fifteenDays.slice(1)) }));
    expect(closed.conflicts[0]).toMatchObject({ reason: 'closed', fix: { day: '2026-11-24' } });
    const noFriday = [{ ...slot('x', '09:00', '10:00', 'skills'), weekdays: [1, 2, 3, 4] as Weekday[] }];
    expect(closedReason(toPlainDate('2026-11-27'), noFriday, new Set())).toBe('no-track-that-day');
  });

  it('run Monday to Friday while the track has no slot yet, and never loop on a track without weekdays', () => {
    expect(openDays(toPlainDate('2026-11-27'), 2, { track: [], closedDays: [] })).toEqual(['2026-11-27', '2026-11-30']);
    expect(() =>
      openDays(MONDAY, 1, { track: [{ ...slot('x', '09:00', '10:00', 'a'), weekdays: [] }], closedDays: [] }),
    ).toThrow();
  });

  it('belong to a phase or to none, and carry the topic of the curriculum', () => {
    expect(phaseOnDay(program(), 1)?.id).toBe('a');
    expect(phaseOnDay(program(), 5)?.id).toBe('a');
    expect(phaseOnDay(program(), 6)?.id).toBe('b');
    expect(phaseOnDay(program(), 13)).toBeNull();
    expect(topicOnDay(program(), 2, 'skills')).toBe('Pacing');
    expect(topicOnDay(program(), 3, 'skills')).toBeNull();
  });

  it('count on from where a patient left off', () => {
    const plan = planEnrollment(request({ firstProgramDay: 13 }));
    expect(plan.days.map(({ programDay }) => programDay)).toEqual([13, 14, 15]);
    expect(planEnrollment(request({ firstProgramDay: 16 })).days).toEqual([]);
  });

  it('keep their wall-clock times over a clock change', () => {
    const startDay = toPlainDate('2026-10-26');
    const plan = planEnrollment(
      request({ startDay, sessions: offered(openDays(startDay, 15, { track: TRACK, closedDays: [] })) }),
    );
    expect(plan.seats).toHaveLength(60);
    expect(plan.conflicts).toEqual([]);
  });
});

describe('a full session', () => {
  const full = change(offered(fifteenDays), '2026-11-23/skills', { seatsTaken: 11 });

  it('is fixed by another session of the type on the same day', () => {
    const sessions = [
      ...full,
      {
        id: 'later',
        sessionTypeId: 'skills',
        maxSize: 8,
        seatsTaken: 3,
        startMs: atSiteTime(MONDAY, '16:00', ZONE),
        endMs: atSiteTime(MONDAY, '17:00', ZONE),
      },
    ];
    const listed = planEnrollment(request({ sessions }));
    expect(listed.conflicts).toEqual([
      expect.objectContaining({
        code: 'session-full',
        sessionId: '2026-11-23/skills',
        seatsOver: 2,
        slotId: 'skills',
        fix: expect.objectContaining({ kind: 'same-day', sessionId: 'later' }),
      }),
    ]);
    expect(listed.seats.map(({ sessionId }) => sessionId)).not.toContain('later');
    const applied = planEnrollment(request({ sessions, fixes: 'apply' }));
    expect(applied.seats.find(({ sessionId }) => sessionId === 'later')).toMatchObject({
      instead: 'same-day',
      slotId: 'skills',
    });
    expect(applied.conflicts).toEqual(listed.conflicts);
  });

  it('is fixed by a make-up on a later day, never by a session that the track itself needs', () => {
    const tuesday = toPlainDate('2026-11-24');
    const spare = {
      id: 'spare',
      sessionTypeId: 'skills',
      maxSize: 8,
      seatsTaken: 0,
      startMs: atSiteTime(tuesday, '16:30', ZONE),
      endMs: atSiteTime(tuesday, '17:30', ZONE),
    };
    const plan = planEnrollment(request({ sessions: [...full, spare] }));
    expect(plan.conflicts[0]).toMatchObject({ fix: { kind: 'make-up', sessionId: 'spare', day: tuesday } });
    const without = planEnrollment(request({ sessions: full }));
    expect(without.conflicts[0]).toMatchObject({ fix: { kind: 'schedule-session', day: MONDAY } });
  });

  it('offers one spare seat to one conflict only', () => {
    const two = change(full, '2026-11-24/skills', { seatsTaken: 10 });
    const day = toPlainDate('2026-11-25');
    const spare = {
      id: 'spare',
      sessionTypeId: 'skills',
      maxSize: 1,
      seatsTaken: 0,
      startMs: atSiteTime(day, '16:30', ZONE),
      endMs: atSiteTime(day, '17:30', ZONE),
    };
    const fixes = planEnrollment(request({ sessions: [...two, spare] })).conflicts.map(({ fix }) => fix.kind);
    expect(fixes).toEqual(['make-up', 'schedule-session']);
  });

  it('gives way to a parallel group of the same time with seats left', () => {
    const twin = {
      ...must(
        full.find(({ id }) => id === '2026-11-23/skills'),
        'the full session',
      ),
      id: 'twin',
      seatsTaken: 9,
    };
    const plan = planEnrollment(request({ sessions: [...full, twin] }));
    expect(plan.conflicts).toEqual([]);
    expect(plan.seats.map(({ sessionId }) => sessionId)).toContain('twin');
  });
});

describe('parallel groups', () => {
  it('fill evenly: the one with most seats left is taken, whatever order they come in', () => {
    const own = must(
      offered(fifteenDays).find(({ id }) => id === '2026-11-23/skills'),
      'the first skills session',
    );
    const emptier = { ...own, id: 'emptier', seatsTaken: 1 };
    for (const sessions of [
      [...offered(fifteenDays), emptier],
      [emptier, ...offered(fifteenDays)],
    ]) {
      const seats = planEnrollment(request({ sessions })).seats.map(({ sessionId }) => sessionId);
      expect(seats).toContain('emptier');
      expect(seats).not.toContain('2026-11-23/skills');
    }
  });

  it('nearer to the time of the slot come before emptier ones', () => {
    const own = must(
      offered(fifteenDays).find(({ id }) => id === '2026-11-23/skills'),
      'the first skills session',
    );
    const later = { ...own, id: 'later', seatsTaken: 0, startMs: own.startMs + 900_000, endMs: own.endMs + 900_000 };
    const seats = planEnrollment(request({ sessions: [later, ...offered(fifteenDays)] })).seats;
    expect(seats.map(({ sessionId }) => sessionId)).toContain('2026-11-23/skills');
  });

  it('a make-up is the earliest free one of its day, whatever order they come in', () => {
    const tuesday = toPlainDate('2026-11-24');
    const spare = (id: string, time: string) => {
      const startMs = atSiteTime(tuesday, time, ZONE);
      return { id, sessionTypeId: 'skills', maxSize: 8, seatsTaken: 0, startMs, endMs: startMs + 1_800_000 };
    };
    const full = change(offered(fifteenDays), '2026-11-23/skills', { seatsTaken: 10 });
    const sessions = [spare('late', '17:00'), ...full, spare('early', '16:00')];
    expect(planEnrollment(request({ sessions })).conflicts[0]).toMatchObject({
      fix: { kind: 'make-up', sessionId: 'early' },
    });
  });
});

describe('a busy patient', () => {
  it('is told with what and for how many minutes', () => {
    const visit = {
      id: 'visit',
      label: 'MRI',
      startMs: atSiteTime(MONDAY, '11:45', ZONE),
      endMs: atSiteTime(MONDAY, '12:45', ZONE),
    };
    const plan = planEnrollment(request({ patientBusy: [visit] }));
    expect(plan.conflicts).toEqual([
      expect.objectContaining({
        code: 'patient-busy',
        sessionId: '2026-11-23/physical',
        busyWith: visit,
        overlapMinutes: 15,
      }),
    ]);
    expect(plan.seats).toHaveLength(59);
  });
});

describe('a slot without a session', () => {
  it('names the session that would have to be scheduled', () => {
    const sessions = offered(fifteenDays).filter(({ id }) => id !== '2026-12-11/occupational');
    const [conflict, ...others] = planEnrollment(request({ sessions })).conflicts;
    expect(others).toEqual([]);
    expect(conflict).toMatchObject({
      code: 'no-session',
      programDay: 15,
      fix: { kind: 'schedule-session', startMs: atSiteTime(toPlainDate('2026-12-11'), '15:00', ZONE) },
    });
  });

  it('still takes a session that was moved by less than its length', () => {
    const at = atSiteTime(MONDAY, '13:15', ZONE);
    const moved = change(offered(fifteenDays), '2026-11-23/skills', { startMs: at, endMs: at + 3_600_000 });
    const plan = planEnrollment(request({ sessions: moved }));
    expect(plan.conflicts).toEqual([]);
    expect(plan.seats.find(({ sessionId }) => sessionId === '2026-11-23/skills')?.startMs).toBe(at);
  });
});

it('the preview leaves out sessions that are not of the track', () => {
  const startMs = atSiteTime(MONDAY, '16:30', ZONE);
  const evening = {
    id: 'evening',
    sessionTypeId: 'skills',
    maxSize: 8,
    seatsTaken: 0,
    startMs,
    endMs: startMs + 3_600_000,
  };
  const other = { ...evening, id: 'other', sessionTypeId: 'yoga', startMs: atSiteTime(MONDAY, '13:00', ZONE) };
  const ids = planEnrollment(request({ sessions: [...offered(fifteenDays), evening, other] })).sessionSeats;
  expect(ids.map(({ sessionId }) => sessionId)).toEqual(offered(fifteenDays).map(({ id }) => id));
});

it('the preview shows the seats left in every session of the track, and never fewer than none', () => {
  const plan = planEnrollment(
    request({ sessions: change(offered(fifteenDays), '2026-11-23/skills', { seatsTaken: 12 }) }),
  );
  expect(plan.sessionSeats).toHaveLength(60);
  expect(plan.sessionSeats.find(({ sessionId }) => sessionId === '2026-11-23/skills')?.seatsLeft).toBe(0);
  expect(plan.sessionSeats[0]).toMatchObject({ day: MONDAY, maxSize: 10, seatsLeft: 6 });
});

describe('whatever the calendar holds', () => {
  const calendar = fc.record({
    startDay: fc.constantFrom(...['2026-10-30', '2026-11-21', '2026-11-23', '2027-03-12'].map(toPlainDate)),
    fixes: fc.constantFrom('list' as const, 'apply' as const),
    closed: fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { maxLength: 4 }),
    sessions: fc.array(
      fc.record({
        day: fc.integer({ min: 0, max: 12 }),
        halfHour: fc.integer({ min: 16, max: 34 }),
        halves: fc.integer({ min: 1, max: 4 }),
        type: fc.constantFrom('stretching', 'physical', 'skills', 'occupational'),
        maxSize: fc.integer({ min: 0, max: 3 }),
        seatsTaken: fc.integer({ min: 0, max: 3 }),
      }),
      { maxLength: 60 },
    ),
    busy: fc.array(fc.record({ day: fc.integer({ min: 0, max: 12 }), halfHour: fc.integer({ min: 16, max: 34 }) }), {
      maxLength: 8,
    }),
  });

  it('no two seats overlap, no session is over its size, and every slot is either seated or explained', () => {
    fc.assert(
      fc.property(calendar, ({ startDay, fixes, closed, sessions, busy }) => {
        const base = atSiteTime(startDay, '00:00', ZONE);
        const at = (day: number, halfHour: number) => base + day * 86_400_000 + halfHour * 1_800_000;
        const given = request({
          program: program({ programDays: 8 }),
          startDay,
          fixes,
          closedDays: closed.map(
            (offset) => openDays(startDay, offset + 1, { track: [], closedDays: [] })[offset] ?? startDay,
          ),
          sessions: sessions.map((s, index) => ({
            id: `s${index}`,
            sessionTypeId: s.type,
            maxSize: s.maxSize,
            seatsTaken: s.seatsTaken,
            startMs: at(s.day, s.halfHour),
            endMs: at(s.day, s.halfHour + s.halves),
          })),
          patientBusy: busy.map((b, index) => ({
            id: `b${index}`,
            label: 'visit',
            startMs: at(b.day, b.halfHour),
            endMs: at(b.day, b.halfHour + 1),
          })),
        });
        const plan = planEnrollment(given);
        const byId = new Map(given.sessions.map((session) => [session.id, session]));
        plan.seats.forEach((seat, index) => {
          const session = byId.get(seat.sessionId);
          expect(session && session.seatsTaken < session.maxSize).toBe(true);
          expect(seat.sessionTypeId).toBe(session?.sessionTypeId);
          for (const other of plan.seats.slice(index + 1)) expect(overlaps(seat, other)).toBe(false);
          for (const held of given.patientBusy) expect(overlaps(seat, held)).toBe(false);
        });
        expect(new Set(plan.seats.map(({ sessionId }) => sessionId)).size).toBe(plan.seats.length);
        expect(plan.days).toHaveLength(8);
        for (const { day } of plan.days) expect(isWeekend(day) || given.closedDays.includes(day)).toBe(false);
        const slotConflicts = plan.conflicts.filter(({ code }) => code !== 'start-day-closed').length;
        expect(plan.seats.filter(({ instead }) => instead === null).length + slotConflicts).toBe(8 * TRACK.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe('somebody who joins during a day', () => {
  const joinsAt = (time: string, over: Partial<PlanRequest> = {}) =>
    planEnrollment(request({ joinsMs: atSiteTime(MONDAY, time, ZONE), ...over }));
  const firstDay = (plan: ReturnType<typeof planEnrollment>) =>
    plan.seats.filter(({ day }) => day === MONDAY).map(({ slotId }) => slotId);

  it('gets no seat in what is over, and misses nothing by it', () => {
    const plan = joinsAt('12:00');
    expect(firstDay(plan)).toEqual(['skills', 'occupational']);
    expect(plan.conflicts).toEqual([]);
    expect(plan.days[0]).toEqual({ programDay: 1, day: MONDAY });
    expect(plan.seats).toHaveLength(15 * TRACK.length - 2);
  });

  it('gets a seat in the session that is in progress', () => {
    expect(firstDay(joinsAt('11:59'))).toEqual(['physical', 'skills', 'occupational']);
  });

  it('is offered no fix that is over', () => {
    const spare = { ...must(offered([MONDAY])[0], 'a session'), id: 'spare', sessionTypeId: 'skills' };
    const sessions = [spare, ...change(offered(fifteenDays), `${MONDAY}/skills`, { seatsTaken: 10 })];
    expect(joinsAt('12:00', { sessions }).conflicts[0]).not.toMatchObject({ fix: { sessionId: 'spare' } });
  });
});
