import { isHospitalOutpatient } from '../../directory';
import type { Discipline } from '../../directory';
import type { Clinician } from '../encounter.types';
import type { Severity } from '../finding-core';
import type { CatalogService } from '../reference-tables';
import type { ServiceFamily } from '../service-family';
import type { CodingContext, Counting, Given, Share } from './counting.types';
import { note, NOTHING, applied, unbilled } from './say';

/** What a qualification may do with a family of codes on the day, or null when no row lets it do anything. */
export const roleIn = (family: ServiceFamily, clinician: Clinician, { tables }: CodingContext) =>
  tables.services.billingQualifications.find(
    (row) => row.family === family && row.qualification === clinician.qualification,
  ) ?? null;

/**
 * How much it means that a qualification is on no row of a family: only a list whose every row somebody has read can
 * refuse, and somebody without a recorded qualification may well have one, which is a question.
 */
export function refusalOf(
  family: ServiceFamily,
  { qualification }: Pick<Clinician, 'qualification'>,
  { tables }: CodingContext,
): Severity {
  const rows = tables.services.billingQualifications.filter((row) => row.family === family);
  return qualification !== 'none' && rows.every(({ confirmed }) => confirmed) ? 'error' : 'warning';
}

export interface PersonTotal {
  readonly clinician: Clinician;
  readonly minutes: number;
}

/** People by their minutes, most first; a tie goes to who began first, then to the lower id, so that a rerun agrees. */
export function byMinutes(given: readonly Pick<Given, 'shares'>[]): PersonTotal[] {
  const totals = new Map<string, PersonTotal & { readonly startMs: number }>();
  for (const share of given.flatMap(({ shares }) => shares)) {
    const before = totals.get(share.clinician.id);
    totals.set(share.clinician.id, {
      clinician: share.clinician,
      minutes: share.minutes + (before?.minutes ?? 0),
      startMs: Math.min(before?.startMs ?? Infinity, startOf(share)),
    });
  }
  return [...totals.values()].sort(
    (a, b) =>
      b.minutes - a.minutes ||
      // Infinity less Infinity is not a number: two unknown beginnings are equal.
      (a.startMs === b.startMs ? 0 : a.startMs - b.startMs) ||
      (a.clinician.id < b.clinician.id ? -1 : 1),
  );
}

const startOf = (share: Share): number => share.range?.startMs ?? Infinity;

/**
 * The catalog row of `code` as whichever discipline of the service's people bills it, most minutes first. What only
 * assisting people gave is billed by the one person of the encounter who may render it: a nurse runs the drip that a
 * physician ordered. Two who may would be a guess, so nobody is, unless a hospital has a line of it: that names nobody.
 */
export function catalogOf(code: string, given: Given, context: CodingContext): CatalogService | null {
  const { encounter, tables } = context;
  for (const { clinician } of byMinutes([given])) {
    const row = tables.service(code, clinician.discipline);
    if (row) return row;
  }
  const family = tables.anyService(code)?.family;
  if (!family || given.shares.some(({ clinician }) => roleIn(family, clinician, context)?.role !== 'assists'))
    return null;
  const able = ableToRender(code, context).flatMap(({ discipline }) => tables.service(code, discipline) ?? []);
  const [first] = [...able].sort((a, b) => (a.discipline < b.discipline ? -1 : 1));
  if (!first || able.length === 1) return first ?? null;
  return isHospitalOutpatient(encounter.site) && first.hospitalBilling !== 'professional-only' ? first : null;
}

/** People of the encounter whose discipline bills the code and whose qualification renders it. */
export const ableToRender = (code: string, context: CodingContext): Clinician[] =>
  context.encounter.clinicians.filter((one) => {
    const row = context.tables.service(code, one.discipline);
    return row && roleIn(row.family, one, context)?.role === 'renders';
  });

/** A code that none of the service's disciplines bills: nothing is coded, and the finding says for whom. */
export function notInCatalog(code: string, given: Given, { tables }: CodingContext): Counting {
  const discipline: Discipline | undefined = byMinutes([given])[0]?.clinician.discipline;
  if (discipline === undefined) return NOTHING;
  const origin = { from: tables.day, source: 'Service catalog' };
  const wording = `${discipline.replaceAll('-', ' ')} does not bill ${code}`;
  return {
    counted: [],
    unbilled: [unbilled(given, code, applied('code of the discipline', wording, origin))],
    notes: [
      note(
        { problem: 'code-not-billed', serviceId: given.service.id, discipline, wording },
        { code, severity: 'error' },
        origin,
      ),
    ],
  };
}
