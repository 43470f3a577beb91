import { one, optional } from '../guide/rules';
import type { Guide, ValueOf } from '../guide/rules';
import { billingProvider, subscriberCondition, subscriberLevel, subscriberPlan } from './claim-header';
import { claimLevels } from './claim-levels';
import { professionalClaim } from './professional-claim';
import { professionalSituations } from './professional-situations';

const levels = claimLevels('837P', {
  claim: professionalClaim,
  provider: billingProvider,
  opening: { level: one(subscriberLevel), plan: one(subscriberPlan), condition: optional(subscriberCondition) },
});

/**
 * The professional claim, 005010X222A1. Usage, lengths, codes and counts as other implementations of the guide publish
 * them (pyx12 maps, read 2026-11-23).
 */
export const PROFESSIONAL_837 = {
  setId: '837',
  version: '005010X222A1',
  functionalId: 'HC',
  versionInHeader: true,
  body: levels.transaction,
  situations: professionalSituations(levels.subscriber),
} as const satisfies Guide;

export type ProfessionalClaims = ValueOf<typeof levels.transaction>;
