import type { PlainDate } from '../kernel';

export type Severity = 'error' | 'warning' | 'info';

/** The nearest thing that would make the finding go away. */
export type Fix =
  | { readonly kind: 'append-modifier'; readonly lineId: string; readonly modifiers: readonly string[] }
  | { readonly kind: 'remove-modifier'; readonly lineId: string; readonly modifier: string }
  /** The modifiers to have instead, in their order. */
  | { readonly kind: 'set-modifiers'; readonly lineId: string; readonly modifiers: readonly string[] }
  | { readonly kind: 'drop-line'; readonly lineId: string }
  | { readonly kind: 'limit-units'; readonly lineIds: readonly string[]; readonly units: number }
  | { readonly kind: 'add-primary'; readonly codes: readonly string[] }
  | { readonly kind: 'use-code'; readonly code: string }
  | { readonly kind: 'use-place'; readonly lineId: string; readonly places: readonly string[] }
  | { readonly kind: 'set-diagnosis'; readonly lineId: string; readonly prefixes: readonly string[] }
  | { readonly kind: 'set-price'; readonly lineId: string };

/** What every finding says, whatever its rule. */
export interface FindingCore {
  /** The same for the same finding on the same lines, so that a person's acceptance survives a rerun. */
  readonly id: string;
  /** An error is denied as billed, and a claim with an open one is not assembled. */
  readonly severity: Severity;
  readonly code: string;
  readonly lineIds: readonly string[];
  readonly source: string;
  readonly effective: PlainDate;
  readonly fix: Fix | null;
}
