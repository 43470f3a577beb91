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
      if (!causes) return null;
      const isAccident = ACCIDENTS.has(causes.cause1 ?? '') || ACCIDENTS.has(causes.cause2 ?? '');
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
      const pointers = loop.get('service')?.diagnoses;
      if (!diagnoses || !pointers) return null;
      const wrong = pointerBeyond(pointers, diagnoses);
      return wrong === undefined
        ? null
        : { slot: 'service', field: 'diagnoses', message: `There is no diagnosis ${wrong} in this claim` };
    },
  }),
];

/** These loops make nothing and end early: every line of a file comes here. */
function hasSoMany(diagnoses: object, count: number): boolean {
  let missing = count;
  for (const name in diagnoses) {
    if (missing <= 0) return true;
    if ((diagnoses as Readonly<Record<string, unknown>>)[name] !== undefined) missing -= 1;
  }
  return missing <= 0;
}

/** The first pointer to a diagnosis that is not there. What is no number is wrong in itself, and told as that. */
function pointerBeyond(pointers: object, diagnoses: object): unknown {
  for (const name in pointers) {
    const pointer = (pointers as Readonly<Record<string, unknown>>)[name];
    const number = pointer === undefined ? 0 : Number(pointer);
    if (!Number.isNaN(number) && !hasSoMany(diagnoses, number)) return pointer;
  }
  return undefined;
}
