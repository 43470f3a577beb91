import { expect, it } from 'vitest';
import { isDayAt, isIsoDay } from './day-text';

it('days are those of the calendar, every one of four centuries', () => {
  const start = Date.UTC(1600, 0, 1);
  for (let index = 0; index < 146_097; index += 1) {
    const day = new Date(start + index * 86_400_000).toISOString().slice(0, 10);
    if (!isIsoDay(day)) throw new Error(day);
    if (!isDayAt(`x${day.replaceAll('-', '')}`, 1)) throw new Error(day);
  }
});

it('and no others', () => {
  const none = ['2026-02-29', '1900-02-29', '2026-06-31', '2026-13-01', '2026-00-01', '2026-01-00', '2026-06-1'];
  const misshapen = ['2026-06-011', '2026/06/01', '20260601', '2026-06-0x', '-026-06-01', '２０２６-06-01', ''];
  expect([...none, ...misshapen].filter(isIsoDay)).toEqual([]);
  expect(
    ['20260229', '20260631', '20261301', '20260100', '2026060', '2026060x', ''].filter((day) => isDayAt(day, 0)),
  ).toEqual([]);
});
