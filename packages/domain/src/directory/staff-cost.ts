import type { Cents } from '../kernel';
import { scaleCents } from '../kernel';
import type { MinuteRate, StaffCost } from './types';

/**
 * What a minute of scheduled work costs: the yearly cost over the productive minutes of the FTE. Idle paid hours are
 * inside the rate, so the cost of all productive minutes adds up to the salary line.
 */
export function minuteRate(cost: StaffCost): MinuteRate {
  const perMinutes = cost.productiveHours * 60 * cost.fteHundredths;
  if (perMinutes <= 0) throw new Error('A cost line needs productive hours and an FTE above zero');
  if (cost.productiveHours > cost.paidHours) throw new Error('Productive hours cannot exceed paid hours');
  return { cents: cost.annualCostCents * 100, perMinutes };
}

/** The cost of `minutes` at a rate, rounded once, half a cent up. */
export const minutesCostCents = (rate: MinuteRate, minutes: number): Cents =>
  scaleCents(rate.cents, minutes, rate.perMinutes);
