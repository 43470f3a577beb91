import type { LoopRule, Situation } from '../guide/rules';
import { situation } from '../guide/situations';
import { claimSituations, subscriberNameSituations, subscriberSituations } from './claim-situations';
import type { SubscriberLevel } from './claim-situations';
import { subscriberName } from './claim-header';
import { institutionalClaim } from './institutional-claim';
import { institutionalLine } from './institutional-line';

/** Bill types of a stay in a hospital or a skilled nursing facility (CLM05-1). */
const STAYS = new Set(['11', '18', '21']);
/** A stay in a hospital. */
const HOSPITAL = '11';

/** What claims of a facility make depend on the situation. Sources as for both kinds of claims; what CMS adds is from memory. */
export const institutionalSituations = (subscriber: LoopRule<SubscriberLevel>): readonly Situation[] => [
  ...subscriberSituations(subscriber),
  ...subscriberNameSituations(subscriberName, subscriber),
  ...claimSituations(institutionalClaim, institutionalLine),
  situation({
    code: 'admission-day',
    kind: 'missing',
    meaning: 'A stay (bill types 11, 18, 21) has the day of admission (DTP*435)',
    loop: institutionalClaim,
    reads: ['claim'],
    broken: (loop) =>
      STAYS.has(loop.get('claim')?.facility?.billType ?? '') && loop.count('admission') === 0
        ? { slot: 'claim', field: 'facility', message: 'The day of admission is missing (DTP*435)' }
        : null,
  }),
  situation({
    code: 'admission-type',
    kind: 'missing',
    meaning: 'A stay (bill types 11, 18, 21) has the type of admission (CL101)',
    loop: institutionalClaim,
    reads: ['claim', 'stay'],
    broken: (loop) => {
      const stay = loop.get('stay');
      return STAYS.has(loop.get('claim')?.facility?.billType ?? '') && stay && stay.admissionType === undefined
        ? { slot: 'stay', field: 'admissionType', message: 'The type of admission is missing' }
        : null;
    },
  }),
  situation({
    code: 'admitting-diagnosis',
    kind: 'missing',
    meaning: 'A stay in a hospital (bill type 11) has the diagnosis at admission (HI*ABJ)',
    loop: institutionalClaim,
    reads: ['claim'],
    broken: (loop) =>
      loop.get('claim')?.facility?.billType === HOSPITAL && loop.count('admittingDiagnosis') === 0
        ? { slot: 'claim', field: 'facility', message: 'The diagnosis at admission is missing (HI*ABJ)' }
        : null,
  }),
];
