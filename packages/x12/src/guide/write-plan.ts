import type { Field } from './fields';
import { CODE, COMPOSITE, COUNT, DAY, FIXED, MONEY, NUMBER, OTHER, PERIOD, TEXT } from './forms';
import { KeyOrder } from '../input/key-order';

const NO_CODES: ReadonlySet<string> = new Set();

/** A field as the quick way of writing needs it. */
export interface PlannedField {
  readonly name: string;
  readonly number: number;
  /** See forms.ts. */
  readonly form: number;
  readonly least: number;
  readonly most: number;
  /** One of its codes, the last that was written: codes repeat. */
  recent: string;
  readonly codes: ReadonlySet<string>;
  readonly isNeeded: boolean;
  /** Of a composite. */
  readonly parts: WritePlan | null;
}

/** How the values of a segment or a composite become text. */
export interface WritePlan {
  readonly isComposite: boolean;
  readonly order: KeyOrder<PlannedField>;
  /** What always stands at a number; empty where the value says it. */
  readonly fixed: readonly string[];
  readonly lastFixed: number;
  /** The numbers of what always stands, as bits. */
  readonly present: number;
  /** How many fields a value must have. */
  readonly needed: number;
}

interface Part {
  readonly number: number;
  readonly field: {
    readonly name: string;
    readonly field: Field;
    readonly isNeeded: boolean;
    readonly codes: ReadonlySet<string> | null;
    readonly fixed: string | null;
    readonly plan: WritePlan | null;
  };
}

/** Of the parts that may stand in a file, in their order. */
export function planOf(parts: readonly Part[], isComposite: boolean): WritePlan {
  const fields = parts.map(plannedOf);
  const fixed = Array.from({ length: (fields.at(-1)?.number ?? 0) + 1 }, () => '');
  for (const { number, field } of parts) fixed[number] = field.fixed ?? '';
  const always = fields.filter(({ form }) => form === FIXED);
  return {
    isComposite,
    order: new KeyOrder(new Map(fields.map((one) => [one.name, one]))),
    fixed,
    lastFixed: always.at(-1)?.number ?? 0,
    present: always.reduce((bits, { number }) => bits | (1 << number), 0),
    needed: fields.filter(({ isNeeded }) => isNeeded).length - always.length,
  };
}

function plannedOf({ number, field: { name, field, isNeeded, codes, fixed, plan } }: Part): PlannedField {
  const [recent = ''] = codes ?? [];
  return {
    name,
    number,
    form: fixed === null ? formOf(field, codes !== null) : FIXED,
    least: field.min,
    most: field.max,
    recent,
    codes: codes ?? NO_CODES,
    isNeeded,
    parts: plan,
  };
}

function formOf({ kind, repeats, components }: Field, hasCodes: boolean): number {
  // Lists, and times, which stand in headers only.
  if (repeats > 1) return OTHER;
  if (components) return COMPOSITE;
  if (kind === 'code' || kind === 'text') return hasCodes ? CODE : TEXT;
  if (hasCodes || kind === 'time' || kind === 'composite') return OTHER;
  return FORM_OF[kind];
}

const FORM_OF = { money: MONEY, day: DAY, count: COUNT, number: NUMBER, period: PERIOD } as const;
