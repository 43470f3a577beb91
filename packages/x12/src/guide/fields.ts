declare const VALUE: unique symbol;

type Usage = 'required' | 'situational' | 'unused' | 'fixed';
export type Kind = 'text' | 'code' | 'count' | 'number' | 'money' | 'day' | 'time' | 'period' | 'composite';

/** What one element may hold, and the type of its value outside of the file. */
export interface Field<Value = unknown, Used extends Usage = Usage> {
  readonly usage: Used;
  readonly kind: Kind;
  /** In characters. */
  readonly min: number;
  readonly max: number;
  /** Null when the list is kept by others or every value is allowed. */
  readonly codes: readonly string[] | null;
  readonly components: Shape | null;
  /** How often it may stand, set apart by the repetition separator. */
  readonly repeats: number;
  readonly [VALUE]?: Value;
}

/** The elements of a segment or the components of a composite, in their order in the file. */
export type Shape = Readonly<Record<string, Field>>;

type Keys<S extends Shape, Used extends Usage> = {
  [K in keyof S]: S[K]['usage'] extends Used ? K : never;
}[keyof S];
type ValueOf<F> = F extends Field<infer Value> ? Value : never;

/** The typed value of a shape: what is fixed or unused has none. */
export type Values<S extends Shape> = {
  readonly [K in Keys<S, 'required'>]: ValueOf<S[K]>;
} & { readonly [K in Keys<S, 'situational'>]?: ValueOf<S[K]> | undefined };

const field = <Value>(kind: Kind, [min, max]: readonly [number, number]): Field<Value, 'required'> => ({
  usage: 'required',
  kind,
  min,
  max,
  codes: null,
  components: null,
  repeats: 1,
});

/** Any characters (data types AN and ID with a list of others). */
export const text = (min: number, max: number) => field<string>('text', [min, max]);

/** One of a few codes (data type ID). */
export const code = <const Codes extends readonly string[]>(...codes: Codes): Field<Codes[number], 'required'> => ({
  ...field<Codes[number]>('code', [
    Math.min(...codes.map((one) => one.length)),
    Math.max(...codes.map((one) => one.length)),
  ]),
  codes,
});

/** A whole number of zero or more (data type N0). */
export const count = (max: number) => field<number>('count', [1, max]);

/** A decimal number as exact text, `1.5` (data type R). */
export const decimal = (max: number) => field<string>('number', [1, max]);

/** An amount in whole cents (data type R with at most two decimals). */
export const money = () => field<number>('money', [1, 18]);

/** A day as ISO text, `2026-06-01`; in the file `20260601` (data type DT). */
export const day = () => field<string>('day', [8, 8]);

/** A time as in the file, `0900` or with seconds (data type TM). */
export const time = (max = 8) => field<string>('time', [4, max]);

/** A day, days from one to another or a minute, as in the file: `20260601`, `20260601-20260603`, `202606010900`. */
export const period = () => field<string>('period', [1, 35]);

/** Always this one value: the writer puts it, the reader demands it, no caller gives it. */
export const fixed = (value: string): Field<never, 'fixed'> => ({
  ...field<never>('code', [value.length, value.length]),
  usage: 'fixed',
  codes: [value],
});

export const composite = <S extends Shape>(components: S): Field<Values<S>, 'required'> => ({
  ...field('composite', [0, 0]),
  components,
});

/** Required or not by the situation: a guide's words, not a machine's. */
export const maybe = <Value>(one: Field<Value, 'required'>): Field<Value, 'situational'> => ({
  ...one,
  usage: 'situational',
});

/** The same element several times; always a list outside of the file. */
export const repeated = <Value, Used extends Usage>(
  one: Field<Value, Used>,
  repeats: number,
): Field<readonly Value[], Used> => ({ ...(one as Field<never, Used>), repeats });

const UNUSED: Field<never, 'unused'> = { ...field('text', [0, Number.MAX_SAFE_INTEGER]), usage: 'unused' };

/** Places that the guide leaves empty: `...unused(8, 9)` for the eighth and ninth. */
export const unused = <const Places extends readonly number[]>(
  ...places: Places
): { readonly [Place in Places[number] as `unused${Place}`]: Field<never, 'unused'> } =>
  Object.fromEntries(places.map((place) => [`unused${place}`, UNUSED])) as {
    readonly [Place in Places[number] as `unused${Place}`]: Field<never, 'unused'>;
  };
