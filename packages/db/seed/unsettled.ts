import { atSiteTime } from '@threshold/domain/kernel';
import type { PlainDate } from '@threshold/domain/kernel';
import type { Tx } from '../src/client';
import type { SeededSession } from './calendar';
import type { SeededOrganization, SeededSite } from './directory';
import type { SeededEnrollment } from './people';
import { dateColumn, weekdayFrom } from './world';
import type { World } from './world';

interface Unsettled {
  readonly organization: SeededOrganization;
  readonly enrollments: readonly SeededEnrollment[];
  readonly sessions: readonly SeededSession[];
}

/** Weekdays ahead: the first is within three days of any day, a weekend included; two weekdays a week after it. */
const SMALL_GROUP_DAYS = [1, 3, 6, 8, 11, 13] as const;
const SMALL_GROUP_PEOPLE = 2;
const WISH_DAY = 2;

const RETURN_TO_WORK = {
  name: 'Return-to-work group',
  discipline: 'occupational-therapy',
  minSize: 4,
  maxSize: 8,
  color: 3,
} as const;
const FAMILY_EDUCATION = {
  name: 'Family education',
  discipline: 'nursing',
  minSize: 4,
  maxSize: 10,
  color: 4,
} as const;

/**
 * What a coordinator has to settle: at each site a group that stands below its minimum within three days, and a session
 * that wants the room in which another one runs. It comes after everything else, so that the rest of the demo draws the
 * same numbers with and without it.
 */
export async function seedUnsettled(db: Tx, world: World, given: Unsettled): Promise<void> {
  const types = {
    work: await seedType(db, world, { organizationId: given.organization.id, type: RETURN_TO_WORK }),
    family: await seedType(db, world, { organizationId: given.organization.id, type: FAMILY_EDUCATION }),
  };
  for (const site of given.organization.sites) {
    for (const offset of SMALL_GROUP_DAYS)
      await seedSmallGroup(db, world, { ...given, site, typeId: types.work, day: weekdayFrom(world.today, offset) });
    await seedWish(db, world, { ...given, site, typeId: types.family, day: weekdayFrom(world.today, WISH_DAY) });
  }
}

interface AtSite extends Unsettled {
  readonly site: SeededSite;
  readonly typeId: string;
  readonly day: PlainDate;
}

async function seedType(
  db: Tx,
  world: World,
  { organizationId, type }: { organizationId: string; type: typeof RETURN_TO_WORK | typeof FAMILY_EDUCATION },
): Promise<string> {
  const id = world.id();
  await db.sessionType.create({ data: { organizationId, id, sessionMinutes: 60, serviceCode: null, ...type } });
  return id;
}

/** Two people near the end of their program, in the free hour before the second block of groups. */
async function seedSmallGroup(db: Tx, world: World, place: AtSite): Promise<void> {
  const { organization, site, day } = place;
  const organizationId = organization.id;
  const range = rangeOf(site, day, { from: '10:00', to: '11:00' });
  const busy = busyDuring(place.sessions, range);
  const [room] = [...site.rooms]
    .filter(([name, one]) => name.startsWith('Group room') && !busy.has(one.id))
    .map(([, one]) => one)
    .reverse();
  const leaderId = site.staff.get('ot');
  const people = place.enrollments
    .filter((one) => one.site.id === site.id && one.days.includes(day) && !busy.has(one.patientId))
    .sort((a, b) => b.days.indexOf(day) - a.days.indexOf(day) || (a.id < b.id ? -1 : 1))
    .slice(0, SMALL_GROUP_PEOPLE);
  if (!room || !leaderId || busy.has(leaderId)) throw new Error(`The demo has no place for its small group on ${day}`);
  const sessionId = world.id();
  await db.session.create({
    data: {
      ...sessionOf(place, range),
      id: sessionId,
      roomId: room.id,
      leaderId,
      capacity: Math.min(RETURN_TO_WORK.maxSize, room.seats - 1),
      seatsTaken: people.length,
      topic: 'Talking with the employer',
    },
  });
  const seats = people.map((one) => ({
    organizationId,
    id: world.id(),
    sessionId,
    patientId: one.patientId,
    enrollmentId: one.id,
    programDay: one.days.indexOf(day) + 1,
  }));
  await db.seat.createMany({ data: seats });
  const held = [
    { resourceId: leaderId, seatId: null },
    { resourceId: room.laneId, seatId: null },
    ...seats.map((seat) => ({ resourceId: seat.patientId, seatId: seat.id })),
  ];
  await db.booking.createMany({
    data: held.map((one) => ({ organizationId, id: world.id(), sessionId, ...one, ...range })),
  });
}

/** The nurse would like the room of the stress group at its time: it can only be a wish. */
async function seedWish(db: Tx, world: World, place: AtSite): Promise<void> {
  const { site, day } = place;
  const running = site.slots.find((slot) => slot.type === 'stress');
  const room = site.rooms.get(running?.room ?? '');
  const leaderId = site.staff.get('rn');
  if (!running || !room || !leaderId) throw new Error(`The demo's wish finds no room, leader or group at a site`);
  await db.session.create({
    data: {
      ...sessionOf(place, rangeOf(site, day, { from: running.startsAt, to: running.endsAt })),
      id: world.id(),
      roomId: room.id,
      leaderId,
      capacity: Math.min(FAMILY_EDUCATION.maxSize, room.seats - 1),
      status: 'unplaced',
      topic: 'Living with somebody in pain',
    },
  });
}

interface Range {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

const rangeOf = ({ site }: SeededSite, day: PlainDate, { from, to }: { from: string; to: string }): Range => ({
  startsAt: new Date(atSiteTime(day, from, site.zone)),
  endsAt: new Date(atSiteTime(day, to, site.zone)),
});

const sessionOf = ({ organization, site, typeId, day }: AtSite, range: Range) => ({
  organizationId: organization.id,
  siteId: site.id,
  programId: site.programId,
  sessionTypeId: typeId,
  day: dateColumn(day),
  ...range,
});

/** Rooms, leaders and patients that the calendar has taken at that time. */
function busyDuring(sessions: readonly SeededSession[], range: Range): Set<string> {
  const running = sessions.filter(
    (one) => one.startMs < range.endsAt.getTime() && one.endMs > range.startsAt.getTime(),
  );
  return new Set(running.flatMap((one) => [one.roomId, one.leaderId, ...one.seats.map((seat) => seat.patientId)]));
}
