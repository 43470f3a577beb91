import { ACKNOWLEDGMENT_999, GUIDES, schemaOf } from '@threshold/x12';
import type { CheckSummary, InterchangeHead, GroupHead, JsonSchema, Place, TransactionHead } from '@threshold/x12';
import type { ShownTransaction } from './x12-show';

/** What the x12 commands print with `--json`. Made from the guides, and held by the compiler to the printed types. */

type Properties<T> = Readonly<Record<keyof T, JsonSchema>>;

const object = <T>(properties: Properties<T>): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });
const array = (items: JsonSchema): JsonSchema => ({ type: 'array', items });

const INTEGER: JsonSchema = { type: 'integer' };
const TEXT: JsonSchema = { type: 'string' };
const CENTS: JsonSchema = {
  type: ['integer', 'null'],
  description: 'Whole cents; null when it cannot be said exactly',
};
const NUMBER_OR_NULL: JsonSchema = { type: ['integer', 'null'] };

const place = object<Place>({
  interchange: NUMBER_OR_NULL,
  group: NUMBER_OR_NULL,
  transaction: NUMBER_OR_NULL,
  segment: NUMBER_OR_NULL,
  segmentId: { type: ['string', 'null'] },
  element: NUMBER_OR_NULL,
  component: NUMBER_OR_NULL,
  offset: { type: 'integer', description: 'Bytes from the beginning of the file' },
});

const finding = object<CheckSummary['findings'][number]>({
  severity: { enum: ['error', 'warning', 'info'] },
  code: TEXT,
  place,
  message: TEXT,
});

const balance = object<CheckSummary['payments']['balances']['claim']>({ checked: INTEGER, balanced: INTEGER });

const summary = object<CheckSummary>({
  interchanges: INTEGER,
  groups: INTEGER,
  transactions: INTEGER,
  transactionSets: { type: 'object', additionalProperties: INTEGER },
  segments: INTEGER,
  claims: object<CheckSummary['claims']>({
    claims: INTEGER,
    lines: INTEGER,
    chargeCents: CENTS,
    lineChargeCents: CENTS,
  }),
  payments: object<CheckSummary['payments']>({
    payments: INTEGER,
    claims: INTEGER,
    lines: INTEGER,
    chargeCents: CENTS,
    lineChargeCents: CENTS,
    paidCents: CENTS,
    claimPaidCents: CENTS,
    providerAdjustmentCents: CENTS,
    balances: object<CheckSummary['payments']['balances']>({ transaction: balance, claim: balance, line: balance }),
  }),
  findings: array(finding),
  counts: object<CheckSummary['counts']>({ error: INTEGER, warning: INTEGER, info: INTEGER }),
  omitted: { type: 'integer', description: 'Findings that were counted and are not listed' },
});

/** A folder's lines say of which file they are. */
const check: JsonSchema = { ...summary, properties: { ...summary.properties, file: TEXT } };

const interchange = object<InterchangeHead>({
  senderQualifier: TEXT,
  senderId: TEXT,
  receiverQualifier: TEXT,
  receiverId: TEXT,
  date: TEXT,
  time: TEXT,
  version: TEXT,
  controlNumber: TEXT,
  usage: TEXT,
  delimiters: object<InterchangeHead['delimiters']>({
    element: TEXT,
    component: TEXT,
    repetition: { type: ['string', 'null'] },
    segment: TEXT,
  }),
});

const group = object<GroupHead>({
  functionalId: TEXT,
  sender: TEXT,
  receiver: TEXT,
  controlNumber: TEXT,
  version: TEXT,
});

const show = array(
  object<ShownTransaction>({
    transaction: { type: 'integer', description: 'Its place in the file, from 1' },
    interchange: orNull(interchange),
    group: orNull(group),
    head: object<TransactionHead>({ setId: TEXT, controlNumber: TEXT, version: TEXT }),
    sound: { type: ['boolean', 'null'], description: 'Whether the value is all that its guide demands' },
    value: { description: 'The value of its guide: see the schema of the guide; null without one' },
    segments: orNull(array(array(TEXT))),
  }),
);

const acknowledgment = schemaOf(ACKNOWLEDGMENT_999);

/** By the name that `threshold x12 schema` takes: of a command, or of a guide by the id of its outermost loop. */
export const SCHEMAS: ReadonlyMap<string, JsonSchema> = new Map([
  ['check', check],
  ['show', show],
  ['ack', { ...array({ ...acknowledgment, $defs: {} }), $defs: acknowledgment.$defs ?? {} }],
  ...GUIDES.map((guide): [string, JsonSchema] => [guide.body.id, schemaOf(guide)]),
]);
