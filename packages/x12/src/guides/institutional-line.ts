import { code, count, decimal, maybe, money, text, unused } from '../guide/fields';
import { loop, one, optional, segment, upTo } from '../guide/rules';
import { adjudication } from './adjudication';
import { attachment, note, repricing } from './claim-details';
import { drug } from './drug';
import { amounts, dates, payerReferences, procedure, provider, reference } from './parts';

const coded = () => maybe(procedure('ER', 'HC', 'HP', 'IV', 'WK'));

const service = segment(
  'SV2',
  {
    revenue: text(1, 48),
    procedure: coded(),
    charge: money(),
    unit: code('DA', 'UN'),
    units: decimal(15),
    ...unused(6),
    noncovered: maybe(money()),
    ...unused(8, 9, 10),
  },
  ['R0102', 'P0405'],
);

/** Somebody with a part in a line (2420). */
const person = (id: string, entity: string, ...ids: readonly string[]) =>
  loop(id, { name: one(provider(entity, '1')), ids: upTo(20, payerReferences(...ids)) });

/** 2400: one service line of a facility. */
export const institutionalLine = loop('2400', {
  number: one(segment('LX', { number: count(6) })),
  service: one(service),
  attachments: upTo(10, attachment),
  serviceDays: optional(dates('472')),
  lineId: optional(reference('6R')),
  repricedNumber: optional(reference('9B')),
  adjustedRepricedNumber: optional(reference('9D')),
  serviceTax: optional(amounts('GT')),
  facilityTax: optional(amounts('N8')),
  thirdPartyNote: optional(note('TPO')),
  repricing: optional(repricing('line')),
  drug: optional(drug('N4')),
  operating: optional(person('2420A', '72', '0B', '1G', 'G2', 'LU')),
  otherOperating: optional(person('2420B', 'ZZ', '0B', '1G', 'G2', 'LU')),
  rendering: optional(person('2420C', '82', '0B', '1G', 'G2', 'LU')),
  referring: optional(person('2420D', 'DN', '0B', '1G', 'G2')),
  adjudications: upTo(15, adjudication(coded(), text(1, 48))),
});
