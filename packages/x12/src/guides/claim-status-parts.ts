import { code, composite, count, fixed, maybe, money, text, unused } from '../guide/fields';
import type { Field } from '../guide/fields';
import { loop, one, oneTo, segment } from '../guide/rules';
import { level, NAME_SYNTAX, nameOf, NEVER, patientNameOf } from './levels';
import { organization } from './parts';

/** What the question about claims and its answer have in common: who asks whom about whose claim. */

export const payerName = organization('PR', 'PI', 'XV');

export const receiverName = loop('2100B', {
  name: one(
    segment(
      'NM1',
      {
        entity: fixed('41'),
        kind: code('1', '2'),
        last: maybe(text(1, 60)),
        first: maybe(text(1, 35)),
        middle: maybe(text(1, 25)),
        ...unused(6, 7),
        idQualifier: fixed('46'),
        id: text(2, 80),
        ...unused(10, 11, 12),
      },
      NAME_SYNTAX,
    ),
  ),
});

/** A provider may be named twice: by its national number and by the payer's. */
export const providerNames = oneTo(
  2,
  loop('2100C', {
    name: one(
      nameOf({
        entities: ['1P'],
        kinds: ['1', '2'],
        last: maybe(text(1, 60)),
        idQualifier: code('FI', 'SV', 'XX'),
        id: text(2, 80),
      }),
    ),
  }),
);

export const subscriberName = loop('2100D', {
  name: one(
    nameOf({
      entities: ['IL'],
      kinds: ['1', '2'],
      last: text(1, 60),
      idQualifier: code('24', 'II', 'MI'),
      id: text(2, 80),
    }),
  ),
});

export const dependentName = loop('2100E', { name: one(patientNameOf('QC', text(1, 60))) });

/** Nothing stands below a dependent, so the guide leaves out whether. */
export const dependentLevel = level('23', count(12), NEVER);

interface ServiceParts<Paid extends Field, Units extends Field> {
  readonly paid: Paid;
  readonly units: Units;
}

/** SVC of the line that is asked about. */
export const serviceOf = <Paid extends Field, Units extends Field>({ paid, units }: ServiceParts<Paid, Units>) =>
  segment('SVC', {
    procedure: composite({
      qualifier: code('AD', 'ER', 'HC', 'HP', 'IV', 'N4', 'NU', 'WK'),
      code: text(1, 48),
      modifier1: maybe(text(2, 2)),
      modifier2: maybe(text(2, 2)),
      modifier3: maybe(text(2, 2)),
      modifier4: maybe(text(2, 2)),
      ...unused(7, 8),
    }),
    charge: money(),
    paid,
    revenueCode: maybe(text(1, 48)),
    ...unused(5, 6),
    units,
  });
