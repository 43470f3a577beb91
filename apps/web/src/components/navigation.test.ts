import { describe, expect, it } from 'vitest';
import { DESTINATIONS, isOpenAt } from './navigation';

const lit = (path: string) => DESTINATIONS.filter((place) => isOpenAt(place, path)).map(({ id }) => id);

describe('the rail lights', () => {
  it('the place that is open, and what lies below it', () => {
    expect(lit('/patients')).toEqual(['patients']);
    expect(lit('/patients/0198c2f4')).toEqual(['patients']);
    expect(lit('/patients-of-old')).toEqual([]);
  });

  it('Notes while the note of a session is open, and not for its roster', () => {
    expect(lit('/sessions/0198c2f4/note')).toEqual(['notes']);
    expect(lit('/sessions/0198c2f4')).toEqual([]);
  });
});
