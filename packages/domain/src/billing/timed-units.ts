import type { CountingRule } from './reference-tables';
import type { CodeMinutes, CodeUnits } from './types';

const reachedBlocks = (minutes: number, rule: CountingRule): number =>
  Math.floor((minutes + rule.blockMinutes - rule.reachedAtMinutes) / rule.blockMinutes);

/**
 * Medicare's total-time counting: all timed minutes of the day decide how many units there are, full blocks of each
 * code take theirs, and the units left over go one each to the largest remainders; ties to the code with more
 * minutes. CMS leaves a tie of both to the therapist; the higher code number wins here so that a rerun agrees.
 * Source: CMS Claims Processing Manual 100-04, chapter 5, section 20.2, via First Coast.
 */
export function totalTime(services: readonly CodeMinutes[], rule: CountingRule): CodeUnits[] {
  const total = services.reduce((sum, service) => sum + service.minutes, 0);
  const whole = (minutes: number) => Math.floor(minutes / rule.blockMinutes);
  const left = reachedBlocks(total, rule) - services.reduce((sum, service) => sum + whole(service.minutes), 0);
  const ranked = [...services].sort(
    (a, b) =>
      (b.minutes % rule.blockMinutes) - (a.minutes % rule.blockMinutes) ||
      b.minutes - a.minutes ||
      (a.code < b.code ? 1 : -1),
  );
  return ranked.map(({ code, minutes }, rank) => ({
    code,
    minutes,
    units: whole(minutes) + (rank < left ? 1 : 0),
    explanation: `${total} timed minutes of the day make ${reachedBlocks(total, rule)} units; ${minutes} of them are this code's`,
  }));
}

/** Counting by substantial portion: each code alone, a block counts once it is more than half done; nothing is pooled. */
export const substantialPortion = (services: readonly CodeMinutes[], rule: CountingRule): CodeUnits[] =>
  services.map(({ code, minutes }) => ({
    code,
    minutes,
    units: reachedBlocks(minutes, rule),
    explanation: `${minutes} minutes of this code alone, a unit reached at ${rule.reachedAtMinutes} of ${rule.blockMinutes}`,
  }));
