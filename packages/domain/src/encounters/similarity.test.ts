import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestTexts, saysSomething, similarityPercent } from './similarity';

const NAMES = ['Rosa Adams', 'Ben Baker', 'O’Neil'];
const alike = (a: string, b: string) => similarityPercent(a, b, NAMES);

describe('two texts are identical when they differ only in', () => {
  it.each([
    ['a name', 'Rosa named two triggers and practiced pacing.', 'Ben named two triggers and practiced pacing.'],
    ['a possessive', 'Rosa’s goal is to walk daily.', "Baker's goal is to walk daily."],
    ['a pronoun', 'She paced herself while walking.', 'He paced himself while walking.'],
    [
      'a pronoun and the verbs that agree with it',
      'He identifies triggers and has a plan.',
      'They identify triggers and have a plan.',
    ],
    ['a number', 'Walked 10 minutes, pain 4/10.', 'Walked 25 minutes, pain 7/10.'],
    ['how many numbers there are', 'Walked 10 15 minutes.', 'Walked 20 minutes.'],
    ['a number in words', 'Named two triggers.', 'Named 3 triggers.'],
    ['case, spaces and punctuation', 'Practiced breathing; will use it.', 'practiced   BREATHING, will use it'],
    ['typographic apostrophes', 'Doesn’t guard the back now.', "Doesn't guard the back now."],
    ['the word for the person', 'Patient tolerated the stretch well.', 'Participant tolerated the stretch well.'],
  ])('%s', (_, a, b) => {
    expect(alike(a, b)).toBe(100);
  });
});

describe('two texts are different when they say different things', () => {
  it.each([
    ['a denial', 'Rosa is afraid of movement today.', "Ben isn't afraid of movement today."],
    ['another finding', 'Named stress at work as a trigger.', 'Named poor sleep as a trigger.'],
    ['an added sentence', 'Practiced pacing.', 'Practiced pacing. Declined the relaxation exercise.'],
  ])('%s', (_, a, b) => {
    expect(alike(a, b)).toBeLessThan(100);
  });

  it('and the meter counts the runs of three words that both have', () => {
    // Of pace-stair-home, stair-home-evening | pace-stair-home, stair-home-morning one of three runs is common.
    expect(alike('pacing stairs home evening', 'pacing stairs home morning')).toBe(33);
    expect(alike('pacing stairs', 'pacing')).toBe(0);
    // The same runs in another order of sentences are nearly the same text, but not the same.
    expect(alike('pacing pacing pacing', 'pacing pacing pacing pacing')).toBe(99);
  });

  it('and the meter falls as they move apart', () => {
    const base = 'Practiced diaphragmatic breathing and will use it before stairs at home each evening';
    const near = 'Practiced diaphragmatic breathing and will use it before stairs at work each evening';
    const far = 'Declined the exercise, reported a flare after gardening, agreed to try again tomorrow';
    expect(alike(base, near)).toBeGreaterThan(50);
    expect(alike(base, far)).toBeLessThan(10);
  });
});

it('a text of names, pronouns and numbers says nothing, and is not alike to anything', () => {
  expect(saysSomething('Rosa Adams, she: 4, two.', NAMES)).toBe(false);
  expect(saysSomething('   ')).toBe(false);
  expect(saysSomething('Stretched.', NAMES)).toBe(true);
  expect(alike('Rosa', 'Ben')).toBe(0);
});

it('the nearest text is found among all others, and a group of one has none', () => {
  const nearest = nearestTexts(
    [
      { patientId: 'a', text: 'Rosa practiced pacing on stairs' },
      { patientId: 'b', text: 'Declined to take part' },
      { patientId: 'c', text: 'Ben practiced pacing on stairs' },
    ],
    NAMES,
  );
  expect(nearest.get('a')).toEqual({ patientId: 'c', percent: 100 });
  expect(nearest.get('b')?.percent).toBe(0);
  expect(nearestTexts([{ patientId: 'a', text: 'x' }]).get('a')).toBeNull();
});

describe('for any texts', () => {
  const word = fc.constantFrom(
    'pacing',
    'stairs',
    'sleep',
    'Rosa',
    'she',
    'they',
    '7',
    'two',
    'flare',
    'practiced',
    'not',
    'is',
    'are',
    'walks',
  );
  const text = fc.array(word, { maxLength: 25 }).map((words) => words.join(' '));

  it('similarity is a whole percent and the same both ways', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const percent = alike(a, b);
        expect(percent).toBe(alike(b, a));
        expect(Number.isInteger(percent) && percent >= 0 && percent <= 100).toBe(true);
      }),
    );
  });

  it('swapping names, pronouns and numbers changes nothing', () => {
    const swap: Record<string, string> = {
      Rosa: 'Ben',
      she: 'he',
      they: 'she',
      '7': '31',
      two: '9',
      is: 'are',
      are: 'is',
    };
    fc.assert(
      fc.property(text, (a) => {
        const b = a
          .split(' ')
          .map((one) => swap[one] ?? one)
          .join(' ');
        expect(alike(a, b)).toBe(saysSomething(a, NAMES) || /7|two/.test(a) ? 100 : 0);
      }),
    );
  });

  it('any text at all is handled', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (a, b) => alike(a, b) >= 0));
  });
});
