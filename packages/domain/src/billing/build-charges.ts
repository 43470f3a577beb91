import type { Result } from '../kernel';
import { ok } from '../kernel';
import { chargesForPatientDay } from './charges-for-patient-day';
import type { ChargeLine, ChargeRefusal, PatientDay, PatientDayCharges, SignedAttendance } from './types';

/** What signing one attendance changes: lines to post and lines of before that no longer hold and are reversed. */
export interface ChargeChange extends PatientDayCharges {
  readonly toPost: readonly ChargeLine[];
  readonly toReverse: readonly ChargeLine[];
}

/**
 * Charges after one more attendance of a patient-day is signed. Units belong to the day, so a second group may turn an
 * earlier line into a longer one: the old line is reversed and the new one posted, lines that stay the same are left
 * alone. Signing the same attendance again changes nothing.
 * @param charged the lines that stand posted for this patient-day
 */
export function buildCharges(
  signed: SignedAttendance,
  patientDay: PatientDay,
  charged: readonly ChargeLine[],
): Result<ChargeChange, ChargeRefusal> {
  const earlier = patientDay.attendances.filter(({ attendanceId }) => attendanceId !== signed.attendanceId);
  const result = chargesForPatientDay({ ...patientDay, attendances: [...earlier, signed] });
  if (!result.ok) return result;
  return ok({ ...result.value, ...chargeDifference(charged, result.value.lines) });
}

/** The lines to reverse and to post so that `wanted` stands where `charged` stood. */
export function chargeDifference(charged: readonly ChargeLine[], wanted: readonly ChargeLine[]) {
  const before = new Map(charged.map((line) => [line.id, line]));
  const after = new Map(wanted.map((line) => [line.id, line]));
  return {
    toPost: wanted.filter((line) => !sameLine(before.get(line.id), line)),
    toReverse: charged.filter((line) => !sameLine(after.get(line.id), line)),
  };
}

/** Whether a claim and the ledger would show the same; explanations may differ. */
function sameLine(a: ChargeLine | undefined, b: ChargeLine): boolean {
  if (!a) return false;
  const facts = (line: ChargeLine) => [
    line.code,
    line.units,
    line.modifiers.join(),
    line.chargeCents,
    line.expectedCents,
    line.renderingNpi,
    line.revenueCode,
    line.placeOfService,
  ];
  return facts(a).join('|') === facts(b).join('|');
}
