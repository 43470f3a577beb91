import type { PlainDate } from '@threshold/domain/kernel';

/** Why a claim batch is not started. */
export type ClaimBatchRefusal = {
  readonly code: 'nothing-to-claim';
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
  /** Signed patient-days of these days that are held: charged, they would wait. */
  readonly heldDays: number;
};
