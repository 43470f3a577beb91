import { one } from '../guide/rules';
import type { Guide, ValueOf } from '../guide/rules';
import { facilityBillingProvider, subscriberLevel, subscriberPlan } from './claim-header';
import { claimLevels } from './claim-levels';
import { institutionalClaim } from './institutional-claim';
import { institutionalSituations } from './institutional-situations';

const levels = claimLevels('837I', {
  claim: institutionalClaim,
  provider: facilityBillingProvider,
  opening: { level: one(subscriberLevel), plan: one(subscriberPlan) },
});

/**
 * The institutional claim, 005010X223A2. Usage, lengths, codes and counts as other implementations of the guide publish
 * them (pyx12 maps, read 2026-11-23).
 */
export const INSTITUTIONAL_837 = {
  setId: '837',
  version: '005010X223A2',
  functionalId: 'HC',
  versionInHeader: true,
  body: levels.transaction,
  situations: institutionalSituations(levels.subscriber),
} as const satisfies Guide;

export type InstitutionalClaims = ValueOf<typeof levels.transaction>;
