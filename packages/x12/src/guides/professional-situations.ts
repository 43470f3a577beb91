import type { LoopRule, Situation } from '../guide/rules';
import { situation } from '../guide/situations';
import { claimSituations, subscriberNameSituations, subscriberSituations } from './claim-situations';
import type { SubscriberLevel } from './claim-situations';
import { subscriberName } from './claim-header';
import { professionalClaim } from './professional-claim';
import { professionalLine } from './professional-line';

/** Causes of a claim that have a day: an accident of a car, another accident. */
const ACCIDENTS = new Set(['AA', 'OA']);
const AUTO = 'AA';

/** What professional claims make depend on the situation. Sources as for both kinds of claims. */
export const professionalSituations = (subscriber: LoopRule<SubscriberLevel>): readonly Situation[] => [
  ...subscriberSituations(subscriber),
  ...subscriberNameSituations(subscriberName, subscriber),
  ...claimSituations(professionalClaim, professionalLine),
  situation({
    code: 'accident-date',
    kind: 'missing',
    meaning: 'A claim after an accident (CLM11 AA or OA) has its day (DTP*439)',
    loop: professionalClaim,
    reads: ['claim'],
    broken: (loop) => {
      const causes = loop.get('claim')?.relatedCauses;
      const isAccident = [causes?.cause1, causes?.cause2].some((cause) => cause !== undefined && ACCIDENTS.has(cause));
      return isAccident && loop.count('accident') === 0
        ? { slot: 'claim', field: 'relatedCauses', message: 'The day of the accident is missing (DTP*439)' }
        : null;
    },
  }),
  situation({
    code: 'accident-state',
    kind: 'missing',
    meaning: 'A claim after an accident of a car (CLM11 AA) says in which state or country it was',
    loop: professionalClaim,
    reads: ['claim'],
    broken: (loop) => {
      const causes = loop.get('claim')?.relatedCauses;
      const isAuto = causes?.cause1 === AUTO || causes?.cause2 === AUTO;
      return isAuto && causes?.state === undefined && causes?.country === undefined
        ? { slot: 'claim', field: 'relatedCauses', message: 'The state of the accident is missing (CLM11-4)' }
        : null;
    },
  }),
  situation({
    code: 'diagnosis-pointer',
    kind: 'value',
    meaning: 'A line points to diagnoses that its claim has (SV107, HI)',
    loop: professionalLine,
    reads: ['service'],
    above: { loop: professionalClaim, reads: ['diagnoses'] },
    broken: (loop, above) => {
      const diagnoses = above.get('diagnoses');
      const pointers = Object.values(loop.get('service')?.diagnoses ?? {});
      if (!diagnoses) return null;
      const most = Object.values(diagnoses).filter((one) => one !== undefined).length;
      const wrong = pointers.find((pointer) => Number(pointer) > most);
      return wrong === undefined
        ? null
        : { slot: 'service', field: 'diagnoses', message: `There is no diagnosis ${wrong} in this claim` };
    },
  }),
];
