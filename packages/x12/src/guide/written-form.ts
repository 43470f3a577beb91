import { amountCents } from '../money';

/**
 * How a value stood in its file where the guide leaves a choice: segments whose order is free, amounts with zeros at
 * the end. Kept beside the value and not in it, so that a value that is written again is the same bytes, and one that
 * was made or copied takes the guide's order and the shortest form.
 */
export interface WrittenForm {
  /** Slots in the order of the file, each with how many followed each other: `[slot, count, slot, count …]`. */
  runs: number[] | null;
  /** Amounts as they were written, by field. */
  amounts: Map<string, string> | null;
}

const forms = new WeakMap<object, WrittenForm>();

export const formOf = (value: object): WrittenForm | undefined => forms.get(value);

export function rememberRuns(value: object, runs: number[]): void {
  formFor(value).runs = runs;
}

export function rememberAmount(value: object, field: string, text: string): void {
  const form = formFor(value);
  form.amounts ??= new Map();
  form.amounts.set(field, text);
}

function formFor(value: object): WrittenForm {
  const known = forms.get(value);
  if (known) return known;
  const form: WrittenForm = { runs: null, amounts: null };
  forms.set(value, form);
  return form;
}

/** The amount as it was written, when it still says the same. */
export function amountAsWritten(form: WrittenForm | undefined, field: string, cents: number): string | null {
  const text = form?.amounts?.get(field);
  return text !== undefined && amountCents(text) === cents ? text : null;
}
