import { expect, it } from 'vitest';
import { sayPlaces } from './places-text';

const full = { enrolledToday: 12, censusTarget: 12, startingLater: 0, pastLastDay: 0, onHold: 0 };

it('counts free places by who is in the program today, and names the others apart', () => {
  expect(sayPlaces(full)).toBe('All places taken');
  expect(sayPlaces({ ...full, enrolledToday: 10, startingLater: 1, onHold: 2 })).toBe(
    '2 free, 1 starts later, 2 on hold',
  );
  expect(sayPlaces({ ...full, enrolledToday: 13, pastLastDay: 1 })).toBe(
    '1 more than there are places, 1 past the last day and not completed',
  );
});
