import type { ChargeLine } from '../billing';
import { allocateCents } from '../kernel';
import type { ExpectedShare } from './types';

/**
 * Divides a line's expected payment among the attendances that made it, by their minutes: units belong to a
 * patient-day, margin to a session. The shares add up to the line. Attendances without known minutes share alike.
 */
export function expectedShares(
  line: Pick<ChargeLine, 'id' | 'expectedCents' | 'attendanceIds'>,
  minutesOf: ReadonlyMap<string, number>,
): ExpectedShare[] {
  const attendanceIds = [...line.attendanceIds].sort();
  if (attendanceIds.length === 0) throw new Error(`Line ${line.id} has no attendance`);
  const parts = allocateCents(
    line.expectedCents,
    attendanceIds.map((id) => minutesOf.get(id) ?? 0),
  );
  return attendanceIds.map((attendanceId, index) => ({
    lineId: line.id,
    attendanceId,
    expectedCents: parts[index] ?? 0,
  }));
}
