import { GUIDES } from './guides/index';
import type { Severity } from './read/findings';

interface FindingMeaning {
  readonly severity: Severity;
  readonly meaning: string;
}

const error = (meaning: string): FindingMeaning => ({ severity: 'error', meaning });
const warning = (meaning: string): FindingMeaning => ({ severity: 'warning', meaning });
const info = (meaning: string): FindingMeaning => ({ severity: 'info', meaning });

const GENERAL: Readonly<Record<string, FindingMeaning>> = {
  'empty-file': error('The file holds no segment'),
  'no-isa': error('The file does not begin with ISA'),
  'isa-length': error('ISA is not 106 characters long'),
  'isa-unreadable': error('ISA does not name its delimiters'),
  'ambiguous-delimiters': error('Delimiters cannot be told from each other or from data'),
  'not-terminated': error('The file ends inside a segment'),
  'segment-name': error('Something stands where a segment’s name should'),
  'segment-too-long': error('A segment is longer than a megabyte and was skipped'),
  'outside-interchange': error('A group stands in no interchange'),
  'outside-group': error('A transaction stands in no group'),
  'outside-transaction': error('A segment stands in no transaction'),
  'trailer-missing': error('SE, GE or IEA is missing'),
  'trailer-alone': error('SE, GE or IEA ends nothing'),
  count: error('A trailer counts wrongly'),
  'control-number': error('A trailer has another number than its header'),
  'segment-unknown': error('The guide has no such segment'),
  'segment-unexpected': error('The segment has no place here'),
  'segment-qualifier': error('The segment has no place here with this qualifier'),
  'segment-missing': error('A required segment is missing'),
  'segment-too-often': error('A segment stands more often than it may'),
  'segment-order': error('A segment stands behind others that should follow it'),
  'segment-empty': error('A segment has no element'),
  'loop-missing': error('A required loop is missing'),
  'loop-too-often': error('A loop stands more often than it may'),
  'element-missing': error('A required element or component is empty'),
  'element-missing-by-relation': error('An element is needed because of another in its segment'),
  'element-excluded': error('Only one of several elements may stand'),
  'too-many-elements': error('A segment has more elements than the guide knows'),
  'too-many-components': error('An element has more components than the guide knows'),
  'too-many-repetitions': error('An element repeats more often than it may'),
  'too-short': error('Text is shorter than the guide allows'),
  'too-long': error('Text is longer than the guide allows'),
  character: error('A control character stands in data'),
  code: error('A code is none of the guide’s'),
  amount: error('An amount is none in dollars and cents'),
  number: error('A number is none'),
  day: error('A day or a period is none'),
  time: error('A time is none'),
  'hl-number': error('Levels do not count from 1 without gaps'),
  'hl-parent': error('A level names another above it than the one that it stands below'),
  'claim-total': error('A claim is not the sum of its lines (a warning in a remittance)'),
  'line-balance': error('Charge less paid of a line is not what its adjustments say'),
  'claim-balance': error('Charge less paid of a claim is not what its adjustments say'),
  'payment-balance': error('The payment is not the claims less the provider’s adjustments'),
  'hl-children': warning('A level says wrongly whether others stand below it'),
  'element-not-used': warning('An element stands that the guide leaves empty'),
  'empty-end': warning('Empty elements or components stand at the end'),
  'number-form': warning('A number has zeros in front, a point without decimals or a minus before nothing'),
  'npi-check-digit': warning('The check digit of an NPI is wrong'),
  'patient-share': warning('What the patient owes (CLP05) is not the sum of the adjustments of group PR'),
  'interchange-repeated': warning('An interchange has the sender and number (ISA13) of one before it in the file'),
  'not-utf-8': warning('Bytes are no UTF-8 and were read as Latin-1'),
  'line-break-in-data': warning('A line ends inside of data; the break was taken out'),
  'guide-unknown': info('No guide is known, so segments were not checked'),
  'trailing-zeros': info('Amounts or numbers end in zeros that say nothing; told once a transaction'),
  'line-ends': info('Each segment stands in a line of its own'),
  'irregular-space': info('Changing white space stands between segments'),
  'byte-order-mark': info('The file begins with a byte order mark'),
};

/** Every code that a finding can have, with its severity and what it means; those of situations by their guides. */
export const FINDING_CODES: ReadonlyMap<string, FindingMeaning> = new Map([
  ...Object.entries(GENERAL),
  ...GUIDES.flatMap(({ situations = [] }) =>
    situations.map(({ code, severity, meaning }): [string, FindingMeaning] => [code, { severity, meaning }]),
  ),
]);
