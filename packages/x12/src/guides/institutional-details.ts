import { code, composite, maybe, money, period, text, unused } from '../guide/fields';
import { segment } from '../guide/rules';
import { listed } from './claim-details';

/** The code lists of an institutional claim, one HI segment each. */

const presence = () => maybe(code('N', 'U', 'W', 'Y'));

const diagnosis = <const Qualifiers extends readonly string[]>(...qualifiers: Qualifiers) =>
  composite({
    qualifier: code(...qualifiers),
    code: text(1, 30),
    ...unused(3, 4, 5, 6, 7, 8),
    presentOnAdmission: presence(),
  });

const dated = (format: 'D8' | 'RD8', ...qualifiers: readonly string[]) =>
  composite({
    qualifier: code(...qualifiers),
    code: text(1, 30),
    format: code(format),
    days: period(),
    ...unused(5, 6, 7, 8, 9),
  });

const valued = () =>
  composite({ qualifier: code('BE'), code: text(1, 30), ...unused(3, 4), amount: money(), ...unused(6, 7, 8, 9) });

const NO_MORE = unused(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);

export const principalDiagnosis = segment('HI', { diagnosis: diagnosis('ABK', 'BK'), ...NO_MORE });
export const admittingDiagnosis = segment('HI', { diagnosis: listed('ABJ', 'BJ'), ...NO_MORE });
export const relatedGroup = segment('HI', { group: listed('DR'), ...NO_MORE });
export const principalProcedure = segment('HI', { procedure: dated('D8', 'BBR', 'BR', 'CAH'), ...NO_MORE });

export const reasonsForVisit = segment('HI', {
  reason1: listed('APR', 'PR'),
  reason2: maybe(listed('APR', 'PR')),
  reason3: maybe(listed('APR', 'PR')),
  ...unused(4, 5, 6, 7, 8, 9, 10, 11, 12),
});

const injury = () => maybe(diagnosis('ABN', 'BN'));
export const externalCauses = segment('HI', {
  cause1: diagnosis('ABN', 'BN'),
  cause2: injury(),
  cause3: injury(),
  cause4: injury(),
  cause5: injury(),
  cause6: injury(),
  cause7: injury(),
  cause8: injury(),
  cause9: injury(),
  cause10: injury(),
  cause11: injury(),
  cause12: injury(),
});

const other = () => maybe(diagnosis('ABF', 'BF'));
export const otherDiagnoses = segment('HI', {
  diagnosis1: diagnosis('ABF', 'BF'),
  diagnosis2: other(),
  diagnosis3: other(),
  diagnosis4: other(),
  diagnosis5: other(),
  diagnosis6: other(),
  diagnosis7: other(),
  diagnosis8: other(),
  diagnosis9: other(),
  diagnosis10: other(),
  diagnosis11: other(),
  diagnosis12: other(),
});

const furtherProcedure = () => maybe(dated('D8', 'BBQ', 'BQ'));
export const otherProcedures = segment('HI', {
  procedure1: dated('D8', 'BBQ', 'BQ'),
  procedure2: furtherProcedure(),
  procedure3: furtherProcedure(),
  procedure4: furtherProcedure(),
  procedure5: furtherProcedure(),
  procedure6: furtherProcedure(),
  procedure7: furtherProcedure(),
  procedure8: furtherProcedure(),
  procedure9: furtherProcedure(),
  procedure10: furtherProcedure(),
  procedure11: furtherProcedure(),
  procedure12: furtherProcedure(),
});

const span = () => maybe(dated('RD8', 'BI'));
export const occurrenceSpans = segment('HI', {
  span1: dated('RD8', 'BI'),
  span2: span(),
  span3: span(),
  span4: span(),
  span5: span(),
  span6: span(),
  span7: span(),
  span8: span(),
  span9: span(),
  span10: span(),
  span11: span(),
  span12: span(),
});

const occurrence = () => maybe(dated('D8', 'BH'));
export const occurrences = segment('HI', {
  occurrence1: dated('D8', 'BH'),
  occurrence2: occurrence(),
  occurrence3: occurrence(),
  occurrence4: occurrence(),
  occurrence5: occurrence(),
  occurrence6: occurrence(),
  occurrence7: occurrence(),
  occurrence8: occurrence(),
  occurrence9: occurrence(),
  occurrence10: occurrence(),
  occurrence11: occurrence(),
  occurrence12: occurrence(),
});

const value = () => maybe(valued());
export const values = segment('HI', {
  value1: valued(),
  value2: value(),
  value3: value(),
  value4: value(),
  value5: value(),
  value6: value(),
  value7: value(),
  value8: value(),
  value9: value(),
  value10: value(),
  value11: value(),
  value12: value(),
});

const treatment = () => maybe(listed('TC'));
export const treatmentCodes = segment('HI', {
  treatment1: listed('TC'),
  treatment2: treatment(),
  treatment3: treatment(),
  treatment4: treatment(),
  treatment5: treatment(),
  treatment6: treatment(),
  treatment7: treatment(),
  treatment8: treatment(),
  treatment9: treatment(),
  treatment10: treatment(),
  treatment11: treatment(),
  treatment12: treatment(),
});
