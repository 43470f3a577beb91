import type { BillingStretch } from '@threshold/api/patients/get-chart.input';
import { monthDay } from '../../../components/clock';

/**
 * Who bills, in words, and the days on which nobody does: `Prairie PPO until Nov 22, then Great Lakes HMO`, and
 * `No coverage from Nov 23`. The stretches follow each other without a hole.
 */
export function billingText(stretches: readonly BillingStretch[]): { bills: string | null; gaps: string[] } {
  const covered = stretches.map((one, index) => {
    if (one.planName === null) return null;
    const begins = index > 0 && stretches[index - 1]?.planName === null ? ` from ${monthDay(one.from)}` : '';
    const ends = index < stretches.length - 1 && one.to !== null ? ` until ${monthDay(one.to)}` : '';
    return `${one.planName}${begins}${ends}`;
  });
  const gaps = stretches.flatMap(({ planName, from, to }, index) => {
    if (planName !== null) return [];
    const isLast = index === stretches.length - 1;
    return [`No coverage from ${monthDay(from)}${isLast || to === null ? '' : ` to ${monthDay(to)}`}`];
  });
  return { bills: covered.filter((text) => text !== null).join(', then ') || null, gaps };
}
