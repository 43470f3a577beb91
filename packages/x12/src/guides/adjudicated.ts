import { decimal, maybe, money, text } from '../guide/fields';
import type { Field } from '../guide/fields';
import { segment } from '../guide/rules';

/** What a payer made of a whole claim: in its own remittance, and in the claim that goes on to the next payer. */

const amount = () => maybe(money());
const remark = () => maybe(text(1, 50));

/** MIA; a claim to another payer leaves the outlier amount empty. */
export const inpatientAdjudication = <Outlier extends Field>(outlierAmount: Outlier) =>
  segment('MIA', {
    coveredDays: decimal(15),
    outlierAmount,
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

/** MOA. */
export const outpatientAdjudication = segment('MOA', {
  reimbursementRate: maybe(decimal(10)),
  payableAmount: amount(),
  remark1: remark(),
  remark2: remark(),
  remark3: remark(),
  remark4: remark(),
  remark5: remark(),
  esrdAmount: amount(),
  professionalComponent: amount(),
});
