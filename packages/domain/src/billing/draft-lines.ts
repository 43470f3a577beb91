import type { Discipline, Npi } from '../directory';
import { isHospitalOutpatient } from '../directory';
import type { Result } from '../kernel';
import { must, ok, refuse } from '../kernel';
import type { CatalogService } from './reference-tables';
import type { ChargeRefusal, ClaimSide, CodeUnits, PatientDay, SignedAttendance } from './types';
import { countUnits } from './units';

/** A line before modifiers and amounts: what was done, counted, and on which claim it goes. */
export interface DraftLine {
  readonly key: string;
  readonly side: ClaimSide;
  readonly service: CatalogService;
  readonly units: number;
  readonly minutes: number;
  readonly explanation: string;
  readonly renderingNpi: Npi | null;
  readonly attendances: readonly SignedAttendance[];
}

interface DraftLines {
  readonly lines: readonly DraftLine[];
  readonly unbilled: readonly CodeUnits[];
}

/**
 * Counts each discipline's minutes of the day apart (a plan of care is a discipline's) and splits every billable code
 * into its claim sides: a standalone site has only professional lines; a hospital department has what the catalog says.
 */
export function draftLines(patientDay: PatientDay): Result<DraftLines, ChargeRefusal> {
  const refusal = patientDay.attendances.map((each) => catalogRefusal(each, patientDay)).find((each) => each !== null);
  if (refusal) return refuse(refusal);
  const disciplines = [...new Set(patientDay.attendances.map(({ leader }) => leader.discipline))].sort();
  const counted = disciplines.map((discipline) => ({ discipline, units: unitsOf(discipline, patientDay) }));
  const unbilled = counted.flatMap(({ units }) => units.filter((each) => each.units === 0));
  const lines: DraftLine[] = [];
  for (const { discipline, units } of counted) {
    for (const each of units.filter(({ units: count }) => count > 0)) {
      const drafts = sidesOf(each, discipline, patientDay);
      if (!drafts.ok) return drafts;
      lines.push(...drafts.value);
    }
  }
  return ok({ lines: mergeFacility(lines), unbilled });
}

function catalogRefusal(attendance: SignedAttendance, { tables }: PatientDay): ChargeRefusal | null {
  const { attendanceId, leader } = attendance;
  const missing = attendance.services.find(({ code }) => tables.service(code, leader.discipline) === null);
  if (!missing) return null;
  return {
    code: 'service-not-in-catalog',
    procedureCode: missing.code,
    discipline: leader.discipline,
    attendanceId,
  };
}

function unitsOf(discipline: Discipline, { attendances, tables, setting }: PatientDay): CodeUnits[] {
  const services = attendances
    .filter(({ leader }) => leader.discipline === discipline)
    .flatMap(({ services: given }) => given.map((service) => ({ ...service, sessions: 1 })));
  return countUnits(services, { timedUnitRule: setting.timedUnitRule, tables });
}

function sidesOf(
  counted: CodeUnits,
  discipline: Discipline,
  patientDay: PatientDay,
): Result<readonly DraftLine[], ChargeRefusal> {
  const { tables, site } = patientDay;
  const service = must(tables.service(counted.code, discipline), `${counted.code} in the catalog of ${discipline}`);
  const attendances = givers(counted.code, discipline, patientDay);
  const { units, minutes, explanation } = counted;
  const base = { service, units, minutes, explanation, attendances };
  const hospital = isHospitalOutpatient(site);
  const lines: DraftLine[] = [];
  if (!hospital || service.hospitalBilling !== 'facility-only') {
    const rendering = mainLeader(counted.code, attendances);
    const { npi, staffMemberId } = rendering.leader;
    if (npi === null)
      return refuse({
        code: 'leader-without-npi',
        procedureCode: counted.code,
        staffMemberId,
        attendanceId: rendering.attendanceId,
      });
    lines.push({ ...base, key: `professional ${service.code} ${discipline}`, side: 'professional', renderingNpi: npi });
  }
  if (hospital && service.hospitalBilling !== 'professional-only') {
    const facilityCode = service.facilityCode ?? service.code;
    const facility = tables.service(facilityCode, discipline);
    if (!facility?.revenueCode)
      return refuse({ code: 'no-facility-billing', procedureCode: facilityCode, siteId: site.id });
    const key = `facility ${facilityCode} ${discipline}`;
    lines.push({ ...base, service: facility, key, side: 'facility', renderingNpi: null });
  }
  return ok(lines);
}

/** Attendances that gave the code, or the primary code whose further minutes an add-on counts. */
function givers(code: string, discipline: Discipline, { attendances, tables }: PatientDay): SignedAttendance[] {
  const gives = (given: string) => given === code || tables.service(given, discipline)?.addOnCode === code;
  return attendances
    .filter(({ leader, services }) => leader.discipline === discipline && services.some((each) => gives(each.code)))
    .sort((a, b) => (a.attendanceId < b.attendanceId ? -1 : 1));
}

/** Who gave the most minutes of the code renders it on the claim; a tie goes to the earlier attendance. */
function mainLeader(code: string, attendances: readonly SignedAttendance[]): SignedAttendance {
  // An add-on is not documented by itself: its minutes are those of the primary code, so all minutes count.
  const direct = attendances.some(({ services }) => services.some((service) => service.code === code));
  const minutesOf = (npi: Npi | null) =>
    attendances
      .filter(({ leader }) => leader.npi === npi)
      .flatMap(({ services }) => services.filter((service) => !direct || service.code === code))
      .reduce((sum, service) => sum + service.minutes, 0);
  const ranked = [...attendances].sort(
    (a, b) =>
      minutesOf(b.leader.npi) - minutesOf(a.leader.npi) ||
      a.present.startMs - b.present.startMs ||
      (a.attendanceId < b.attendanceId ? -1 : 1),
  );
  return must(ranked[0], `an attendance that gave ${code}`);
}

/** Two visits of a day report one facility code: they share one line. */
function mergeFacility(lines: readonly DraftLine[]): DraftLine[] {
  const merged = new Map<string, DraftLine>();
  for (const line of lines) {
    const before = merged.get(line.key);
    merged.set(line.key, before ? joined(before, line) : line);
  }
  return [...merged.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

const joined = (a: DraftLine, b: DraftLine): DraftLine => ({
  ...a,
  units: a.units + b.units,
  minutes: a.minutes + b.minutes,
  explanation: `${a.explanation}; ${b.explanation}`,
  attendances: [...new Set([...a.attendances, ...b.attendances])],
});
