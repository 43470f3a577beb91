import { DISCIPLINES, isNpi } from '@threshold/domain/directory';
import type { Discipline, Npi } from '@threshold/domain/directory';
import type { EpochMs, PlainDate, TimeRange } from '@threshold/domain/kernel';
import { dayOf, oneOf } from '../columns';
import type { UseCaseContext } from '../context';

/** Whose day at which site: what charges are counted over. */
export interface PatientDayPlace {
  readonly patientId: string;
  readonly siteId: string;
  readonly day: PlainDate;
}

/** One attended seat whose note is signed. */
export interface SignedSeat extends PatientDayPlace {
  readonly seatId: string;
  readonly signedAtMs: EpochMs;
  readonly minutes: number;
  readonly present: TimeRange;
  /** Null is care that is counted and never charged. */
  readonly serviceCode: string | null;
  readonly leader: {
    readonly staffMemberId: string;
    readonly name: string;
    readonly discipline: Discipline;
    readonly npi: Npi | null;
  };
  /** The enrollment's; null when it has none. */
  readonly coverageId: string | null;
  readonly diagnosisCodes: readonly string[];
}

export async function findPlaces(context: UseCaseContext, seatIds: readonly string[]): Promise<PatientDayPlace[]> {
  const rows = await context.tx.$queryRaw<{ patient_id: string; site_id: string; day: Date }[]>`
    SELECT DISTINCT s.patient_id, n.site_id, n.day
      FROM seat s JOIN session n ON n.organization_id = s.organization_id AND n.id = s.session_id
     WHERE s.organization_id = ${context.organizationId}::uuid AND s.id = ANY(${[...seatIds]}::text[]::uuid[])`;
  return rows.map((row) => ({ patientId: row.patient_id, siteId: row.site_id, day: dayOf(row.day) }));
}

interface SeatRow {
  seat_id: string;
  patient_id: string;
  site_id: string;
  day: Date;
  signed_at: Date;
  minutes: number;
  present_from: Date;
  present_to: Date;
  service_code: string | null;
  leader_id: string;
  leader_name: string;
  discipline: string;
  npi: string | null;
  coverage_id: string | null;
  diagnosis_codes: string[];
}

/** Every signed attended seat of these patients on these days, at whatever site. */
export async function findSignedSeats(
  context: UseCaseContext,
  places: readonly PatientDayPlace[],
): Promise<SignedSeat[]> {
  const rows = await context.tx.$queryRaw<SeatRow[]>`
    SELECT s.id AS seat_id, s.patient_id, n.site_id, n.day, w.signed_at, w.attended_minutes AS minutes,
           greatest(coalesce(s.arrived_at, n.starts_at), n.starts_at) AS present_from,
           least(coalesce(s.left_at, n.ends_at), n.ends_at) AS present_to,
           t.service_code, l.id AS leader_id, l.given_name || ' ' || l.family_name AS leader_name, l.discipline, l.npi,
           e.coverage_id, e.diagnosis_codes
      FROM session n
      JOIN seat s ON s.organization_id = n.organization_id AND s.session_id = n.id
      JOIN signed_note w ON w.organization_id = s.organization_id AND w.seat_id = s.id AND w.attended_minutes > 0
      JOIN session_type t ON t.organization_id = n.organization_id AND t.id = n.session_type_id
      JOIN staff_member l ON l.organization_id = n.organization_id AND l.id = n.leader_id
      JOIN enrollment e ON e.organization_id = s.organization_id AND e.id = s.enrollment_id
     WHERE n.organization_id = ${context.organizationId}::uuid
       AND n.site_id = ANY(${[...new Set(places.map((one) => one.siteId))]}::text[]::uuid[])
       AND n.day = ANY(${[...new Set(places.map((one) => one.day))]}::text[]::date[])
       AND s.patient_id = ANY(${[...new Set(places.map((one) => one.patientId))]}::text[]::uuid[])
     ORDER BY n.starts_at, s.id`;
  return rows.map((row) => ({
    seatId: row.seat_id,
    patientId: row.patient_id,
    siteId: row.site_id,
    day: dayOf(row.day),
    signedAtMs: row.signed_at.getTime(),
    minutes: row.minutes,
    present: { startMs: row.present_from.getTime(), endMs: row.present_to.getTime() },
    serviceCode: row.service_code,
    leader: {
      staffMemberId: row.leader_id,
      name: row.leader_name,
      discipline: oneOf(DISCIPLINES, row.discipline),
      npi: row.npi !== null && isNpi(row.npi) ? row.npi : null,
    },
    coverageId: row.coverage_id,
    diagnosisCodes: row.diagnosis_codes,
  }));
}
