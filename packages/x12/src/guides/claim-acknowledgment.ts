import { code, composite, count, day, decimal, fixed, maybe, money, text, time, unused } from '../guide/fields';
import type { Field } from '../guide/fields';
import { loop, one, oneTo, optional, segment, UNLIMITED, upTo } from '../guide/rules';
import type { Guide, ValueOf } from '../guide/rules';
import { lastingLevel, level, firstLevel, middleLevel, NAME_SYNTAX, NEVER, trace } from './levels';
import { amounts, date, dates, quantity, reference, references } from './parts';

/** Whom a status is about (STC01-3). */
const ENTITIES = [
  ...['03', '1P', '1Z', '40', '41', '71', '72', '73', '77', '82', '85', '87', 'DK', 'DN', 'DQ', 'FA', 'GB', 'HK', 'IL'],
  ...['LI', 'MSC', 'PR', 'PRP', 'QB', 'QC', 'QD', 'SEP', 'TL', 'TTP', 'TU'],
] as const;

const statusOf = (entity: Field) => composite({ category: text(1, 30), status: text(1, 30), entity, ...unused(4) });

interface StatusParts<Day extends Field, Amount extends Field, Note extends Field> {
  readonly entities: readonly string[];
  readonly actions: readonly string[];
  readonly day: Day;
  readonly amount: Amount;
  readonly note: Note;
}

/** STC: what became of it, of which day and which amount. */
const status = <Day extends Field, Amount extends Field, Note extends Field>(of: StatusParts<Day, Amount, Note>) =>
  segment('STC', {
    status1: statusOf(maybe(code(...of.entities))),
    day: of.day,
    action: code(...of.actions),
    amount: of.amount,
    ...unused(5, 6, 7, 8, 9),
    status2: maybe(statusOf(maybe(text(2, 3)))),
    status3: maybe(statusOf(maybe(text(2, 3)))),
    note: of.note,
  });

const party = (entities: readonly string[], kinds: readonly string[], ids: readonly string[]) =>
  segment(
    'NM1',
    {
      entity: code(...entities),
      kind: code(...kinds),
      last: text(1, 60),
      first: maybe(text(1, 35)),
      middle: maybe(text(1, 25)),
      prefix: maybe(text(1, 10)),
      suffix: maybe(text(1, 10)),
      idQualifier: code(...ids),
      id: text(2, 80),
      ...unused(10, 11, 12),
    },
    NAME_SYNTAX,
  );

const lineStatus = loop('2220D', {
  service: one(
    segment('SVC', {
      procedure: composite({
        qualifier: code('AD', 'ER', 'HC', 'HP', 'IV', 'NU', 'WK'),
        code: text(1, 48),
        modifier1: maybe(text(2, 2)),
        modifier2: maybe(text(2, 2)),
        modifier3: maybe(text(2, 2)),
        modifier4: maybe(text(2, 2)),
        ...unused(7),
      }),
      charge: money(),
      ...unused(3),
      revenueCode: maybe(text(1, 48)),
      ...unused(5, 6),
      units: maybe(decimal(15)),
    }),
  ),
  status: one(status({ entities: ENTITIES, actions: ['U'], day: day(), amount: NEVER, note: maybe(text(1, 264)) })),
  lineId: optional(reference('FJ')),
  prescription: optional(reference('XZ')),
  serviceDays: optional(dates('472')),
});

/** 2200D: one claim and whether it was taken. */
export const claimResponse = loop('2200D', {
  accountNumber: one(trace('2')),
  statuses: oneTo(
    UNLIMITED,
    status({ entities: ENTITIES, actions: ['U', 'WQ'], day: day(), amount: money(), note: maybe(text(1, 264)) }),
  ),
  payerClaimNumber: optional(reference('1K')),
  clearinghouseNumber: optional(reference('D9')),
  billType: optional(reference('BLT')),
  serviceDays: one(dates('472')),
  lines: upTo(UNLIMITED, lineStatus),
});

const patient = loop('2000D', {
  level: one(level('PT', count(12), NEVER)),
  name: one(loop('2100D', { name: one(party(['QC'], ['1'], ['II', 'MI'])) })),
  claims: upTo(UNLIMITED, claimResponse),
});

const billing = loop('2000C', {
  level: one(middleLevel('19')),
  providers: oneTo(UNLIMITED, loop('2100C', { name: one(party(['85'], ['1', '2'], ['FI', 'SV', 'XX'])) })),
  response: one(
    loop('2200C', {
      trace: one(trace('1')),
      statuses: oneTo(
        UNLIMITED,
        status({
          entities: ['36', '40', '41', '77', '82', '85', '87', 'AY', 'PR'],
          actions: ['U', 'WQ'],
          day: NEVER,
          amount: money(),
          note: NEVER,
        }),
      ),
      secondaryId: optional(references('0B', '1G', 'G2', 'LU', 'SY', 'TJ')),
      accepted: optional(quantity('QA')),
      rejected: optional(quantity('QC')),
      acceptedAmount: optional(amounts('YU')),
      rejectedAmount: optional(amounts('YY')),
    }),
  ),
  patients: oneTo(UNLIMITED, patient),
});

const receiver = loop('2000B', {
  level: one(lastingLevel('21')),
  name: one(loop('2100B', { name: one(party(['41'], ['1', '2'], ['46'])) })),
  response: one(
    loop('2200B', {
      trace: one(trace('2')),
      statuses: oneTo(
        UNLIMITED,
        status({
          entities: ['36', '40', '41', 'AY', 'PR'],
          actions: ['U', 'WQ'],
          day: day(),
          amount: money(),
          note: NEVER,
        }),
      ),
      accepted: optional(quantity('90')),
      rejected: optional(quantity('AA')),
      acceptedAmount: optional(amounts('YU')),
      rejectedAmount: optional(amounts('YY')),
    }),
  ),
  billing: upTo(UNLIMITED, billing),
});

const source = loop('2000A', {
  level: one(firstLevel('20')),
  name: one(loop('2100A', { name: one(party(['PR', 'AY'], ['2'], ['46', 'FI', 'PI', 'XV'])) })),
  reports: oneTo(
    UNLIMITED,
    loop('2200A', { trace: one(trace('1')), received: one(date('050')), processed: one(date('009')) }),
  ),
  receiver: one(receiver),
});

const body = loop('277CA', {
  beginning: one(
    segment('BHT', {
      structure: fixed('0085'),
      purpose: fixed('08'),
      number: text(1, 50),
      day: day(),
      time: time(),
      kind: fixed('TH'),
    }),
  ),
  sources: oneTo(UNLIMITED, source),
});

/**
 * The 277 that answers claims, 005010X214: which were taken into the payer's system. Usage, lengths and codes as other
 * implementations of the guide publish them (pyx12 maps, read 2026-11-23).
 */
export const CLAIM_ACKNOWLEDGMENT_277 = {
  setId: '277',
  version: '005010X214',
  functionalId: 'HN',
  versionInHeader: true,
  body,
} as const satisfies Guide;

export type ClaimAcknowledgment = ValueOf<typeof body>;
