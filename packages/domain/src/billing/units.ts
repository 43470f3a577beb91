import type { TimedUnitRule } from '../directory';
import { must } from '../kernel';
import type { DayTables } from './day-tables';
import { substantialPortion, totalTime } from './timed-units';
import type { CodeMinutes, CodeUnits } from './types';

/**
 * Units of every code of a patient-day. Minutes of one code are added up over the day before anything is counted, so
 * the order of services and how they were split into sessions do not matter (untimed codes count sessions).
 * Unit limits are not applied here: a claim edit says how far over the count is.
 */
export function countUnits(
  services: readonly CodeMinutes[],
  rules: { readonly timedUnitRule: TimedUnitRule; readonly tables: DayTables },
): CodeUnits[] {
  const perCode = addUp(services);
  const kindOf = (code: string) => must(rules.tables.anyService(code), `${code} in the catalog`).counting;
  const timed = perCode.filter((each) => kindOf(each.code) === 'timed-15');
  const timer = timed.length > 0 ? must(rules.tables.counting('timed-15'), 'a counting rule for timed codes') : null;
  const count = rules.timedUnitRule === 'total-time' ? totalTime : substantialPortion;
  const others = perCode.filter((each) => kindOf(each.code) !== 'timed-15');
  return [...(timer ? count(timed, timer) : []), ...others.flatMap((each) => countOne(each, rules.tables))].sort(
    (a, b) => (a.code < b.code ? -1 : 1),
  );
}

function addUp(services: readonly CodeMinutes[]): CodeMinutes[] {
  const sums = new Map<string, CodeMinutes>();
  for (const service of services) {
    if (service.minutes < 0 || !Number.isInteger(service.minutes))
      throw new Error('Minutes are whole and not negative');
    const before = sums.get(service.code);
    sums.set(service.code, {
      code: service.code,
      minutes: service.minutes + (before?.minutes ?? 0),
      sessions: service.sessions + (before?.sessions ?? 0),
      units: (service.units ?? 0) + (before?.units ?? 0),
    });
  }
  return [...sums.values()];
}

function countOne(service: CodeMinutes, tables: DayTables): CodeUnits[] {
  const { code, minutes, sessions } = service;
  const catalog = must(tables.anyService(code), `${code} in the catalog`);
  switch (catalog.counting) {
    case 'event':
      return [{ code, minutes, units: 1, explanation: 'Counted once a day, whatever the minutes' }];
    case 'untimed':
      return [{ code, minutes, units: sessions, explanation: `Counted once per session: ${sessions}` }];
    case 'add-on':
    case 'per-unit':
      return [{ code, minutes, units: service.units ?? 0, explanation: 'Counted by quantity' }];
    case 'midpoint-30-with-addon':
      return midpoint({ code, minutes, addOnCode: catalog.addOnCode }, tables);
    case 'timed-15':
      throw new Error(`${code} is timed: its units depend on the other timed codes of the day`);
  }
}

/** A first block once its midpoint is passed, then one add-on for every further block whose midpoint is passed. */
function midpoint(
  service: { code: string; minutes: number; addOnCode: string | null },
  tables: DayTables,
): CodeUnits[] {
  const { code, minutes, addOnCode } = service;
  const rule = must(tables.counting('midpoint-30-with-addon'), 'a counting rule for the midpoint');
  const { blockMinutes, reachedAtMinutes } = rule;
  if (minutes < reachedAtMinutes)
    return [{ code, minutes, units: 0, explanation: `${minutes} minutes: the first block needs ${reachedAtMinutes}` }];
  const first = {
    code,
    minutes,
    units: 1,
    explanation: `${minutes} minutes: first block reached at ${reachedAtMinutes}`,
  };
  if (addOnCode === null) return [first];
  const block = must(rule.addOnBlockMinutes, 'minutes of an add-on block');
  const reached = must(rule.addOnReachedAtMinutes, 'minutes that reach an add-on block');
  const past = minutes - blockMinutes;
  const units = past < reached ? 0 : Math.floor((past + block - reached) / block);
  if (units === 0) return [first];
  const explanation = `${past} minutes past the first ${blockMinutes}: one per ${block}, the last reached at ${reached}`;
  return [first, { code: addOnCode, minutes: past, units, explanation }];
}
