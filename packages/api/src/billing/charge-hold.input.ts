import type { Discipline } from '@threshold/domain/directory';

/** Why a signed patient-day is not charged, with who or what is missing. No PHI: it is kept beside the day. */
export type ChargeHoldReason =
  | { readonly code: 'coverage-missing' }
  | { readonly code: 'plan-without-setting'; readonly planName: string }
  | { readonly code: 'service-not-in-catalog'; readonly procedureCode: string; readonly discipline: Discipline }
  | { readonly code: 'leader-without-npi'; readonly procedureCode: string; readonly leaderName: string }
  | { readonly code: 'no-facility-billing'; readonly procedureCode: string; readonly siteName: string };

export const CHARGE_HOLD_CODES = [
  'coverage-missing',
  'plan-without-setting',
  'service-not-in-catalog',
  'leader-without-npi',
  'no-facility-billing',
] as const satisfies readonly ChargeHoldReason['code'][];

const SENTENCES: { readonly [R in ChargeHoldReason as R['code']]: (reason: R) => string } = {
  'coverage-missing': () => 'No coverage holds on this day. Add one to the chart; the charges are then made.',
  'plan-without-setting': ({ planName }) =>
    `${planName} does not say how it counts and pays on this day. Ask an administrator to add the plan setting of that day.`,
  'service-not-in-catalog': ({ procedureCode, discipline }) =>
    `${procedureCode} is not in the service catalog of ${discipline.replace('-', ' ')}. Ask an administrator to give the session type another code.`,
  'leader-without-npi': ({ procedureCode, leaderName }) =>
    `${leaderName} has no valid NPI, so ${procedureCode} cannot be billed. Ask an administrator to add it in the directory.`,
  'no-facility-billing': ({ procedureCode, siteName }) =>
    `${procedureCode} has no revenue code, which ${siteName} needs for its hospital claim. Ask an administrator to complete the service catalog.`,
};

/** One sentence for the person who clears the hold: what is in the way and what to do. */
export function holdSentence(reason: ChargeHoldReason): string {
  const say = SENTENCES[reason.code] as (reason: ChargeHoldReason) => string;
  return say(reason);
}
