import type { TestClinic } from './clinic';

export interface DaySeat {
  readonly seatId: string;
  readonly patientId: string;
  readonly typeName: string;
  readonly code: string | null;
}

/** The seats of one patient on one day, in order of time; the first patient of the site who has individual blocks. */
export async function individualDay(clinic: TestClinic, siteName: string, day: string): Promise<DaySeat[]> {
  return clinic.rows<DaySeat>(
    `SELECT s.id AS "seatId", s.patient_id AS "patientId", t.name AS "typeName", t.service_code AS code
       FROM seat s JOIN session n ON n.organization_id = s.organization_id AND n.id = s.session_id
       JOIN session_type t ON t.organization_id = n.organization_id AND t.id = n.session_type_id
       JOIN site i ON i.organization_id = n.organization_id AND i.id = n.site_id AND i.name = $1
      WHERE n.day = $2 AND s.patient_id IN (
        SELECT x.patient_id FROM seat x JOIN session y ON y.organization_id = x.organization_id AND y.id = x.session_id
          JOIN session_type z ON z.organization_id = y.organization_id AND z.id = y.session_type_id AND z.service_code = '97110'
         WHERE y.day = n.day AND y.site_id = n.site_id)
      ORDER BY n.starts_at`,
    [siteName, day],
  );
}

/** Puts the patient on a plan of this payer, and in every one of these sessions from its first minute to its last. */
export async function attendFully(clinic: TestClinic, seats: readonly DaySeat[], payerName: string): Promise<void> {
  const seatIds = seats.map((seat) => seat.seatId);
  await clinic.rows(
    `UPDATE coverage c SET plan_id = l.id FROM plan l JOIN payer p ON p.organization_id = l.organization_id AND p.id = l.payer_id
      WHERE c.organization_id = l.organization_id AND p.name = $1 AND c.patient_id = $2`,
    [payerName, seats[0]?.patientId],
  );
  await clinic.rows(
    `UPDATE seat s SET attendance = 'present', arrived_at = n.starts_at, left_at = n.ends_at,
            attended_minutes = extract(epoch FROM n.ends_at - n.starts_at) / 60
       FROM session n WHERE n.organization_id = s.organization_id AND n.id = s.session_id AND s.id = ANY($1::uuid[])`,
    [seatIds],
  );
}

/** Signed notes as the sign-session workflow leaves them, without its text. Answers the seats that were attended. */
export async function signNotes(clinic: TestClinic, seatIds: readonly string[]): Promise<string[]> {
  const rows = await clinic.rows<{ seat_id: string }>(
    `INSERT INTO signed_note (organization_id, id, patient_id, session_id, seat_id, signer_id, signed_at, signer_credentials,
                              canonical, digest, attended_minutes)
     SELECT s.organization_id, gen_random_uuid(), s.patient_id, s.session_id, s.id, n.leader_id, n.ends_at, 'PhD', '{}',
            md5(s.id::text), s.attended_minutes
       FROM seat s JOIN session n ON n.organization_id = s.organization_id AND n.id = s.session_id
      WHERE s.id = ANY($1::uuid[]) AND s.attended_minutes > 0
     RETURNING seat_id`,
    [seatIds],
  );
  return rows.map((row) => row.seat_id);
}

/** Every attended seat of an organization's sessions on these days. */
export const attendedSeats = async (
  clinic: TestClinic,
  days: { first: string; last: string; slug?: string },
): Promise<string[]> =>
  (
    await clinic.rows<{ id: string }>(
      `SELECT s.id FROM seat s JOIN session n ON n.organization_id = s.organization_id AND n.id = s.session_id
         JOIN organization o ON o.id = s.organization_id AND o.slug = $3
        WHERE n.day BETWEEN $1 AND $2 AND s.attended_minutes > 0 ORDER BY s.id`,
      [days.first, days.last, days.slug ?? 'lakeside'],
    )
  ).map((row) => row.id);
