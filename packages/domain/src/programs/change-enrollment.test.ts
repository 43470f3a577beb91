import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../kernel';
import { addDays, atSiteTime, must, siteDay, toPlainDate } from '../kernel';
import type { Enrollment, HeldSeat, OfferedSession, Program, ProgramCalendar } from './index';
import {
  completeEnrollment,
  holdEnrollment,
  leaveEnrollment,
  openDays,
  programDayOn,
  rejoinEnrollment,
  transferEnrollment,
} from './index';

const ZONE = 'America/Phoenix';
const MONDAY = toPlainDate('2026-11-23');
const TRACK = [
  {
    id: 's',
    weekdays: [1, 2, 3, 4, 5] as const,
    startTime: '09:00',
    endTime: '10:00',
    sessionTypeId: 'group',
    required: true,
  },
];
const DAYS = openDays(MONDAY, 15, { track: TRACK, closedDays: [] });
const PROGRAM: Program = {
  id: 'p',
  name: 'Three weeks',
  programDays: 15,
  censusTarget: 20,
  phases: [],
  track: TRACK,
  curriculum: [],
};

const enrollment = (over: Partial<Enrollment> = {}): Enrollment => ({
  id: 'e',
  patientId: 'pt',
  programId: 'p',
  state: 'active',
  days: DAYS,
  firstProgramDay: 1,
  ...over,
});

const sessionOn = (day: PlainDate, time = '09:00'): OfferedSession => ({
  id: `s-${day}`,
  sessionTypeId: 'group',
  maxSize: 5,
  seatsTaken: 5,
  startMs: atSiteTime(day, time, ZONE),
  endMs: atSiteTime(day, time, ZONE) + 3_600_000,
});
const seatOn = (day: PlainDate, time = '09:00'): HeldSeat => ({
  seatId: `seat-${day}`,
  sessionId: `s-${day}`,
  startMs: atSiteTime(day, time, ZONE),
});
const seats = DAYS.map((day) => seatOn(day));
const calendar = (sessions: OfferedSession[]): ProgramCalendar => ({
  zone: ZONE,
  closedDays: [],
  sessions,
  patientBusy: [],
  joinsMs: null,
});
const thirdDay = must(DAYS[2], 'a third day');

describe('hold', () => {
  it('releases exactly the seats on or after the day, wherever the day lies', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 18 }),
        fc.array(fc.integer({ min: 0, max: 23 }), { minLength: 15, maxLength: 15 }),
        (offset, hours) => {
          const fromDay = addDays(MONDAY, offset);
          const held = DAYS.map((day, index) => seatOn(day, `${String(hours[index]).padStart(2, '0')}:00`));
          const result = holdEnrollment({ enrollment: enrollment(), seats: held, fromDay, zone: ZONE });
          if (!result.ok) throw new Error(result.refusal.code);
          const { release, keep, days } = result.value;
          expect([...keep, ...release]).toEqual(held);
          for (const seat of release) expect(siteDay(seat.startMs, ZONE) >= fromDay).toBe(true);
          for (const seat of keep) expect(siteDay(seat.startMs, ZONE) < fromDay).toBe(true);
          expect(days).toEqual(DAYS.filter((day) => day < fromDay));
        },
      ),
    );
  });

  it('leaves the end open', () => {
    const result = holdEnrollment({ enrollment: enrollment(), seats, fromDay: thirdDay, zone: ZONE });
    expect(result).toMatchObject({ ok: true, value: { state: 'on-hold', plannedEndDay: null } });
  });

  it('counts the day on the wall of the site, not in UTC', () => {
    const lateMonday = { ...seatOn(MONDAY), startMs: atSiteTime(MONDAY, '20:00', ZONE) };
    const result = holdEnrollment({
      enrollment: enrollment(),
      seats: [lateMonday],
      fromDay: addDays(MONDAY, 1),
      zone: ZONE,
    });
    expect(result).toMatchObject({ ok: true, value: { keep: [lateMonday], release: [] } });
  });

  it('is refused twice, after the end, and outside the dates', () => {
    const hold = (over: Partial<Enrollment>, fromDay = thirdDay) =>
      holdEnrollment({ enrollment: enrollment(over), seats, fromDay, zone: ZONE });
    expect(hold({ state: 'on-hold' })).toMatchObject({ ok: false, refusal: { code: 'enrollment-already-on-hold' } });
    expect(hold({ state: 'left' })).toMatchObject({ ok: false, refusal: { code: 'enrollment-over', state: 'left' } });
    expect(hold({}, addDays(MONDAY, -1))).toMatchObject({
      refusal: { code: 'day-before-enrollment-start', startDay: MONDAY },
    });
    expect(hold({}, addDays(MONDAY, 19))).toMatchObject({
      refusal: { code: 'day-after-planned-end', plannedEndDay: '2026-12-11' },
    });
  });
});

describe('rejoin', () => {
  const back = toPlainDate('2026-12-07');
  const held = enrollment({ state: 'on-hold', days: DAYS.slice(0, 2) });

  it('plans only the program days that are left, on from the next number', () => {
    const sessions = openDays(back, 13, { track: TRACK, closedDays: [] }).map((day) => ({
      ...sessionOn(day),
      seatsTaken: 4,
    }));
    const result = rejoinEnrollment({
      enrollment: held,
      program: PROGRAM,
      fromDay: back,
      calendar: calendar(sessions),
      fixes: 'list',
    });
    if (!result.ok) throw new Error(result.refusal.code);
    expect(result.value.plan.days[0]).toEqual({ day: back, programDay: 3 });
    expect(result.value.plan.seats).toHaveLength(13);
    expect(result.value.days).toHaveLength(15);
    expect(result.value.plannedEndDay).toBe('2026-12-23');
    expect(result.value.state).toBe('active');
  });

  it('is refused unless on hold, on days already attended, and when nothing is left', () => {
    const rejoin = (over: Enrollment, fromDay = back) =>
      rejoinEnrollment({ enrollment: over, program: PROGRAM, fromDay, calendar: calendar([]), fixes: 'list' });
    expect(rejoin(enrollment())).toMatchObject({ refusal: { code: 'enrollment-not-on-hold', state: 'active' } });
    expect(rejoin(held, must(DAYS[1], 'a second day'))).toMatchObject({
      refusal: { code: 'day-inside-days-attended', lastDay: DAYS[1] },
    });
    expect(rejoin({ ...held, days: DAYS })).toMatchObject({ ok: false });
    expect(rejoin({ ...held, days: DAYS }, toPlainDate('2027-01-04'))).toMatchObject({
      refusal: { code: 'no-program-days-left' },
    });
  });

  it('may be for the last day alone', () => {
    const almost = { ...held, days: DAYS.slice(0, 14) };
    const fromDay = toPlainDate('2027-01-04');
    const result = rejoinEnrollment({
      enrollment: almost,
      program: PROGRAM,
      fromDay,
      calendar: calendar([]),
      fixes: 'list',
    });
    expect(result).toMatchObject({ ok: true, value: { plan: { days: [{ programDay: 15, day: fromDay }] } } });
  });

  it('works for a patient who was put on hold before the first day', () => {
    const result = rejoinEnrollment({
      enrollment: { ...held, days: [] },
      program: PROGRAM,
      fromDay: back,
      calendar: calendar([]),
      fixes: 'list',
    });
    expect(result).toMatchObject({ ok: true, value: { plan: { days: { length: 15 } } } });
  });
});

describe('transfer', () => {
  const other: Program = { ...PROGRAM, id: 'p2', programDays: 10 };
  const transfer = (carryDays: boolean, fromDay = thirdDay) =>
    transferEnrollment({
      enrollment: enrollment(),
      program: other,
      fromDay,
      seats,
      calendar: {
        ...calendar(DAYS.map((day) => sessionOn(day))),
        patientBusy: DAYS.map((day) => ({ ...sessionOn(day), label: 'group' })),
      },
      fixes: 'list',
      carryDays,
    });

  it('ends the old enrollment and plans the new one from the day, days carried over or not', () => {
    const carried = transfer(true);
    if (!carried.ok) throw new Error(carried.refusal.code);
    expect(carried.value.from).toMatchObject({ state: 'transferred', plannedEndDay: DAYS[1] });
    expect(carried.value.from.release).toHaveLength(13);
    expect(carried.value.to.firstProgramDay).toBe(3);
    expect(carried.value.to.days).toHaveLength(8);
    expect(transfer(false)).toMatchObject({ ok: true, value: { to: { firstProgramDay: 1, days: { length: 10 } } } });
  });

  it('may sit down again in the seats that it has just given up', () => {
    const carried = transfer(true);
    if (!carried.ok) throw new Error(carried.refusal.code);
    expect(carried.value.to.plan.conflicts).toEqual([]);
    expect(carried.value.to.plan.seats).toHaveLength(8);
  });

  it('may carry all days but one', () => {
    expect(transfer(true, must(DAYS[9], 'a tenth day'))).toMatchObject({
      ok: true,
      value: { to: { firstProgramDay: 10, days: { length: 1 } } },
    });
  });

  it('is refused when the days done already fill the new program', () => {
    expect(transfer(true, must(DAYS[10], 'an eleventh day'))).toMatchObject({
      refusal: { code: 'no-program-days-left', programDays: 10 },
    });
  });
});

describe('leave and complete', () => {
  it('leaving ends on the last day before, or without an end when nothing was attended', () => {
    expect(leaveEnrollment({ enrollment: enrollment(), seats, fromDay: thirdDay, zone: ZONE })).toMatchObject({
      ok: true,
      value: { state: 'left', plannedEndDay: DAYS[1] },
    });
    expect(leaveEnrollment({ enrollment: enrollment(), seats, fromDay: MONDAY, zone: ZONE })).toMatchObject({
      value: { plannedEndDay: null, keep: [] },
    });
    const onHold = enrollment({ state: 'on-hold', days: [] });
    expect(leaveEnrollment({ enrollment: onHold, seats: [], fromDay: MONDAY, zone: ZONE })).toMatchObject({ ok: true });
  });

  it('completing waits for the last program day', () => {
    expect(completeEnrollment(enrollment(), toPlainDate('2026-12-10'))).toMatchObject({
      refusal: { code: 'program-days-left', daysLeft: 1 },
    });
    expect(completeEnrollment(enrollment(), toPlainDate('2026-12-11'))).toMatchObject({
      ok: true,
      value: { state: 'completed' },
    });
    expect(completeEnrollment(enrollment({ state: 'completed' }), MONDAY)).toMatchObject({
      refusal: { code: 'enrollment-over' },
    });
    expect(completeEnrollment(enrollment({ state: 'on-hold' }), MONDAY)).toMatchObject({ ok: false });
  });

  it('a date is a numbered program day or none', () => {
    expect(programDayOn(enrollment(), thirdDay)).toBe(3);
    expect(programDayOn(enrollment({ firstProgramDay: 4 }), MONDAY)).toBe(4);
    expect(programDayOn(enrollment(), toPlainDate('2026-11-28'))).toBeNull();
  });
});
