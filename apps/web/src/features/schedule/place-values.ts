import { atSiteTime, MINUTE_MS, siteDay, toPlainDate } from '@threshold/domain/kernel';
import { minuteOfDay, wallOf } from '../../components/wall-clock';
import type { Place } from './board-target';

/** A place as people type it: a day and a wall clock at the site. Null is a field that is still empty. */
export interface PlaceValues {
  readonly day: string | null;
  readonly startMinute: number | null;
  readonly minutes: string;
  readonly roomId: string;
  readonly leaderId: string;
}

export const LONGEST_MINUTES = 12 * 60;

export function valuesOf(place: Place, zone: string): PlaceValues {
  return {
    day: siteDay(place.startMs, zone),
    startMinute: minuteOfDay(place.startMs, zone),
    minutes: String(Math.round((place.endMs - place.startMs) / MINUTE_MS)),
    roomId: place.roomId,
    leaderId: place.leaderId,
  };
}

/** The place in instants, or null while a field is missing or makes no sense. The length is elapsed time. */
export function placeFrom(values: PlaceValues, zone: string): Place | null {
  const minutes = Number(values.minutes);
  if (values.day === null || values.startMinute === null) return null;
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > LONGEST_MINUTES) return null;
  const startMs = atSiteTime(toPlainDate(values.day), wallOf(values.startMinute), zone);
  return { startMs, endMs: startMs + minutes * MINUTE_MS, roomId: values.roomId, leaderId: values.leaderId };
}

/** The next quarter of an hour from now for a new session today; the site's opening time on another day. */
export function proposedStart(day: string, now: { today: string; minute: number }, openMinute: number): number {
  if (day !== now.today) return openMinute + 120;
  return Math.min(23 * 60, Math.max(openMinute, Math.ceil((now.minute + 1) / 15) * 15));
}
