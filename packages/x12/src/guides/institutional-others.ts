import { code, decimal, maybe, money, text, unused } from '../guide/fields';
import { loop, one, optional, segment, upTo } from '../guide/rules';
import { adjustment } from './adjustments';
import { otherPlan } from './claim-header';
import { otherInsured, otherPayer, otherRole, outpatientAdjudication } from './claim-others';
import { amounts } from './parts';

const amount = () => maybe(money());
const remark = () => maybe(text(1, 50));

/** MIA: another payer's adjudication of an inpatient claim. */
const inpatientAdjudication = segment('MIA', {
  coveredDays: decimal(15),
  ...unused(2),
  lifetimeDays: maybe(decimal(15)),
  drgAmount: amount(),
  remark1: remark(),
  disproportionateShare: amount(),
  mspPassThrough: amount(),
  ppsCapital: amount(),
  ppsFederal: amount(),
  ppsHospital: amount(),
  ppsDisproportionate: amount(),
  oldCapital: amount(),
  ppsMedicalEducation: amount(),
  operatingHospital: amount(),
  costReportDays: maybe(decimal(15)),
  operatingFederal: amount(),
  ppsOutlier: amount(),
  indirectTeaching: amount(),
  professionalComponent: amount(),
  remark2: remark(),
  remark3: remark(),
  remark4: remark(),
  remark5: remark(),
  ppsException: amount(),
});

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
  inpatient: optional(inpatientAdjudication),
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
