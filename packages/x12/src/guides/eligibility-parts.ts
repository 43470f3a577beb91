import { code, composite, count, fixed, maybe, period, text, unused } from '../guide/fields';
import type { Field } from '../guide/fields';
import { segment } from '../guide/rules';
import { listed } from './claim-details';
import { PROVIDER_PARTS } from './eligibility-codes';
import { nameOf, patientNameOf } from './levels';

/** What the question about benefits and its answer have in common: who asks whom about whom. */

const optionalId = { last: maybe(text(1, 60)), id: maybe(text(2, 80)) };

export const sourceName = nameOf({
  entities: ['2B', '36', 'GP', 'P5', 'PR'],
  kinds: ['1', '2'],
  last: text(1, 60),
  idQualifier: code('24', '46', 'FI', 'NI', 'PI', 'XV', 'XX'),
  id: text(2, 80),
});

export const receiverName = <Last extends Field>(last: Last) =>
  nameOf({
    entities: ['1P', '2B', '36', '80', 'FA', 'GP', 'P5', 'PR'],
    kinds: ['1', '2'],
    last,
    idQualifier: code('24', '34', 'FI', 'PI', 'PP', 'SV', 'XV', 'XX'),
    id: text(2, 80),
  });

export const subscriberName = nameOf({
  entities: ['IL'],
  kinds: ['1', '2'],
  idQualifier: maybe(code('II', 'MI')),
  ...optionalId,
});

export const dependentName = patientNameOf('03', optionalId.last);

export const RECEIVER_IDS = [
  ...['0B', '1C', '1D', '1J', '4A', 'CT', 'EL', 'EO', 'HPI', 'JD', 'N5', 'N7', 'Q4', 'SY', 'TJ'],
] as const;

/** REF with a word to it: a state, a plan, a network. */
export const describedReferences = <const Qualifiers extends readonly string[]>(...qualifiers: Qualifiers) =>
  segment(
    'REF',
    { qualifier: code(...qualifiers), value: text(1, 50), description: maybe(text(1, 80)), ...unused(4) },
    ['R0203'],
  );

/** PRV: which provider the question is about. */
export const providerPart = <const Qualifiers extends readonly string[]>(...qualifiers: Qualifiers) =>
  segment(
    'PRV',
    {
      part: code(...PROVIDER_PARTS),
      qualifier: maybe(code(...qualifiers)),
      id: maybe(text(1, 50)),
      ...unused(4, 5, 6),
    },
    ['P0203'],
  );

/** PRV of who asks. */
export const receiverPart = segment(
  'PRV',
  {
    part: code(...PROVIDER_PARTS, 'SB'),
    qualifier: maybe(code('PXC')),
    taxonomy: maybe(text(1, 50)),
    ...unused(4, 5, 6),
  },
  ['P0203'],
);

/** DMG when birth and sex are known or not. */
export const knownDemographics = <const Sexes extends readonly string[]>(...sexes: Sexes) =>
  segment(
    'DMG',
    {
      format: maybe(code('D8')),
      birthDate: maybe(period()),
      sex: maybe(code(...sexes)),
      ...unused(4, 5, 6, 7, 8, 9, 10, 11),
    },
    ['P0102', 'P1011', 'C1105'],
  );

interface RelationParts<Kind extends Field, Reason extends Field, Birth extends Field> {
  readonly insured: 'Y' | 'N';
  readonly relationships: readonly string[];
  readonly change: Kind;
  readonly reason: Reason;
  readonly birthOrder: Birth;
}

/** INS: whether it is the insured, how related, which of twins. */
export const relation = <Kind extends Field, Reason extends Field, Birth extends Field>(
  of: RelationParts<Kind, Reason, Birth>,
) =>
  segment(
    'INS',
    {
      isInsured: fixed(of.insured),
      relationship: code(...of.relationships),
      change: of.change,
      reason: of.reason,
      ...unused(5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16),
      birthOrder: of.birthOrder,
    },
    ['P1112'],
  );

export const birthOrder = () => count(9);

const further = () => maybe(listed('ABF', 'BF'));

/** HI: up to eight diagnoses that lines may point to. */
export const diagnoses = segment('HI', {
  principal: listed('ABK', 'BK'),
  diagnosis2: further(),
  diagnosis3: further(),
  diagnosis4: further(),
  diagnosis5: further(),
  diagnosis6: further(),
  diagnosis7: further(),
  diagnosis8: further(),
  ...unused(9, 10, 11, 12),
});

const PROCEDURES = ['AD', 'CJ', 'HC', 'ID', 'IV', 'N4', 'ZZ'] as const;

/** The procedure that is asked about; an answer may name the last of a range. */
export const benefitProcedure = <Last extends Field>(last: Last) =>
  composite({
    qualifier: code(...PROCEDURES),
    code: text(1, 48),
    modifier1: maybe(text(2, 2)),
    modifier2: maybe(text(2, 2)),
    modifier3: maybe(text(2, 2)),
    modifier4: maybe(text(2, 2)),
    ...unused(7),
    last,
  });

const pointer = () => count(2);

export const diagnosisPointers = composite({
  pointer1: pointer(),
  pointer2: maybe(pointer()),
  pointer3: maybe(pointer()),
  pointer4: maybe(pointer()),
});
