type Letter = 'P' | 'R' | 'E' | 'C' | 'L';

/**
 * A relation between elements of one segment, in the standard's letters: P all or none, R at least one, E at most one,
 * C the first demands all others, L the first demands at least one other. Elements are bits, so that a relation holds
 * or not by one comparison: element 3 is bit 3.
 */
export interface Relation {
  readonly letter: Letter;
  readonly elements: readonly number[];
  readonly first: number;
  readonly rest: number;
}

/** Elements are bits of a number; no segment with relations has more. */
const MOST_ELEMENTS = 30;

/** `P0304` as a relation. Throws on what is none: it stands in our own guides. */
export function readSyntax(note: string): Relation {
  const [, letter, numbers = ''] = /^([PRECL])((?:\d\d){2,})$/.exec(note) ?? [];
  const elements = (numbers.match(/\d\d/g) ?? []).map(Number);
  if (!letter || elements.some((one) => one < 1 || one > MOST_ELEMENTS))
    throw new Error(`“${note}” is no relation between elements`);
  const [first = 0, ...rest] = elements;
  return {
    letter: letter as Letter,
    elements,
    first: 1 << first,
    rest: rest.reduce((bits, one) => bits | (1 << one), 0),
  };
}

const REMEMBERED = 16;

/**
 * The relations of one segment. Remembers which sets of elements met them all: the segments of a file have few, and an
 * adjustment has fifteen relations.
 */
export class Relations {
  readonly #all: readonly Relation[];
  readonly #met = new Int32Array(REMEMBERED);

  constructor(all: readonly Relation[]) {
    this.#all = all;
  }

  /** Whether all of them hold for these elements, of which there is at least one. */
  hold(present: number): boolean {
    if (this.#all.length === 0) return true;
    const place = (present ^ (present >>> 4) ^ (present >>> 8)) & (REMEMBERED - 1);
    if (this.#met[place] === present) return true;
    if (!this.#all.every((relation) => holds(relation, present))) return false;
    this.#met[place] = present;
    return true;
  }
}

export function holds({ letter, first, rest }: Relation, present: number): boolean {
  const all = first | rest;
  const some = present & all;
  switch (letter) {
    case 'P':
      return some === 0 || some === all;
    case 'R':
      return some !== 0;
    case 'E':
      return (some & (some - 1)) === 0;
    case 'C':
      return (present & first) === 0 || (present & rest) === rest;
    case 'L':
      return (present & first) === 0 || (present & rest) !== 0;
  }
}

/** The element that is missing or too much when a relation is broken, and in words why. */
export function explainBroken(
  { letter, elements }: Relation,
  present: number,
): {
  readonly code: 'element-missing-by-relation' | 'element-excluded';
  readonly element: number;
  readonly message: string;
} {
  const has = (element: number) => (present & (1 << element)) !== 0;
  const [first = 0, ...rest] = elements;
  const list = elements.map(twoDigits).join(', ');
  if (letter === 'E')
    return {
      code: 'element-excluded',
      element: elements.filter(has)[1] ?? first,
      message: `Only one of elements ${list} may stand`,
    };
  const message = {
    P: `Elements ${list} stand together or not at all`,
    R: `At least one of elements ${list} is needed`,
    C: `Element ${twoDigits(first)} needs ${rest.map(twoDigits).join(' and ')}`,
    L: `Element ${twoDigits(first)} needs one of ${rest.map(twoDigits).join(', ')}`,
  }[letter];
  return { code: 'element-missing-by-relation', element: elements.find((one) => !has(one)) ?? first, message };
}

const twoDigits = (element: number): string => String(element).padStart(2, '0');
