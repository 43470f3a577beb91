import { atSiteTime } from '@threshold/domain/kernel';
import type { PlainDate } from '@threshold/domain/kernel';
import type { Tx } from '../src/client';
import type { Prisma } from '../src/generated/prisma/client';
import { TYPES } from './clinics';
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
  readonly day: PlainDate;
  readonly startMs: number;
  readonly endMs: number;
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
  const organizationId = organization.id;
  const sessions: SeededSession[] = [];
  const rows = emptyRows();
  for (const site of organization.sites)
    for (let offset = -DAYS_BEHIND; offset < DAYS_AHEAD; offset += 1) {
      const day = weekdayFrom(world.today, offset);
      for (const slot of site.slots) {
        const type = TYPES.find((candidate) => candidate.key === slot.type);
        const room = site.rooms.get(slot.room);
        const leaderId = site.staff.get(slot.leader);
        const typeId = organization.types.get(slot.type)?.id;
        if (!type || !room || !leaderId || !typeId)
          throw new Error(`The demo's day track names an unknown ${slot.type}`);
        const range = {
          startsAt: new Date(atSiteTime(day, slot.startsAt, site.site.zone)),
          endsAt: new Date(atSiteTime(day, slot.endsAt, site.site.zone)),
        };
        const id = world.id();
        const present = given.enrollments
          .filter((one) => one.site.id === site.id && one.days.includes(day))
          .slice(0, type.max);
        const seats = present.map((one) => ({ id: world.id(), patientId: one.patientId, enrollment: one }));
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
          capacity: Math.min(type.max, room.seats - 1),
          seatsTaken: seats.length,
          topic: topicOf(slot.type, offset + DAYS_BEHIND),
        });
        const booked = (resourceId: string, seatId: string | null) =>
          rows.booking.push({ organizationId, id: world.id(), resourceId, sessionId: id, seatId, ...range });
        booked(leaderId, null);
        booked(room.laneId, null);
        for (const seat of seats) {
          rows.seat.push({
            organizationId,
            id: seat.id,
            sessionId: id,
            patientId: seat.patientId,
            enrollmentId: seat.enrollment.id,
            programDay: seat.enrollment.days.indexOf(day) + 1,
          });
          booked(seat.patientId, seat.id);
        }
        sessions.push({
          id,
          site,
          type: slot.type,
          day,
          startMs: range.startsAt.getTime(),
          endMs: range.endsAt.getTime(),
          leaderId,
          seats,
        });
      }
    }
  await db.session.createMany({ data: rows.session });
  await db.seat.createMany({ data: rows.seat });
  await db.booking.createMany({ data: rows.booking });
  return sessions;
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
