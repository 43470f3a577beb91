import { describe, expect, it } from 'vitest';
import { billsAfter, outcomeOfAdding } from './coverage-outcome';

const prairie = {
  id: 'prairie',
  payerName: 'Prairie',
  planName: 'Prairie PPO',
  memberId: null,
  effectiveFrom: '2026-01-01',
  effectiveTo: null,
  wasCharged: true,
  charges: 12,
  chargedUntil: '2026-11-17',
  version: 1,
};
const chart = { coverages: [prairie], enrollments: [{ status: 'active', coverageId: 'prairie' }] };

describe('a second plan', () => {
  it('bills nothing while the one that the enrollment names goes on', () => {
    expect(outcomeOfAdding(chart, { firstDay: '2026-11-23', endsPresent: false })).toEqual({
      present: prairie,
      canEnd: true,
      presentEndsOn: '2026-11-22',
      bills: false,
    });
  });

  it('bills from its first day when the present one ends the day before', () => {
    expect(outcomeOfAdding(chart, { firstDay: '2026-11-23', endsPresent: true }).bills).toBe(true);
  });

  it('cannot end the present one before a day that is charged to it, nor before it began', () => {
    expect(outcomeOfAdding(chart, { firstDay: '2026-11-17', endsPresent: true })).toMatchObject({
      canEnd: false,
      bills: false,
    });
    expect(outcomeOfAdding(chart, { firstDay: '2026-11-18', endsPresent: true }).canEnd).toBe(true);
    const uncharged = { ...prairie, chargedUntil: null };
    expect(
      outcomeOfAdding({ ...chart, coverages: [uncharged] }, { firstDay: '2026-01-01', endsPresent: true }).canEnd,
    ).toBe(false);
  });

  it('bills a day on which nothing holds without more ado', () => {
    const ended = { ...prairie, effectiveTo: '2026-11-20' };
    const outcome = outcomeOfAdding({ ...chart, coverages: [ended] }, { firstDay: '2026-11-23', endsPresent: false });
    expect([outcome.present, outcome.bills]).toEqual([null, true]);
  });
});

it('after a new end, the plan that holds bills, or none', () => {
  const lakes = { ...prairie, id: 'lakes', planName: 'Great Lakes HMO', effectiveFrom: '2026-11-09' };
  expect(billsAfter(chart, 'prairie', '2026-11-22')).toBeNull();
  expect(billsAfter({ ...chart, coverages: [prairie, lakes] }, 'prairie', '2026-11-22')).toBe('Great Lakes HMO');
  expect(billsAfter({ ...chart, coverages: [prairie, lakes] }, 'lakes', '2026-11-22')).toBe('Prairie PPO');
});
