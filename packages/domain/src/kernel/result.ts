/** What a rule answers: the value, or the reason why not. A broken invariant throws instead. */
export type Result<Value, Refusal extends { code: string }> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal };

export const ok = <Value>(value: Value) => ({ ok: true, value }) as const;

export const refuse = <Refusal extends { code: string }>(refusal: Refusal) => ({ ok: false, refusal }) as const;

/** For values that cannot be missing unless the program is wrong; the message names what was expected. */
export function must<Value>(value: Value | null | undefined, expected: string): Value {
  if (value === null || value === undefined) throw new Error(`Expected ${expected}`);
  return value;
}
