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

/** When new sessions can be proposed: a site's hours in minutes after midnight, and which days are open. */
export interface OpenHours {
  readonly openMinute: number;
  readonly closeMinute: number;
  /** The days that the board shows, in order. */
  readonly days: readonly { readonly day: string; readonly closed: string | null }[];
  /** The first open day after those. */
  readonly nextOpenDay: string;
}

const ROOM_LEFT_MINUTES = 60;

/**
 * Where a new session is proposed: two hours into the day; today at the next quarter of an hour. A day that is closed,
 * and a today with less than an hour left, give way to the next open one.
 */
export function proposedStart(
  day: string,
  now: { readonly today: string; readonly minute: number },
  { openMinute, closeMinute, days, nextOpenDay }: OpenHours,
): { day: string; startMinute: number } {
  const latest = Math.max(openMinute, closeMinute - ROOM_LEFT_MINUTES);
  const usual = Math.min(openMinute + 120, latest);
  const nextQuarter = Math.max(openMinute, Math.ceil((now.minute + 1) / 15) * 15);
  const startOn = (one: string) => (one === now.today ? nextQuarter : usual);
  const open = days.flatMap((one) => (one.closed === null && one.day >= day ? [one.day] : []));
  const found = [...open, nextOpenDay].find((one) => startOn(one) <= latest);
  return found === undefined ? { day: nextOpenDay, startMinute: usual } : { day: found, startMinute: startOn(found) };
}
