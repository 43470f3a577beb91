import type { CodingContext, Counted, Counting } from './counting.types';
import { NOTHING, applied } from './say';

/**
 * Time past the highest level of a visit coded by time: a unit at the row's minutes and one for each full block after.
 * No midpoint: a block that is not full makes nothing. Medicare and the code owner begin at different minutes and use
 * different codes; the payer's rule says which rows hold.
 */
export function prolonged(visit: Counted, minutes: number, { encounter, tables }: CodingContext): Counting {
  const row = tables.services.prolongedServices.find(
    (each) => each.ruleSet === encounter.rules.prolonged && each.visitCode === visit.code,
  );
  if (!row || minutes < row.firstMinutes) return NOTHING;
  const past = minutes - row.firstMinutes;
  const units = 1 + Math.floor(past / row.blockMinutes);
  const says = `${minutes} minutes in total: first reached at ${row.firstMinutes}, then one for each full ${row.blockMinutes}`;
  const because = [applied('prolonged visit', says, row), ...visit.because.slice(1)];
  return { ...NOTHING, counted: [{ ...visit, code: row.code, units, minutes: past + row.blockMinutes, because }] };
}
