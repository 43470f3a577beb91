import fc from 'fast-check';
import { expect, it } from 'vitest';
import { explainBroken, holds, readSyntax } from './syntax';

const letters = ['P', 'R', 'E', 'C', 'L'] as const;
const notes = fc
  .record({
    letter: fc.constantFrom(...letters),
    elements: fc.uniqueArray(fc.integer({ min: 1, max: 21 }), { minLength: 2, maxLength: 5 }),
  })
  .map(({ letter, elements }) => letter + elements.map((one) => String(one).padStart(2, '0')).join(''));

/** The standard's words for each letter, counted one by one. */
function holdsByCounting(note: string, present: ReadonlySet<number>): boolean {
  const { letter, elements } = readSyntax(note);
  const count = elements.filter((one) => present.has(one)).length;
  const [first = 0, ...rest] = elements;
  const others = rest.filter((one) => present.has(one)).length;
  return {
    P: count === 0 || count === elements.length,
    R: count >= 1,
    E: count <= 1,
    C: !present.has(first) || others === rest.length,
    L: !present.has(first) || others >= 1,
  }[letter];
}

it('a relation holds as the standard words it, and a broken one names an element of its own', () => {
  fc.assert(
    fc.property(notes, fc.uniqueArray(fc.integer({ min: 1, max: 21 })), (note, list) => {
      const relation = readSyntax(note);
      const present = list.reduce((bits, one) => bits | (1 << one), 0);
      expect(holds(relation, present)).toBe(holdsByCounting(note, new Set(list)));
      if (holds(relation, present)) return;
      const { code, element } = explainBroken(relation, present);
      expect(relation.elements).toContain(element);
      expect(list.includes(element)).toBe(code === 'element-excluded');
    }),
  );
});

it.each(['', 'P', 'P03', 'X0304', 'P0399', 'P0004', 'p0304'])('%j is no relation', (note) => {
  expect(() => readSyntax(note)).toThrow('is no relation');
});
