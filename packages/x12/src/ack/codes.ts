import type { Situation } from '../guide/rules';
import { GUIDES } from '../guides/index';
import type { Finding } from '../read/findings';

/** How an acknowledgment names what a reader found: by the numbers of IK304, IK403, IK502 and AK905. */

type Codes = Readonly<Record<string, string>>;

/** About a whole segment (IK304). */
const SEGMENT_CODES: Codes = {
  'segment-unknown': '1',
  'segment-name': '1',
  'segment-unexpected': '2',
  'segment-missing': '3',
  'loop-missing': 'I7',
  'loop-too-often': '4',
  'segment-too-often': '5',
  'segment-order': '7',
  'segment-empty': '8',
};

/** About an element of a segment (IK403); the segment itself is then 8, has errors in its elements. */
const ELEMENT_CODES: Codes = {
  'element-missing': '1',
  'element-missing-by-relation': '2',
  'too-many-elements': '3',
  'too-short': '4',
  'too-long': '5',
  character: '6',
  amount: '6',
  number: '6',
  code: '7',
  'segment-qualifier': '7',
  day: '8',
  time: '9',
  'element-excluded': '10',
  'too-many-repetitions': '12',
  'too-many-components': '13',
  'element-not-used': 'I10',
};

/** About a transaction (IK502) and a group (AK905): both name their trailers alike. */
const TRAILER_CODES: Readonly<Record<'ST' | 'SE' | 'GS' | 'GE', Codes>> = {
  ST: { 'trailer-missing': '2' },
  SE: { 'control-number': '3', count: '4' },
  GS: { 'trailer-missing': '3' },
  GE: { 'control-number': '4', count: '5' },
};

/** What depends on the situation: about a segment (IK304), or an element of it (IK403). */
const SITUATION_CODES: Readonly<Record<Situation['kind'], { readonly segment: string; readonly element: string }>> = {
  missing: { segment: 'I6', element: 'I9' },
  excluded: { segment: 'I9', element: 'I13' },
  value: { segment: 'I9', element: '7' },
};
const SITUATIONS: ReadonlyMap<string, Situation> = new Map(
  GUIDES.flatMap(({ situations = [] }) => situations.map((one): [string, Situation] => [one.code, one])),
);

/** IK502 when segments are wrong. */
export const SEGMENTS_IN_ERROR = '5';
/** IK304 of a segment whose elements are wrong. */
export const ELEMENTS_IN_ERROR = '8';

export type AckCode =
  | { readonly about: 'segment' | 'element'; readonly code: string }
  | { readonly about: 'transaction' | 'group'; readonly code: string };

/** Null for what an acknowledgment does not speak of: balances, identifiers, layout. */
export function ackCodeOf({ code, place: { segmentId, element } }: Finding): AckCode | null {
  if (segmentId === 'ST' || segmentId === 'SE') return about('transaction', TRAILER_CODES[segmentId][code]);
  if (segmentId === 'GS' || segmentId === 'GE') return about('group', TRAILER_CODES[segmentId][code]);
  const situation = SITUATIONS.get(code);
  if (situation) {
    const what = element === null ? 'segment' : 'element';
    return about(what, SITUATION_CODES[situation.kind][what]);
  }
  return about('segment', SEGMENT_CODES[code]) ?? about('element', ELEMENT_CODES[code]);
}

const about = (what: AckCode['about'], code: string | undefined): AckCode | null =>
  code === undefined ? null : { about: what, code };
