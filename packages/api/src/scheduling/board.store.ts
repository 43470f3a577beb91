import type { EpochMs, PlainDate, Weekday } from '@threshold/domain/kernel';
import type { Board, Booking, ResourceKind } from '@threshold/domain/scheduling';
import { dateOf, dayOf, dayOrNull, overlapping } from '../columns';
import type { UseCaseContext } from '../context';

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5];

export interface SitePlace {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
}

export async function loadSite(context: UseCaseContext, siteId: string): Promise<SitePlace | null> {
  return context.tx.site.findUnique({
    where: { organizationId_id: { organizationId: context.organizationId, id: siteId } },
    select: { id: true, name: true, zone: true },
  });
}

/** Why the site is closed, by day. */
export async function findClosures(
  context: UseCaseContext,
  siteId: string,
  days: { first: PlainDate; last: PlainDate },
): Promise<Map<PlainDate, string>> {
  const rows = await context.tx.siteClosure.findMany({
    where: { organizationId: context.organizationId, siteId, day: { gte: dateOf(days.first), lte: dateOf(days.last) } },
    select: { day: true, reason: true },
  });
  return new Map(rows.map((row) => [dayOf(row.day), row.reason]));
}

interface Stretch {
  readonly siteId: string;
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
}

/**
 * Everything that the rules of the calendar look at, in six queries whatever the size. Bookings of patients are those
 * of `patientIds` only: a rule asks about the people of one session, not about everybody.
 */
export async function loadBoard(
  context: UseCaseContext,
  stretch: Stretch,
  patientIds: readonly string[],
): Promise<
  Board & { readonly sessionTypes: readonly (Board['sessionTypes'][number] & { serviceCode: string | null })[] }
> {
  const { organizationId } = context;
  const site = await context.tx.site.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: stretch.siteId } },
    select: { zone: true, opensAt: true, closesAt: true, closures: { select: { day: true } } },
  });
  const rooms = await context.tx.room.findMany({
    where: { organizationId, siteId: stretch.siteId },
    select: { id: true, name: true, seats: true, lanes: { select: { id: true }, orderBy: { position: 'asc' } } },
    orderBy: { name: 'asc' },
  });
  const staff = await context.tx.staffMember.findMany({
    where: { organizationId, OR: [{ endedOn: null }, { endedOn: { gte: new Date(stretch.startMs) } }] },
    select: {
      id: true,
      givenName: true,
      familyName: true,
      discipline: true,
      credentials: { select: { kind: true, effectiveFrom: true, effectiveTo: true } },
    },
    orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }],
  });
  const types = await context.tx.sessionType.findMany({
    where: { organizationId },
    select: {
      id: true,
      name: true,
      discipline: true,
      credentialCodes: true,
      minSize: true,
      maxSize: true,
      sessionMinutes: true,
      serviceCode: true,
    },
    orderBy: { name: 'asc' },
  });
  return {
    zone: site.zone,
    hours: WEEKDAYS.map((weekday) => ({ weekday, openTime: site.opensAt, closeTime: site.closesAt })),
    closedDays: site.closures.map(({ day }) => dayOf(day)),
    rooms: rooms.map((room) => ({
      id: room.id,
      name: room.name,
      capacity: room.seats,
      laneIds: room.lanes.map((lane) => lane.id),
    })),
    leaders: staff.map((member) => ({
      id: member.id,
      name: `${member.givenName} ${member.familyName}`,
      disciplines: [member.discipline],
      credentials: member.credentials.map((credential) => ({
        code: credential.kind,
        validFrom: dayOf(credential.effectiveFrom),
        validThrough: dayOrNull(credential.effectiveTo),
      })),
    })),
    sessionTypes: types.map(({ sessionMinutes, ...type }) => ({ ...type, minutes: sessionMinutes })),
    patientNames: await findPatientNames(context, patientIds),
    bookings: await findBookings(
      context,
      stretch,
      new Map<string, ResourceKind>([
        ...rooms.flatMap((room) => room.lanes.map((lane) => [lane.id, 'room-lane'] as const)),
        ...staff.map((member) => [member.id, 'staff'] as const),
        ...patientIds.map((id) => [id, 'patient'] as const),
      ]),
    ),
  };
}

async function findBookings(
  context: UseCaseContext,
  stretch: Stretch,
  kinds: ReadonlyMap<string, ResourceKind>,
): Promise<Booking[]> {
  const { startsAt, endsAt } = overlapping(stretch);
  const rows = await context.tx.$queryRaw<
    { resource_id: string; session_id: string; label: string; starts_at: Date; ends_at: Date }[]
  >`
    SELECT b.resource_id, b.session_id, t.name || ', ' || m.name AS label, b.starts_at, b.ends_at
      FROM booking b
      JOIN session s ON s.organization_id = b.organization_id AND s.id = b.session_id
      JOIN session_type t ON t.organization_id = s.organization_id AND t.id = s.session_type_id
      JOIN room m ON m.organization_id = s.organization_id AND m.id = s.room_id
     WHERE b.organization_id = ${context.organizationId}::uuid AND b.active
       AND b.resource_id = ANY(${[...kinds.keys()]}::text[]::uuid[])
       AND b.starts_at < ${startsAt.lt} AND b.starts_at > ${startsAt.gt} AND b.ends_at > ${endsAt.gt}`;
  return rows.map((row) => ({
    resourceKind: kindOf(kinds, row.resource_id),
    resourceId: row.resource_id,
    sessionId: row.session_id,
    label: row.label,
    startMs: row.starts_at.getTime(),
    endMs: row.ends_at.getTime(),
  }));
}

function kindOf(kinds: ReadonlyMap<string, ResourceKind>, resourceId: string): ResourceKind {
  const kind = kinds.get(resourceId);
  if (!kind) throw new Error('Expected bookings of the resources that were asked for');
  return kind;
}

/** So that an explanation can say who is busy; asked only about the people of the session that moves. */
async function findPatientNames(context: UseCaseContext, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await context.tx.patient.findMany({
    where: { organizationId: context.organizationId, id: { in: [...ids] } },
    select: { id: true, givenName: true, familyName: true },
  });
  return new Map(rows.map((row) => [row.id, `${row.givenName} ${row.familyName}`]));
}
