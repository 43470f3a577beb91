import type { PlainDate } from '@threshold/domain/kernel';
import { dateOf, dayOf, oneOf } from '../columns';
import type { UseCaseContext } from '../context';
import { CHARGE_HOLD_CODES } from './charge-hold.input';
import type { ChargeHoldReason } from './charge-hold.input';
import type { Period } from './claims.store';
import type { HeldDayView } from './list-held-days.input';
import type { PatientDayPlace } from './signed-seats.store';

export interface HeldPlace {
  readonly place: PatientDayPlace;
  readonly reason: ChargeHoldReason;
}

/** Holds these days, and says so anew where another reason stands now. One statement for any number. */
export async function holdDays(context: UseCaseContext, held: readonly HeldPlace[]): Promise<void> {
  const rows = held.map(({ place, reason: { code, ...facts } }) => ({
    id: context.newId(),
    patient_id: place.patientId,
    site_id: place.siteId,
    service_day: place.day,
    reason: code,
    facts,
  }));
  await context.tx.$executeRaw`
    INSERT INTO charge_hold AS h (organization_id, id, patient_id, site_id, service_day, reason, facts, held_at)
    SELECT ${context.organizationId}::uuid, r.id, r.patient_id, r.site_id, r.service_day, r.reason, r.facts, ${new Date(context.nowMs)}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r(id uuid, patient_id uuid, site_id uuid, service_day date, reason text, facts jsonb)
    ON CONFLICT (organization_id, patient_id, site_id, service_day) DO UPDATE
       SET reason = excluded.reason, facts = excluded.facts, held_at = excluded.held_at, released_at = NULL, version = h.version + 1
     WHERE h.released_at IS NOT NULL OR h.reason <> excluded.reason OR h.facts <> excluded.facts`;
}

/** Lets go of the days whose charges could be counted. */
export async function releaseDays(context: UseCaseContext, places: readonly PatientDayPlace[]): Promise<void> {
  const rows = places.map((place) => ({ patient_id: place.patientId, site_id: place.siteId, service_day: place.day }));
  await context.tx.$executeRaw`
    UPDATE charge_hold h SET released_at = ${new Date(context.nowMs)}, version = h.version + 1
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r(patient_id uuid, site_id uuid, service_day date)
     WHERE h.organization_id = ${context.organizationId}::uuid AND h.released_at IS NULL
       AND h.patient_id = r.patient_id AND h.site_id = r.site_id AND h.service_day = r.service_day`;
}

/** Which held days are meant: of these patients, of a period, or all. */
export interface HeldWanted {
  readonly patientIds?: readonly string[];
  readonly period?: Period;
}

const waiting = (context: UseCaseContext, { patientIds, period }: HeldWanted) => ({
  organizationId: context.organizationId,
  releasedAt: null,
  ...(patientIds && { patientId: { in: [...patientIds] } }),
  ...(period && { serviceDay: { gte: dateOf(period.firstDay), lte: dateOf(period.lastDay) } }),
});

/** A patient-day that waits, with the id of its row. */
export interface StoredHold extends PatientDayPlace {
  readonly id: string;
  readonly reason: ChargeHoldReason['code'];
}
const HOLD_COLUMNS = { id: true, patientId: true, siteId: true, serviceDay: true, reason: true } as const;

const holdOf = ({
  serviceDay,
  reason,
  ...row
}: {
  id: string;
  patientId: string;
  siteId: string;
  serviceDay: Date;
  reason: string;
}): StoredHold => ({ ...row, day: dayOf(serviceDay), reason: oneOf(CHARGE_HOLD_CODES, reason) });

/** Days that wait, in the order of their rows, behind `after`; so that all of them can be gone through in pages. */
export async function findHeldPlaces(
  context: UseCaseContext,
  { after = null, most, ...wanted }: HeldWanted & { readonly after?: string | null; readonly most: number },
): Promise<StoredHold[]> {
  const rows = await context.tx.chargeHold.findMany({
    where: { ...waiting(context, wanted), ...(after && { id: { gt: after } }) },
    select: HOLD_COLUMNS,
    orderBy: { id: 'asc' },
    take: most,
  });
  return rows.map(holdOf);
}

/** Days that wait, those that were never counted again first, then those whose last try is longest ago. */
export async function findLongestUntried(context: UseCaseContext, most: number): Promise<StoredHold[]> {
  const rows = await context.tx.chargeHold.findMany({
    where: waiting(context, {}),
    select: HOLD_COLUMNS,
    orderBy: [{ triedAt: { sort: 'asc', nulls: 'first' } }, { serviceDay: 'asc' }, { id: 'asc' }],
    take: most,
  });
  return rows.map(holdOf);
}

/** Puts those that still wait at the end of the queue of tries. */
export async function markTried(context: UseCaseContext, ids: readonly string[]): Promise<void> {
  await context.tx.chargeHold.updateMany({
    where: { organizationId: context.organizationId, id: { in: [...ids] }, releasedAt: null },
    data: { triedAt: new Date(context.nowMs), version: { increment: 1 } },
  });
}

/** Everybody who has days that wait. */
export async function findHeldPatientIds(context: UseCaseContext, wanted: HeldWanted): Promise<string[]> {
  const rows = await context.tx.chargeHold.findMany({
    where: waiting(context, wanted),
    select: { patientId: true },
    distinct: ['patientId'],
  });
  return rows.map(({ patientId }) => patientId);
}

export type HeldDay = Omit<HeldDayView, 'sentence'> & { readonly reason: ChargeHoldReason };

/** Days that wait, with names, the oldest first. */
export async function findHeldDays(
  context: UseCaseContext,
  wanted: { readonly patientId: string | null; readonly period: Period | null; readonly most: number },
): Promise<HeldDay[]> {
  const rows = await context.tx.chargeHold.findMany({
    where: {
      organizationId: context.organizationId,
      releasedAt: null,
      ...(wanted.patientId && { patientId: wanted.patientId }),
      ...(wanted.period && {
        serviceDay: { gte: dateOf(wanted.period.firstDay), lte: dateOf(wanted.period.lastDay) },
      }),
    },
    select: {
      id: true,
      serviceDay: true,
      reason: true,
      facts: true,
      heldAt: true,
      patient: { select: { id: true, familyName: true, givenName: true } },
      site: { select: { name: true } },
    },
    orderBy: [{ serviceDay: 'asc' }, { id: 'asc' }],
    take: wanted.most,
  });
  return rows.map((row) => ({
    id: row.id,
    patientId: row.patient.id,
    patientName: `${row.patient.familyName}, ${row.patient.givenName}`,
    siteName: row.site.name,
    day: dayOf(row.serviceDay),
    heldMs: row.heldAt.getTime(),
    reason: { ...(row.facts as object), code: oneOf(CHARGE_HOLD_CODES, row.reason) } as ChargeHoldReason,
  }));
}

/** How many days wait, in the whole organization unless fewer are meant. */
export const countHeldDays = (context: UseCaseContext, wanted: HeldWanted = {}): Promise<number> =>
  context.tx.chargeHold.count({ where: waiting(context, wanted) });

/** The key by which a day is found among others. */
export const placeKey = (place: { patientId: string; siteId: string; day: PlainDate }): string =>
  `${place.patientId} ${place.siteId} ${place.day}`;
