import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBlanks, expandSnippet, matchingSnippets, nextBlank, phraseAt } from './snippets';

const expand = (body: string, values: Record<string, string> = {}, text = '.x') =>
  expandSnippet(text, { start: text.length - 2, end: text.length }, { snippet: { phrase: 'x', body }, values });

describe('a phrase', () => {
  it.each([
    ['.mood', { start: 0, end: 5, typed: 'mood' }],
    ['Today /Mo', { start: 6, end: 9, typed: 'mo' }],
    ['First line\n.g', { start: 11, end: 13, typed: 'g' }],
    ['(/', { start: 1, end: 2, typed: '' }],
  ])('is called by a dot or slash at the start of a word: %j', (text, found) => {
    expect(phraseAt(text, text.length)).toEqual(found);
  });

  it.each(['Pain 4.5', 'and/or', 'done. ', 'e.g', 'see a.b', '..', ''])('is not called by %j', (text) => {
    expect(phraseAt(text, text.length)).toBeNull();
  });

  it('is looked for before the caret only', () => {
    expect(phraseAt('.mood later', 3)).toEqual({ start: 0, end: 3, typed: 'mo' });
  });

  it('finds its snippets by beginning, the exact one first', () => {
    const list = ['goal-long', 'goal', 'mood'].map((phrase) => ({ phrase, body: '' }));
    expect(matchingSnippets('goal', list).map(({ phrase }) => phrase)).toEqual(['goal', 'goal-long']);
    expect(matchingSnippets('', list)).toHaveLength(3);
  });
});

describe('a snippet', () => {
  it('puts in its values and leaves the caret behind the text', () => {
    expect(expand('{{first}} worked on {{ topic }}.', { first: 'Rosa', topic: 'pacing' }, 'Today .x')).toEqual({
      text: 'Today Rosa worked on pacing.',
      selection: { start: 28, end: 28 },
      missing: [],
    });
  });

  it('selects its first blank', () => {
    expect(expand('Pain *** of 10, ***.')).toMatchObject({ selection: { start: 5, end: 8 } });
  });

  it('turns a value that nobody gave into a blank', () => {
    expect(expand('{{first}} and {{toString}}', { first: '' })).toEqual({
      text: '*** and ***',
      selection: { start: 0, end: 3 },
      missing: ['first', 'toString'],
    });
  });

  it('never expands what a value contains', () => {
    expect(expand('{{first}}', { first: '{{topic}} $1 $&', topic: 'x' }).text).toBe('{{topic}} $1 $&');
  });

  it('keeps everything around it, for any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (before, body, after) => {
        const text = `${before}.x${after}`;
        const plain = body.replace(/[{}]/g, '');
        const { text: result } = expandSnippet(
          text,
          { start: before.length, end: before.length + 2 },
          { snippet: { phrase: 'x', body: plain }, values: {} },
        );
        expect(result).toBe(before + plain + after);
      }),
    );
  });
});

describe('blanks', () => {
  it('are counted, choices that nobody made included', () => {
    expect(countBlanks('a *** b [[calm|tense]] c')).toBe(2);
    expect(countBlanks('[x] ** [[')).toBe(0);
  });

  it('follow each other from the caret and start again at the top', () => {
    const text = '*** and ***';
    expect(nextBlank(text, 0)).toEqual({ start: 0, end: 3 });
    expect(nextBlank(text, 3)).toEqual({ start: 8, end: 11 });
    expect(nextBlank(text, 11)).toEqual({ start: 0, end: 3 });
    expect(nextBlank('done', 0)).toBeNull();
  });
});
