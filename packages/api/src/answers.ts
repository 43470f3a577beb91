import type { TRPC_ERROR_CODE_KEY } from '@trpc/server/unstable-core-do-not-import';

/** How a refusal reaches whoever asked. */
export interface Answer<Refusal> {
  readonly transport: TRPC_ERROR_CODE_KEY;
  /** One sentence for the person at the screen: what is in the way and what to do. */
  say(refusal: Refusal): string;
}

/** An answer for every code of a union; the compiler asks for each. A slice keeps the map of its own codes. */
export type Answers<Refusal extends { readonly code: string }> = {
  readonly [R in Refusal as R['code']]: Answer<R>;
};
