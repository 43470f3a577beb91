import type { UseCaseContext } from '../context';
import type { Period } from './claims.store';

/** Attended seats of these days that could be billed and have no signed note. */
export async function countUnsignedBillable(context: UseCaseContext, { firstDay, lastDay }: Period): Promise<number> {
  const rows = await context.tx.$queryRaw<{ seats: number }[]>`
    SELECT count(*)::int AS seats
      FROM session s
      JOIN session_type t ON t.organization_id = s.organization_id AND t.id = s.session_type_id
                         AND t.service_code IS NOT NULL
      JOIN seat ON seat.organization_id = s.organization_id AND seat.session_id = s.id AND seat.status = 'booked'
               AND seat.attended_minutes > 0
     WHERE s.organization_id = ${context.organizationId}::uuid AND s.status = 'scheduled'
       AND s.day BETWEEN ${firstDay}::text::date AND ${lastDay}::text::date
       AND NOT EXISTS (SELECT FROM signed_note n WHERE n.organization_id = seat.organization_id AND n.seat_id = seat.id)`;
  return rows[0]?.seats ?? 0;
}
