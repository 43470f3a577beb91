import type { Explanation } from '@threshold/domain/scheduling';
import { siteDay } from '@threshold/domain/kernel';
import type { RefusedPlacement } from '@threshold/api/scheduling/refusals';
import { clockRange, clockTime, shortDay } from '../../components/clock';

type NearestPlace = RefusedPlacement['nearest'][number];

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

interface Said {
  readonly rule: string;
  readonly fact: string;
}

/**
 * Everything that speaks against a place, one line for each rule, with who or what holds the time and for how long.
 * People of a group who are all in the same other session share a sentence.
 */
export function sayRefusal(explanations: readonly Explanation[], zone: string): Said[] {
  const facts = new Map<string, string[]>();
  for (const together of alike(explanations)) {
    const rule = RULES[together[0].rule];
    facts.set(rule, [...(facts.get(rule) ?? []), factOf(together[0], namesOf(together), zone)]);
  }
  return [...facts].map(([rule, sentences]) => ({ rule, fact: sentences.join('; ') }));
}

type OneOrMore = readonly [Explanation, ...Explanation[]];

function alike(explanations: readonly Explanation[]): OneOrMore[] {
  const groups = new Map<string, OneOrMore>();
  for (const one of explanations) {
    const held = one.heldBy.map(({ label, startMs }) => `${label} ${startMs}`).join();
    const key = one.rule === 'patient-double-booked' ? `${one.rule} ${held}` : `${one.rule} ${one.who?.id ?? ''}`;
    const before = groups.get(key);
    groups.set(key, before ? [...before, one] : [one]);
  }
  return [...groups.values()];
}

const NAMED = 3;

function namesOf(together: OneOrMore): { readonly text: string; readonly isMany: boolean } {
  const names = together.map(({ who }) => who?.name ?? 'Somebody');
  const more = names.length - NAMED;
  const text =
    more > 0
      ? `${names.slice(0, NAMED).join(', ')} and ${more} more`
      : names.join(', ').replace(/, ([^,]*)$/, ' and $1');
  return { text, isMany: names.length > 1 };
}

function factOf(
  { rule, magnitude, missing, heldBy }: Explanation,
  { text: name, isMany }: ReturnType<typeof namesOf>,
  zone: string,
): string {
  switch (rule) {
    case 'ends-before-start':
      return 'the session would end before it begins';
    case 'room-double-booked':
    case 'leader-double-booked':
    case 'patient-double-booked':
      return heldBy.length === 0
        ? `${name} cannot be booked for these ${minutes(magnitude)}`
        : `${name} ${rule === 'room-double-booked' ? 'has' : isMany ? 'are in' : 'is in'} ${heldBy
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

/** What keeps a wish from its wanted place, in one sentence: the worst with who holds the time, the rest as a number. */
export function sayWhyUnplaced(why: readonly Explanation[], zone: string): string {
  const [worst, ...rest] = why;
  if (!worst) return 'The wanted place is free now';
  const more = rest.length === 0 ? '' : `, and ${rest.length} more ${rest.length === 1 ? 'reason' : 'reasons'}`;
  return `${holderOf(worst, zone)}${more}`;
}

function holderOf(explanation: Explanation, zone: string): string {
  const { rule, who, heldBy } = explanation;
  const holders = heldBy.map((held) => `${held.label}, ${clockRange(held, zone)}`).join(' and ');
  if (rule === 'room-double-booked' && who && holders) return `${who.name} is held by ${holders}`;
  if (rule === 'leader-double-booked' && who && holders) return `${who.name} leads ${holders}`;
  if (rule === 'leader-not-qualified' && !who) return 'The wanted leader has left';
  return factOf(explanation, namesOf([explanation]), zone);
}

/** A free place as the label of its button: what differs from the wanted one comes first. */
export function sayPlace(place: NearestPlace, zone: string): string {
  const time = clockTime(place.startMs, zone);
  return place.daysLater === 0
    ? `${place.roomName}, ${time}`
    : `${shortDay(siteDay(place.startMs, zone))}, ${place.roomName}, ${time}`;
}
