import { code, fixed, maybe, unused } from '../guide/fields';
import { loop, one, oneTo, optional, segment, upTo } from '../guide/rules';
import { outpatientAdjudication } from './adjudicated';
import { adjustment } from './adjustments';
import { insured, otherPlan } from './claim-header';
import { amounts, date, organization, place, reference, references, role, street } from './parts';

/** What another plan has to do with a claim, in both kinds of claims. */

/** OI: assignment and release towards the other plan. */
const consent = segment('OI', {
  ...unused(1, 2),
  assignment: code('N', 'W', 'Y'),
  signatureSource: maybe(code('P')),
  ...unused(5),
  release: code('I', 'Y'),
});

export const otherInsured = loop('2330A', {
  name: one(insured),
  street: optional(street),
  place: optional(place),
  socialSecurity: optional(reference('SY')),
});

export const otherPayer = loop('2330B', {
  name: one(organization('PR', 'PI', 'XV')),
  street: optional(street),
  place: optional(place),
  paidOn: optional(date('573')),
  secondaryIds: upTo(2, references('2U', 'EI', 'FY', 'NF')),
  authorization: optional(reference('G1')),
  referral: optional(reference('9F')),
  adjusted: optional(reference('T4')),
  claimNumber: optional(reference('F8')),
});

/** NM1 of a part and the other payer's numbers for whoever plays it. */
export const otherRole = (
  id: string,
  part: { readonly entity: string; readonly kinds: readonly string[]; readonly ids: readonly string[] },
) =>
  loop(id, {
    role: one(role(part.entity, ...part.kinds)),
    ids: oneTo(3, references(...part.ids)),
  });

export const otherSubscriber = loop('2320', {
  plan: one(otherPlan),
  adjustments: upTo(5, adjustment),
  paid: optional(amounts('D')),
  noncovered: optional(amounts('A8')),
  remaining: optional(amounts('EAF')),
  consent: one(consent),
  adjudication: optional(outpatientAdjudication),
  insured: one(otherInsured),
  payer: one(otherPayer),
  referring: upTo(
    2,
    loop('2330C', {
      role: one(
        segment('NM1', { entity: code('DN', 'P3'), kind: fixed('1'), ...unused(3, 4, 5, 6, 7, 8, 9, 10, 11, 12) }),
      ),
      ids: oneTo(3, references('0B', '1G', 'G2')),
    }),
  ),
  rendering: optional(otherRole('2330D', { entity: '82', kinds: ['1', '2'], ids: ['0B', '1G', 'G2', 'LU'] })),
  facility: optional(otherRole('2330E', { entity: '77', kinds: ['2'], ids: ['0B', 'G2', 'LU'] })),
  supervising: optional(otherRole('2330F', { entity: 'DQ', kinds: ['1'], ids: ['0B', '1G', 'G2', 'LU'] })),
  billing: optional(otherRole('2330G', { entity: '85', kinds: ['1', '2'], ids: ['G2', 'LU'] })),
});
