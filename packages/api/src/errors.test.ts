import { toPlainDate } from '@threshold/domain/kernel';
import { describe, expect, it } from 'vitest';
import { answerFor } from './errors';
import { sayDay } from './say-day';

const day = toPlainDate('2026-11-10');

describe('the sentence of a refusal', () => {
  it('writes days as the screens do, whichever slice it comes from', () => {
    const sentences = [
      answerFor({ code: 'day-before-enrollment-start', startDay: day }),
      answerFor({ code: 'coverage-overlaps', planName: 'Blue PPO', firstDay: day, lastDay: null }),
      answerFor({ code: 'nothing-to-claim', firstDay: day, lastDay: toPlainDate('2027-01-02'), heldDays: 0 }),
    ].map(({ sentence }) => sentence);
    expect(sentences[0]).toContain('starts on Nov 10, 2026.');
    expect(sentences[1]).toContain('holds from Nov 10, 2026 on already');
    expect(sentences[2]).toContain('from Nov 10, 2026 to Jan 2, 2027 waits');
  });

  it('leaves every other fact as it is', () => {
    expect(answerFor({ code: 'sign-in-blocked', waitMinutes: 1 }).sentence).toContain('in 1 minute.');
  });
});

it('a day is written without leading zeros', () => {
  expect(['2026-01-05', '2026-12-31'].map((text) => sayDay(toPlainDate(text)))).toEqual([
    'Jan 5, 2026',
    'Dec 31, 2026',
  ]);
});
