import { code, unused } from '../guide/fields';
import { loop, one, optional, segment, upTo } from '../guide/rules';
import { inpatientAdjudication, outpatientAdjudication } from './adjudicated';
import { adjustment } from './adjustments';
import { otherPlan } from './claim-header';
import { otherInsured, otherPayer, otherRole } from './claim-others';
import { amounts } from './parts';

const IDS = ['0B', '1G', 'G2', 'LU'];
const person = (id: string, entity: string, ids = IDS) => otherRole(id, { entity, kinds: ['1'], ids });

/** 2320 of an institutional claim: another plan of the patient. */
export const institutionalOtherSubscriber = loop('2320', {
  plan: one(otherPlan),
  adjustments: upTo(5, adjustment),
  paid: optional(amounts('D')),
  remaining: optional(amounts('EAF')),
  noncovered: optional(amounts('A8')),
  consent: one(
    segment('OI', { ...unused(1, 2), assignment: code('N', 'W', 'Y'), ...unused(4, 5), release: code('I', 'Y') }),
  ),
  inpatient: optional(inpatientAdjudication(unused(2).unused2)),
  outpatient: optional(outpatientAdjudication),
  insured: one(otherInsured),
  payer: one(otherPayer),
  attending: optional(person('2330C', '71')),
  operating: optional(person('2330D', '72')),
  otherOperating: optional(person('2330E', 'ZZ')),
  facility: optional(otherRole('2330F', { entity: '77', kinds: ['2'], ids: ['0B', 'G2', 'LU'] })),
  rendering: optional(person('2330G', '82')),
  referring: optional(person('2330H', 'DN', ['0B', '1G', 'G2'])),
  billing: optional(otherRole('2330I', { entity: '85', kinds: ['2'], ids: ['G2', 'LU'] })),
});
