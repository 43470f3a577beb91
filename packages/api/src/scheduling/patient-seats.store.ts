import { dayOf } from '../columns';
import type { UseCaseContext } from '../context';
import type { PatientSeat } from './list-patient-seats.input';

/** Booked seats of a patient in sessions that end after now, or before. */
export async function findPatientSeats(
  context: UseCaseContext,
  { patientId, side, most }: { patientId: string; side: 'upcoming' | 'past'; most: number },
): Promise<PatientSeat[]> {
  const now = new Date(context.nowMs);
  const rows = await context.tx.seat.findMany({
    where: {
      organizationId: context.organizationId,
      patientId,
      status: 'booked',
      session: { endsAt: side === 'upcoming' ? { gt: now } : { lte: now } },
    },
    select: {
      id: true,
      programDay: true,
      attendance: true,
      attendedMinutes: true,
      session: {
        select: {
          id: true,
          day: true,
          startsAt: true,
          endsAt: true,
          topic: true,
          status: true,
          site: { select: { zone: true } },
          room: { select: { name: true } },
          leader: { select: { givenName: true, familyName: true } },
          sessionType: { select: { name: true } },
        },
      },
    },
    orderBy: [{ session: { startsAt: side === 'upcoming' ? 'asc' : 'desc' } }, { id: 'asc' }],
    take: most,
  });
  return rows.map(({ id, session, ...seat }) => ({
    ...seat,
    seatId: id,
    sessionId: session.id,
    name: session.sessionType.name,
    topic: session.topic,
    day: dayOf(session.day),
    startMs: session.startsAt.getTime(),
    endMs: session.endsAt.getTime(),
    zone: session.site.zone,
    roomName: session.room.name,
    leaderName: `${session.leader.givenName} ${session.leader.familyName}`,
    canceled: session.status === 'canceled',
  }));
}
