import { formatCents } from '../../kernel';
import type { AppliedRule } from '../encounter.types';
import type { CatalogService, EditModifier } from '../reference-tables';
import type { DayTables } from '../day-tables';
import type { CodingContext, Counted, Mark } from './counting.types';
import { applied } from './say';

/** What each modifier rule looks at: the counted code, its catalog row, and every other code of the day. */
export interface MarkRequest {
  readonly counted: Counted;
  readonly catalog: CatalogService;
  readonly day: readonly Counted[];
  readonly context: CodingContext;
}

const mark = (modifier: string, place: Mark['place'], because: AppliedRule): Mark => ({
  modifier,
  place,
  parting: false,
  side: null,
  because,
});

/** GP or GO: the service belongs to a plan of care of a therapy discipline. */
export function planOfCare({ catalog }: MarkRequest): Mark[] {
  if (catalog.planModifier === null) return [];
  const says = `Given under a plan of care of ${catalog.discipline.replaceAll('-', ' ')}`;
  return [mark(catalog.planModifier, 'plan', applied('plan of care', says, catalog))];
}

/**
 * KX: the allowed charges of the year before this day have reached the threshold of the plan's discipline, so whatever
 * comes now is above it. A day that itself crosses the threshold is not seen here, because its amounts come later.
 */
export function therapyThreshold({ catalog, context }: MarkRequest): Mark[] {
  const { encounter, tables } = context;
  const row = catalog.planModifier === null ? null : tables.edits.threshold(catalog.planModifier);
  if (encounter.rules.therapyThreshold === 'none' || !row) return [];
  const { physicalAndSpeechTherapyAllowedCents, occupationalTherapyAllowedCents } = encounter.yearToDate;
  const sum = row.plan === 'GP' ? physicalAndSpeechTherapyAllowedCents : occupationalTherapyAllowedCents;
  if (sum < row.thresholdCents) return [];
  const says = `${formatCents(sum)} allowed this year before today, threshold ${formatCents(row.thresholdCents)}`;
  return [mark(row.modifier, 'threshold', applied('therapy threshold', says, row))];
}

/** 25: a visit that the note shows to be distinct from a procedure of the same day. */
export function separateVisit({ counted, catalog, day, context }: MarkRequest): Mark[] {
  const separate = counted.given.some(({ service }) => service.kind === 'visit' && service.separateFromProcedure);
  const row = context.tables.editModifiers.find(({ use }) => use === 'separate-visit');
  // Time past a visit is part of it and carries no modifier of its own.
  if (!separate || !row || catalog.family !== 'visit' || catalog.counting !== 'event') return [];
  const procedure = day.find((other) => context.tables.service(other.code, other.discipline)?.family === 'procedure');
  if (!procedure) return [];
  const says = `Distinct from ${procedure.code} of the same day, as the note shows`;
  return [mark(row.modifier, 'payment', applied('separate visit', says, row))];
}

/** The modifier of a hospital's later visits of one day, which is no other visit's. */
export const laterVisitRow = ({ editModifiers }: DayTables): EditModifier | null =>
  editModifiers.find(({ use, families }) => use === 'repeat' && families.includes('visit')) ?? null;

/** 27: a hospital's visit that the note shows to be apart from another one of the day; the first by its id has none. */
export function laterVisit({ counted, day, context }: MarkRequest): Mark[] {
  const { tables } = context;
  const row = laterVisitRow(tables);
  const visits = day.filter(
    ({ code, discipline, meeting }) =>
      meeting.patientAt === 'site' && (tables.service(code, discipline)?.facilityCode ?? null) !== null,
  );
  const apart = visits.filter(({ given }) => given.every(({ service }) => service.separateBecause !== null));
  const later = apart.length < visits.length ? apart : apart.slice(1);
  if (!row || !later.includes(counted)) return [];
  const says = 'Apart from another visit of the hospital on the same day, as the note shows';
  return [{ ...mark(row.modifier, 'payment', applied('later visit', says, row)), parting: true }];
}

/** 93 and 95: that patient and clinician only heard each other, or met by video, where the payer wants to know. */
export function atDistance({ counted, context }: MarkRequest): Mark[] {
  const { mode } = counted.meeting;
  const { encounter, tables } = context;
  const rows = tables.services.telehealthModifiers.filter(
    (each) => each.ruleSet === encounter.rules.telehealth && each.mode === mode,
  );
  return rows.map((row) => ({
    ...mark(row.modifier, 'distance', applied('telehealth', `Met by ${mode}`, row)),
    side: row.side === 'both' ? null : row.side,
  }));
}

/** PO and PN: the hospital department stands off the campus. On facility lines only. */
export function siteStatus({ catalog, context }: MarkRequest): Mark[] {
  const row = context.tables.siteModifier(context.encounter.site.providerBasedStatus);
  if (!row || (catalog.planModifier !== null && !row.onTherapy)) return [];
  return [mark(row.modifier, 'site', applied('site status', row.source, row))];
}
