import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minuteRate } from '../directory';
import { addDays, sumCents, toPlainDate } from '../kernel';
import { expectedShares } from './expected-shares';
import { marginBy, marginFigure, marginRows } from './margin';
import type { MarginDimension, SessionFacts } from './types';

const day = toPlainDate('2026-03-02');
const cost = { from: day, to: null, source: 'budget', fteHundredths: 100, paidHours: 2080, productiveHours: 1760 };
const psychologist = minuteRate({ ...cost, annualCostCents: 10_500_000 });
const room = { cents: 25, perMinutes: 2 };

const session = (change: Partial<SessionFacts> = {}): SessionFacts => ({
  sessionId: 'session',
  group: 'Pacing',
  siteId: 'clinic',
  programId: 'pain',
  day,
  leaders: [{ staffMemberId: 'leader', rate: psychologist, minutes: 60 }],
  room: { roomId: 'gym', rate: room, minutes: 60 },
  attendances: [],
  ...change,
});
const attendance = (id: string, minutes: number, expectedCents: number, payerId = 'medicare') => ({
  attendanceId: id,
  patientId: `patient of ${id}`,
  payerId,
  minutes,
  shares: [{ lineId: `line of ${id}`, attendanceId: id, expectedCents }],
});

describe('the margin of a session', () => {
  it('is expected payment less leader and room cost per minute used', () => {
    const rows = marginRows(session({ attendances: [attendance('a', 60, 5170), attendance('b', 30, 2000, 'other')] }));
    const figure = marginFigure(rows);
    // 10,500,000 cents / 105,600 minutes x 60 = 5,965.9 cents; room 12.5 x 60 = 750.
    expect(figure.valueCents).toBe(5170 + 2000 - 5966 - 750);
    expect(figure.inputs.map(({ value }) => value)).toEqual(['$71.70', '$59.66', '$7.50', '1']);
    expect(rows.map(({ leaderCostCents, roomCostCents }) => [leaderCostCents, roomCostCents])).toEqual([
      [3977, 500],
      [1989, 250],
    ]);
    expect(figure.rowIds).toEqual(rows.map(({ id }) => id));
  });

  it('that nobody attended is its cost', () => {
    const rows = marginRows(session());
    expect(rows).toMatchObject([{ attendanceId: null, payerId: null, expectedCents: 0, marginCents: -6716 }]);
    expect(marginBy(rows, 'payerId')).toMatchObject([{ key: null, margin: { valueCents: -6716 } }]);
  });

  it('pays every leader: two cost more than one', () => {
    const leaders = ['a', 'b'].map((staffMemberId) => ({ staffMemberId, rate: psychologist, minutes: 60 }));
    expect(marginFigure(marginRows(session({ leaders }))).valueCents).toBe(-2 * 5966 - 750);
  });
});

describe('the expected payment of a line', () => {
  it('divides among its attendances by minutes, to the cent', () => {
    const line = { id: 'line', expectedCents: 1169, attendanceIds: ['b', 'a'] };
    const minutes = new Map([
      ['a', 60],
      ['b', 30],
    ]);
    expect(
      expectedShares(line, minutes).map(({ attendanceId, expectedCents }) => [attendanceId, expectedCents]),
    ).toEqual([
      ['a', 779],
      ['b', 390],
    ]);
    const onlyOne = expectedShares(line, new Map([['a', 60]]));
    expect(onlyOne.map(({ expectedCents }) => expectedCents)).toEqual([1169, 0]);
    expect(expectedShares(line, new Map()).map(({ expectedCents }) => expectedCents)).toEqual([585, 584]);
    expect(() => expectedShares({ ...line, attendanceIds: [] }, minutes)).toThrow('no attendance');
  });
});

const anySession = fc
  .record({
    sessionId: fc.uuid(),
    group: fc.constantFrom('Pacing', 'Movement', 'Sleep'),
    siteId: fc.constantFrom('clinic', 'hospital'),
    offset: fc.nat({ max: 4 }),
    minutes: fc.integer({ min: 1, max: 120 }),
    attendances: fc.array(
      fc.record({ id: fc.uuid(), minutes: fc.nat({ max: 120 }), cents: fc.nat(50_000), payer: fc.nat({ max: 2 }) }),
      { maxLength: 12 },
    ),
  })
  .map(({ sessionId, group, siteId, offset, minutes, attendances }) =>
    session({
      sessionId,
      group,
      siteId,
      day: addDays(day, offset),
      leaders: [{ staffMemberId: 'leader', rate: psychologist, minutes }],
      room: { roomId: 'gym', rate: room, minutes },
      attendances: attendances.map((each) => attendance(each.id, each.minutes, each.cents, `payer-${each.payer}`)),
    }),
  );

describe('sums', () => {
  const dimensions: MarginDimension[] = ['sessionId', 'group', 'siteId', 'programId', 'day', 'patientId', 'payerId'];

  it.each(dimensions)('by %s add up to the rows in every column, and every row is in one group', (dimension) => {
    fc.assert(
      fc.property(fc.array(anySession, { maxLength: 6 }), (sessions) => {
        const rows = sessions.flatMap(marginRows);
        const groups = marginBy(rows, dimension);
        const total = marginFigure(rows).valueCents;
        expect(sumCents(groups.map(({ margin }) => margin.valueCents))).toBe(total);
        expect(sumCents(rows.map(({ marginCents }) => marginCents))).toBe(total);
        for (const column of ['expectedCents', 'leaderCostCents', 'roomCostCents'] as const)
          expect(sumCents(groups.map((each) => each[column]))).toBe(sumCents(rows.map((row) => row[column])));
        const grouped = groups.flatMap(({ margin }) => margin.rowIds);
        expect(grouped.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('of a session are what it brought and what it cost, however minutes fall', () => {
    fc.assert(
      fc.property(anySession, (given) => {
        const rows = marginRows(given);
        const bare = marginRows({ ...given, attendances: [] });
        expect(sumCents(rows.map((row) => row.leaderCostCents))).toBe(bare[0]?.leaderCostCents);
        expect(sumCents(rows.map((row) => row.roomCostCents))).toBe(bare[0]?.roomCostCents);
      }),
    );
  });
});
