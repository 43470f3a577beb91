import type { ProgramView } from '@threshold/api/programs/list-programs.input';

type Counted = Pick<ProgramView, 'enrolledToday' | 'censusTarget' | 'startingLater' | 'pastLastDay' | 'onHold'>;

/** How many places are free today, and who holds none yet or no longer: `2 free, 1 starts later`. */
export function sayPlaces({ enrolledToday, censusTarget, startingLater, pastLastDay, onHold }: Counted): string {
  const free = censusTarget - enrolledToday;
  const places = free > 0 ? `${free} free` : free === 0 ? 'All places taken' : `${-free} more than there are places`;
  return [
    places,
    startingLater > 0 && `${startingLater} ${startingLater === 1 ? 'starts' : 'start'} later`,
    onHold > 0 && `${onHold} on hold`,
    pastLastDay > 0 && `${pastLastDay} past the last day and not completed`,
  ]
    .filter(Boolean)
    .join(', ');
}
