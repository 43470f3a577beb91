import type { Discipline } from '@threshold/domain/directory';
import type { PlainDate } from '@threshold/domain/kernel';

/** Why signed attendances could not be charged, with who or what is missing. */
export type BillingRefusal =
  | { readonly code: 'service-not-in-catalog'; readonly procedureCode: string; readonly discipline: Discipline }
  | { readonly code: 'leader-without-npi'; readonly procedureCode: string; readonly leaderName: string }
  | { readonly code: 'no-facility-billing'; readonly procedureCode: string; readonly siteName: string }
  | { readonly code: 'coverage-missing'; readonly patientName: string; readonly day: PlainDate }
  | { readonly code: 'plan-without-setting'; readonly planName: string; readonly day: PlainDate };

/** Why a claim batch is not started. */
export type ClaimBatchRefusal = {
  readonly code: 'nothing-to-claim';
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
};
