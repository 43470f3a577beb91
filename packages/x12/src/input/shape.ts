import { KeyOrder } from './key-order';

/**
 * What a caller's value has to look like. Types say the same to whoever compiles against them; a caller in plain
 * JavaScript, or with a file of JSON, learns of a misspelled field only here, before it changes what is written.
 */
export type Shape =
  | { readonly kind: 'text' | 'number' | 'flag' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'list'; readonly of: Shape }
  /** Text, or an object. */
  | { readonly kind: 'either'; readonly of: ObjectShape }
  /** Null says that there is none; to leave it out says nothing. */
  | { readonly kind: 'nullable'; readonly of: Shape }
  /** Looked at elsewhere. */
  | { readonly kind: 'object' }
  | ObjectShape;

export interface ObjectShape {
  readonly kind: 'fields';
  readonly fields: ReadonlyMap<string, Named>;
  /** The same in their order, for a loop that makes nothing. */
  readonly list: readonly Named[];
  /** The same by the order in which values have them. */
  readonly order: KeyOrder<Named>;
  /** How many must be there. */
  readonly required: number;
}

interface Named {
  readonly name: string;
  readonly shape: Shape;
  readonly isOptional: boolean;
}

export type ShapeCode = 'missing' | 'unknown-field' | 'wrong-type' | 'not-a-choice';
type Refuse = (code: ShapeCode, path: string, message: string) => void;
type Fields = Readonly<Record<string, Shape>>;

export const TEXT: Shape = { kind: 'text' };
export const NUMBER: Shape = { kind: 'number' };
export const FLAG: Shape = { kind: 'flag' };
export const OBJECT: Shape = { kind: 'object' };
export const choice = (...choices: readonly string[]): Shape => ({ kind: 'choice', choices });
export const list = (of: Shape): Shape => ({ kind: 'list', of });
export const textOr = (of: ObjectShape): Shape => ({ kind: 'either', of });
export const nullable = (of: Shape): Shape => ({ kind: 'nullable', of });

/** An object with what it must have and what it may have, and nothing else. */
export function fields(required: Fields, optional: Fields = {}): ObjectShape {
  const named = (given: Fields, isOptional: boolean): Named[] =>
    Object.entries(given).map(([name, shape]) => ({ name, shape, isOptional }));
  const all = [...named(required, false), ...named(optional, true)];
  const byName = new Map(all.map((one) => [one.name, one]));
  return {
    kind: 'fields',
    list: all,
    fields: byName,
    order: new KeyOrder(byName),
    required: Object.keys(required).length,
  };
}

const EXPECTED: Readonly<Record<Shape['kind'], string>> = {
  text: 'text',
  choice: 'text',
  number: 'a number',
  flag: 'true or false',
  list: 'a list',
  either: 'text or an object',
  nullable: 'an object or null',
  object: 'an object',
  fields: 'an object',
};

/** Holds values against shapes. Total: whatever the value is, the answer is refusals with their places, or none. */
export class ShapeCheck {
  readonly #refuse: Refuse;
  /** Names and places on the way; put together when something is refused. */
  readonly #path: (string | number)[] = [];

  constructor(refuse: Refuse) {
    this.#refuse = refuse;
  }

  /** `path` names the value; empty for the whole that a caller gives. */
  check(value: unknown, shape: Shape, path = ''): void {
    if (path !== '') this.#path.push(path);
    this.#look(value, shape);
    this.#path.length = 0;
  }

  #look(value: unknown, shape: Shape): void {
    switch (shape.kind) {
      case 'text':
        if (typeof value !== 'string') this.#wrong(value, shape);
        return;
      case 'number':
        if (typeof value !== 'number') this.#wrong(value, shape);
        return;
      case 'flag':
        if (typeof value !== 'boolean') this.#wrong(value, shape);
        return;
      case 'choice':
        if (typeof value !== 'string') this.#wrong(value, shape);
        else if (!shape.choices.includes(value)) this.#tell('not-a-choice', notAChoice(value, shape.choices));
        return;
      case 'list':
        return this.#list(value, shape);
      case 'either':
        if (typeof value !== 'string') this.#fields(value, shape.of, shape);
        return;
      case 'nullable':
        if (value === undefined) this.#wrong(value, shape);
        else if (value !== null) this.#look(value, shape.of);
        return;
      case 'object':
        if (!isObject(value)) this.#wrong(value, shape);
        return;
      case 'fields':
        return this.#fields(value, shape, shape);
    }
  }

  #list(value: unknown, shape: Extract<Shape, { readonly kind: 'list' }>): void {
    if (!Array.isArray(value)) return this.#wrong(value, shape);
    // By number: a place that was never filled is looked at too.
    for (let index = 0; index < value.length; index += 1) {
      this.#path.push(index);
      this.#look(value[index], shape.of);
      this.#path.pop();
    }
  }

  #fields(value: unknown, { list: known, fields: byName }: ObjectShape, shape: Shape): void {
    if (!isObject(value)) return this.#wrong(value, shape);
    for (let index = 0; index < known.length; index += 1) {
      const { name, shape: inner, isOptional } = known[index] as Named;
      const given = value[name];
      if (given === undefined && isOptional) continue;
      this.#path.push(name);
      this.#look(given, inner);
      this.#path.pop();
    }
    for (const name in value)
      if (!byName.has(name)) {
        this.#path.push(name);
        this.#tell('unknown-field', unknownField(name, byName.keys()));
        this.#path.pop();
      }
  }

  #wrong(value: unknown, shape: Shape): void {
    if (value === undefined) this.#tell('missing', missingMessage(shape));
    else this.#tell('wrong-type', wrongType(value, EXPECTED[shape.kind]));
  }

  #tell(code: ShapeCode, message: string): void {
    let path = '';
    for (const step of this.#path) path += typeof step === 'number' ? `[${step}]` : path === '' ? step : `.${step}`;
    this.#refuse(code, path, message);
  }
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const missingMessage = ({ kind }: Shape): string =>
  kind === 'nullable' ? 'Give an object, or null when there is none' : 'A value is required';

/** What is wrong with a value of another type, in words; its own text only when that is short and plain. */
export function wrongType(value: unknown, expected: string): string {
  if (value === null) return `null should be ${expected}, or be left out where it is optional`;
  if (typeof value === 'string') return `“${shortened(value)}” is text and should be ${expected}`;
  const isShort = typeof value === 'number' || typeof value === 'boolean';
  const given = Array.isArray(value) ? 'A list' : typeof value === 'object' ? 'An object' : `A ${typeof value}`;
  return `${given}${isShort ? ` (${value})` : ''} should be ${expected}`;
}

const shortened = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text);

/** All choices while they are few; else how many there are. */
export function notAChoice(value: string, choices: readonly string[]): string {
  const most = 40;
  const named = choices.slice(0, most).join(', ');
  const rest = choices.length - most;
  return `“${shortened(value)}” is none of ${named}${rest > 0 ? ` and ${rest} more` : ''}`;
}

export function unknownField(name: string, known: Iterable<string>): string {
  const near = [...known].find((one) => isNear(one.toLowerCase(), name.toLowerCase()));
  return `There is no such field${near === undefined ? '' : `; did you mean ${near}?`}`;
}

/** Whether one letter more, less or other, or one end, is all that sets two names apart. */
function isNear(one: string, other: string): boolean {
  if (one === other || (other.length > 3 && (one.startsWith(other) || other.startsWith(one)))) return true;
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [skipOne, skipOther] = [one.length >= other.length ? 1 : 0, other.length >= one.length ? 1 : 0];
  return one.slice(start + skipOne) === other.slice(start + skipOther);
}
