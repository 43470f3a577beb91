import { Prisma } from '@threshold/db';

/**
 * The one meaning of "this note is not signed", for the board, Today, the leader's list and the money screens: somebody
 * was there for a minute or more, and nothing is signed for the seat. Signing keeps absences too, but nobody waits for
 * them. For queries that call the seat `seat`; whether its session takes place is theirs to ask.
 */
export const UNSIGNED_SEAT = Prisma.sql`(
  seat.status = 'booked' AND seat.attended_minutes > 0 AND NOT EXISTS (
    SELECT FROM signed_note written
     WHERE written.organization_id = seat.organization_id AND written.seat_id = seat.id))`;
