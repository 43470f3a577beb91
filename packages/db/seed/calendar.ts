import { atSiteTime } from '@threshold/domain/kernel';
import type { PlainDate } from '@threshold/domain/kernel';
import type { Tx } from '../src/client';
import type { Prisma } from '../src/generated/prisma/client';
import { INDIVIDUAL_SLOTS, TYPES } from './clinics';
import type { SeededOrganization, SeededSite } from './directory';
import type { SeededEnrollment } from './people';
import { dateColumn, weekdayFrom } from './world';
import type { World } from './world';

const DAYS_BEHIND = 10;
const DAYS_AHEAD = 15;

export interface SeededSession {
  readonly id: string;
  readonly site: SeededSite;
  readonly type: string;
  readonly topic: string;
  readonly day: PlainDate;
  readonly startMs: number;
  readonly endMs: number;
  readonly roomId: string;
  readonly leaderId: string;
  readonly seats: { id: string; patientId: string }[];
}

/** Two weeks of sessions behind and three ahead, with their staff, rooms and patients booked. */
export async function seedCalendar(
  db: Tx,
  world: World,
  given: { organization: SeededOrganization; enrollments: readonly SeededEnrollment[] },
): Promise<SeededSession[]> {
  const { organization } = given;
  const sessions: SeededSession[] = [];
  const rows = emptyRows();
  for (const site of organization.sites)
    for (let offset = -DAYS_BEHIND; offset < DAYS_AHEAD; offset += 1) {
      const day = weekdayFrom(world.today, offset);
      const dayNumber = offset + DAYS_BEHIND;
      const present = given.enrollments.filter((one) => one.site.id === site.id && one.days.includes(day));
      for (const slot of slotsOf(site)) {
        const chosen = slot.individual ? present.slice(dayNumber % present.length).slice(0, 1) : present;
        if (slot.individual && chosen.length === 0) continue;
        sessions.push(
          addSession(rows, world, {
            organization,
            site,
            day,
            slot,
            people: chosen,
            topic: topicOf(slot.type, dayNumber),
          }),
        );
      }
    }
  await db.session.createMany({ data: rows.session });
  await db.seat.createMany({ data: rows.seat });
  await db.booking.createMany({ data: rows.booking });
  return sessions;
}

interface DaySlot {
  readonly id: string | null;
  readonly type: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly room: string;
  readonly leader: string;
  readonly individual: boolean;
}

/** The day track, and the individual blocks at sites that have a room for them. */
function slotsOf(site: SeededSite): DaySlot[] {
  const room = [...site.rooms.keys()].find((name) => name.startsWith('Exam'));
  const individual = room ? INDIVIDUAL_SLOTS.map((slot) => ({ ...slot, id: null, room, individual: true })) : [];
  return [...site.slots.map((slot) => ({ ...slot, individual: false })), ...individual];
}

interface Placed {
  readonly organization: SeededOrganization;
  readonly site: SeededSite;
  readonly day: PlainDate;
  readonly slot: DaySlot;
  readonly people: readonly SeededEnrollment[];
  readonly topic: string;
}

function addSession(rows: Rows, world: World, { organization, site, day, slot, people, topic }: Placed): SeededSession {
  const organizationId = organization.id;
  const type = TYPES.find((candidate) => candidate.key === slot.type);
  const room = site.rooms.get(slot.room);
  const leaderId = site.staff.get(slot.leader);
  const typeId = organization.types.get(slot.type)?.id;
  if (!type || !room || !leaderId || !typeId) throw new Error(`The demo's day track names an unknown ${slot.type}`);
  const range = {
    startsAt: new Date(atSiteTime(day, slot.startsAt, site.site.zone)),
    endsAt: new Date(atSiteTime(day, slot.endsAt, site.site.zone)),
  };
  const id = world.id();
  // The leader sits in the room too.
  const capacity = Math.min(type.max, room.seats - 1);
  const seats = people.slice(0, capacity).map((one) => ({ id: world.id(), patientId: one.patientId, enrollment: one }));
  rows.session.push({
    organizationId,
    id,
    siteId: site.id,
    programId: site.programId,
    sessionTypeId: typeId,
    slotId: slot.id,
    roomId: room.id,
    leaderId,
    day: dateColumn(day),
    ...range,
    capacity,
    seatsTaken: seats.length,
    topic,
  });
  const book = (resourceId: string, seatId: string | null) =>
    rows.booking.push({ organizationId, id: world.id(), resourceId, sessionId: id, seatId, ...range });
  book(leaderId, null);
  book(room.laneId, null);
  for (const seat of seats) {
    rows.seat.push({
      organizationId,
      id: seat.id,
      sessionId: id,
      patientId: seat.patientId,
      enrollmentId: seat.enrollment.id,
      programDay: seat.enrollment.days.indexOf(day) + 1,
    });
    book(seat.patientId, seat.id);
  }
  return {
    id,
    site,
    type: slot.type,
    topic,
    day,
    startMs: range.startsAt.getTime(),
    endMs: range.endsAt.getTime(),
    roomId: room.id,
    leaderId,
    seats: seats.map((seat) => ({ id: seat.id, patientId: seat.patientId })),
  };
}

interface Rows {
  readonly session: Prisma.SessionCreateManyInput[];
  readonly seat: Prisma.SeatCreateManyInput[];
  readonly booking: Prisma.BookingCreateManyInput[];
}

const emptyRows = (): Rows => ({ session: [], seat: [], booking: [] });

const TOPICS: Record<string, readonly string[]> = {
  stress: ['Pacing', 'Thoughts and pain', 'Sleep', 'Anger and grief', 'Asking for help'],
  pain: ['How pain works', 'Flare plans', 'Values and goals', 'Medication taper', 'Going home'],
  relaxation: ['Diaphragmatic breathing', 'Body scan', 'Progressive relaxation', 'Imagery', 'Biofeedback practice'],
};

function topicOf(type: string, index: number): string {
  const topics = TOPICS[type];
  return topics?.[index % topics.length] ?? '';
}
