import type { TimeRange } from '../../kernel';
import { freeRanges, rangeMinutes } from '../../kernel';
import type { Clinician } from '../encounter.types';
import type { Share } from './counting.types';

const totalMinutes = (shares: readonly Share[]): number => shares.reduce((sum, { minutes }) => sum + minutes, 0);

const startOf = (shares: readonly Share[]): number =>
  Math.min(...shares.map(({ range }) => range?.startMs ?? Infinity));

/** The shares of each person together, those first whose minutes count first. */
function byPerson(shares: readonly Share[], rank: (one: Clinician) => number): (readonly Share[])[] {
  const people = new Map<string, Share[]>();
  for (const share of shares) people.set(share.clinician.id, [...(people.get(share.clinician.id) ?? []), share]);
  return [...people.entries()]
    .map(([id, own]) => ({
      id,
      own,
      rank: Math.min(...own.map(({ clinician }) => rank(clinician))),
      startMs: startOf(own),
    }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        // Infinity less Infinity is not a number: two unknown beginnings are equal.
        (a.startMs === b.startMs ? 0 : a.startMs - b.startMs) ||
        (a.id < b.id ? -1 : 1),
    )
    .map(({ own }) => own);
}

/** Minutes of `ranges` together that no range of `taken` covers. */
function freeMinutes(ranges: readonly TimeRange[], taken: readonly TimeRange[]): number {
  const gone = [...taken];
  let minutes = 0;
  for (const range of ranges) {
    minutes += freeRanges(range, gone).reduce((sum, free) => sum + rangeMinutes(free), 0);
    gone.push(range);
  }
  return minutes;
}

/**
 * The shares with each minute of the patient in one of them: what two people gave together belongs to the one with the
 * lower `rank`, then to who began first, then to the lower id. The minutes of a service are then at most those that its
 * ranges cover together. Shares without a range keep their minutes.
 */
export function minutesOnce(shares: readonly Share[], rank: (one: Clinician) => number): Share[] {
  const taken: TimeRange[] = [];
  return byPerson(shares, rank).flatMap((own) => {
    const ranges = own.flatMap(({ range }) => (range ? [range] : []));
    const together = ranges.reduce((sum, range) => sum + rangeMinutes(range), 0);
    let left = freeMinutes(ranges, taken);
    const apart = left === together;
    const counted = own.map((share) => {
      if (apart || share.range === null) return share;
      const minutes = Math.min(share.minutes, left, freeMinutes([share.range], taken));
      left -= minutes;
      return { ...share, minutes };
    });
    taken.push(...ranges);
    return counted;
  });
}

/**
 * How many minutes may have been counted twice: of several people of whom one has minutes without a beginning and an
 * end, all but the longest part may have been together with it.
 */
export function mayOverlapMinutes(shares: readonly Share[]): number {
  const people = byPerson(
    shares.filter(({ minutes }) => minutes > 0),
    () => 0,
  );
  if (people.length < 2 || people.every((own) => own.every(({ range }) => range !== null))) return 0;
  const minutes = people.map(totalMinutes);
  return minutes.reduce((sum, each) => sum + each, 0) - Math.max(...minutes);
}
