import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, eachDay, isWeekend, toPlainDate } from '../kernel';
import { calendarCensus, censusPerProgramDay } from './census';
import { seatFill } from './seat-fill';
import type { PresenceRow } from './types';

const from = toPlainDate('2026-01-01');
const to = toPlainDate('2026-12-31');
const presence = (patient: number, day = from, session = ''): PresenceRow => ({
  id: `${patient} ${day} ${session}`,
  patientId: `patient-${patient}`,
  programId: 'pain',
  day,
});

describe('census', () => {
  // Row 97 of the clinical table: a weekday program's "daily census" is per program day; the calendar figure is
  // another number (source: Social Security POMS and a published contract definition of ADC; read 2026-11).
  it('of 20 patients on 250 program days is 20.00 per program day and 13.70 over 365 calendar days', () => {
    const programDays = eachDay(from, to)
      .filter((day) => !isWeekend(day))
      .slice(0, 250);
    const rows = programDays.flatMap((day) => Array.from({ length: 20 }, (_, patient) => presence(patient, day)));
    const perProgramDay = censusPerProgramDay(rows, { from, to, programDays });
    const calendar = calendarCensus(rows, { from, to });
    expect(perProgramDay.valueHundredths).toBe(2000);
    expect(calendar.valueHundredths).toBe(1370);
    expect(perProgramDay.inputs[1]).toEqual({ name: 'program days', value: '250' });
    expect(calendar.inputs).toEqual([
      { name: 'patient-days', value: '5000' },
      { name: 'calendar days', value: '365' },
    ]);
    expect(calendar.label).not.toBe(perProgramDay.label);
    expect(calendar.rowIds).toHaveLength(5000);
  });

  it('counts a patient of several sessions once a day, and of two programs once in each', () => {
    const rows = [presence(1, from, 'a'), presence(1, from, 'b'), { ...presence(1, from, 'c'), programId: 'other' }];
    const figure = censusPerProgramDay(rows, { from, to: from, programDays: [from] });
    expect(figure.valueHundredths).toBe(200);
    expect(figure.rowIds).toHaveLength(3);
  });

  it('leaves out and shows presence on days without program, and takes no day outside the period', () => {
    const saturday = toPlainDate('2026-01-03');
    const rows = [presence(1), presence(2, saturday), presence(3, addDays(to, 1))];
    const figure = censusPerProgramDay(rows, { from, to, programDays: [from, addDays(to, 1)] });
    expect(figure.valueHundredths).toBe(100);
    expect(figure.inputs[2]).toEqual({ name: 'patient-days on other days, left out', value: '1' });
  });

  it('over no program day is unknown, not zero', () => {
    expect(censusPerProgramDay([presence(1)], { from, to, programDays: [] }).valueHundredths).toBeNull();
  });

  it('does not depend on how many sessions a day has', () => {
    const day = fc.nat({ max: 9 }).map((offset) => addDays(from, offset));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 5 }), day), { maxLength: 40 }), (visits) => {
        const once = visits.map(([patient, on]) => presence(patient, on));
        const days = { from, to: addDays(from, 9), programDays: eachDay(from, addDays(from, 9)) };
        const twice = [...once, ...once.map((row) => ({ ...row, id: `${row.id} again` }))];
        expect(censusPerProgramDay(twice, days).valueHundredths).toBe(censusPerProgramDay(once, days).valueHundredths);
        expect(calendarCensus(once, days).valueHundredths).toBe(censusPerProgramDay(once, days).valueHundredths);
      }),
    );
  });
});

describe('seat fill', () => {
  it('adds seats up before it divides: a full group of two and an empty one of ten are 16.67 %', () => {
    const figure = seatFill([
      { id: 'a', capacity: 2, taken: 2 },
      { id: 'b', capacity: 10, taken: 0 },
    ]);
    expect(figure).toMatchObject({ valueHundredths: 1667, unit: 'percent', rowIds: ['a', 'b'] });
    expect(seatFill([]).valueHundredths).toBeNull();
  });
});
