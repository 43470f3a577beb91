import type { EpochMs, PlainDate, Weekday } from '@threshold/domain/kernel';
import type { BusyTime, OfferedSession, Program } from '@threshold/domain/programs';
import { dateOf, dayOf, overlapping } from '../columns';
import type { UseCaseContext } from '../context';

export interface ProgramAtSite {
  readonly program: Program;
  readonly siteId: string;
  readonly siteName: string;
  readonly zone: string;
}

/** A program with its day track, phases and curriculum. Track slots carry no topic; topics repeat over the program days. */
export async function loadProgram(context: UseCaseContext, programId: string): Promise<ProgramAtSite | null> {
  const row = await context.tx.program.findUnique({
    where: { organizationId_id: { organizationId: context.organizationId, id: programId } },
    select: {
      id: true,
      name: true,
      programDays: true,
      censusTarget: true,
      site: { select: { id: true, name: true, zone: true } },
      phases: {
        select: { id: true, name: true, firstProgramDay: true, lastProgramDay: true },
        orderBy: { position: 'asc' },
      },
      slots: {
        select: { id: true, weekdays: true, startsAt: true, endsAt: true, sessionTypeId: true, required: true },
      },
      topics: { select: { position: true, sessionTypeId: true, title: true }, orderBy: { position: 'asc' } },
    },
  });
  if (!row) return null;
  const { site, slots, topics, ...program } = row;
  return {
    siteId: site.id,
    siteName: site.name,
    zone: site.zone,
    program: {
      ...program,
      track: slots.map((slot) => ({
        id: slot.id,
        weekdays: slot.weekdays as Weekday[],
        startTime: slot.startsAt,
        endTime: slot.endsAt,
        sessionTypeId: slot.sessionTypeId,
        required: slot.required,
      })),
      curriculum: topics.map((topic) => ({
        programDay: topic.position,
        sessionTypeId: topic.sessionTypeId,
        topic: topic.title,
      })),
    },
  };
}

export interface Stretch {
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
}

/** The program's sessions that start in the stretch and are not canceled. */
export async function findOfferedSessions(
  context: UseCaseContext,
  programId: string,
  stretch: Stretch,
): Promise<OfferedSession[]> {
  const rows = await context.tx.session.findMany({
    where: {
      organizationId: context.organizationId,
      programId,
      status: 'scheduled',
      startsAt: { gte: new Date(stretch.startMs), lt: new Date(stretch.endMs) },
    },
    select: { id: true, sessionTypeId: true, startsAt: true, endsAt: true, capacity: true, seatsTaken: true },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({
    id: row.id,
    sessionTypeId: row.sessionTypeId,
    startMs: row.startsAt.getTime(),
    endMs: row.endsAt.getTime(),
    maxSize: row.capacity,
    seatsTaken: row.seatsTaken,
  }));
}

/** What holds the patient's time in the stretch; the id is the session's. */
export async function findPatientBusy(
  context: UseCaseContext,
  patientId: string,
  stretch: Stretch,
): Promise<BusyTime[]> {
  const rows = await context.tx.booking.findMany({
    where: {
      organizationId: context.organizationId,
      resourceId: patientId,
      active: true,
      ...overlapping(stretch),
    },
    select: {
      sessionId: true,
      startsAt: true,
      endsAt: true,
      session: { select: { sessionType: { select: { name: true } } } },
    },
  });
  return rows.map((row) => ({
    id: row.sessionId,
    label: row.session.sessionType.name,
    startMs: row.startsAt.getTime(),
    endMs: row.endsAt.getTime(),
  }));
}

export async function findClosedDays(
  context: UseCaseContext,
  siteId: string,
  days: { first: PlainDate; last: PlainDate },
): Promise<PlainDate[]> {
  const rows = await context.tx.siteClosure.findMany({
    where: { organizationId: context.organizationId, siteId, day: { gte: dateOf(days.first), lte: dateOf(days.last) } },
    select: { day: true },
  });
  return rows.map((row) => dayOf(row.day));
}

export async function findPrograms(context: UseCaseContext) {
  const rows = await context.tx.program.findMany({
    select: {
      id: true,
      name: true,
      programDays: true,
      censusTarget: true,
      source: true,
      site: { select: { id: true, name: true, zone: true } },
      phases: { select: { name: true, firstProgramDay: true, lastProgramDay: true }, orderBy: { position: 'asc' } },
      slots: {
        select: {
          id: true,
          startsAt: true,
          endsAt: true,
          weekdays: true,
          required: true,
          sessionType: { select: { name: true, discipline: true, color: true } },
        },
        orderBy: { startsAt: 'asc' },
      },
      topics: {
        select: { title: true, sessionType: { select: { name: true } } },
        orderBy: [{ sessionTypeId: 'asc' }, { position: 'asc' }],
      },
      enrollments: {
        where: { status: { in: ['active', 'on-hold'] } },
        select: { status: true, startsOn: true, plannedEndOn: true },
      },
    },
    orderBy: [{ site: { name: 'asc' } }, { name: 'asc' }],
  });
  return rows.map(({ enrollments, ...row }) => ({
    ...row,
    enrollments: enrollments.map(({ status, startsOn, plannedEndOn }) => ({
      isOnHold: status === 'on-hold',
      firstDay: dayOf(startsOn),
      lastDay: dayOf(plannedEndOn),
    })),
  }));
}
