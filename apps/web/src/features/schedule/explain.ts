import type { Explanation } from '@threshold/domain/scheduling';
import { siteDay } from '@threshold/domain/kernel';
import type { PlacementRefusal } from '@threshold/api/scheduling/refusals';
import { clockRange, clockTime, shortDay } from '../../components/clock';

type Refused = Extract<PlacementRefusal, { code: 'placement-refused' }>;
export type NearestPlace = Refused['nearest'][number];

const minutes = (count: number) => `${count} ${count === 1 ? 'minute' : 'minutes'}`;
const people = (count: number) => `${count} ${count === 1 ? 'person' : 'people'}`;
const listed = (words: readonly string[]) => words.map((word) => word.replaceAll('-', ' ')).join(', ');

const RULES: Readonly<Record<Explanation['rule'], string>> = {
  'ends-before-start': 'No length',
  'room-double-booked': 'Room taken',
  'leader-double-booked': 'Leader busy',
  'patient-double-booked': 'Patient busy',
  'leader-not-qualified': 'Not qualified',
  'outside-site-hours': 'Outside hours',
  'over-room-capacity': 'Room too small',
  'over-max-size': 'Group too large',
  'below-min-size': 'Group too small',
  'wrong-length': 'Unusual length',
};

/** One rule that speaks against a place: its name, and the fact with who or what holds the time and for how long. */
export function sayExplanation(explanation: Explanation, zone: string): { rule: string; fact: string } {
  return { rule: RULES[explanation.rule], fact: factOf(explanation, zone) };
}

function factOf({ rule, magnitude, who, missing, heldBy }: Explanation, zone: string): string {
  const name = who?.name ?? 'Somebody';
  switch (rule) {
    case 'ends-before-start':
      return 'the session would end before it begins';
    case 'room-double-booked':
    case 'leader-double-booked':
    case 'patient-double-booked':
      return heldBy.length === 0
        ? `${name} cannot be booked for these ${minutes(magnitude)}`
        : `${name} ${rule === 'room-double-booked' ? 'has' : 'is in'} ${heldBy
            .map((held) => `${held.label} (${clockRange(held, zone)}, ${minutes(held.overlapMinutes)} overlap)`)
            .join(' and ')}`;
    case 'leader-not-qualified':
      return `${name} lacks ${listed(missing)} on that day`;
    case 'outside-site-hours':
      return `${minutes(magnitude)} lie outside the hours of the site, or on a closed day`;
    case 'over-room-capacity':
      return `${name} is ${magnitude} ${magnitude === 1 ? 'seat' : 'seats'} too small for everybody, the leader counted`;
    case 'over-max-size':
      return `${people(magnitude)} more than the group may have`;
    case 'below-min-size':
      return `${people(magnitude)} fewer than the group needs`;
    case 'wrong-length':
      return `${minutes(magnitude)} away from the usual length`;
  }
}

/** A free place as the label of its button: what differs from the wanted one comes first. */
export function sayPlace(place: NearestPlace, zone: string): string {
  const time = clockTime(place.startMs, zone);
  return place.daysLater === 0
    ? `${place.roomName}, ${time}`
    : `${shortDay(siteDay(place.startMs, zone))}, ${place.roomName}, ${time}`;
}
