import { CELL, KINDS, LENGTH, NUMBER as VALUE, PACK, SEPARATED } from '../read/cells';
import { isShortAmount, isShortCount, isShortNumber } from '../read/measures';
import { isDayNumber } from '../read/plain-forms';
import type { SegmentView } from '../read/segment-view';
import { CODE, COMPOSITE, COUNT, DAY, FORM, LEAST, LIMIT, MONEY, MOST, NUMBER, TEXT } from './forms';
import type { PackedCodes } from './packed-codes';
import type { PlainFields } from './plain-fields';

const LONGEST_CODE = 4;
const DAY_LENGTH = 8;

/**
 * Whether a value of a measured segment is certainly as it must be, by its measures alone; false also when a closer look
 * is needed. The element is not empty, and nothing in the segment is special.
 */
export function fits(view: SegmentView, { limits, codes, parts }: PlainFields, element: number): boolean {
  const limit = element * LIMIT;
  const cell = element * CELL;
  const { cells } = view;
  const length = cells[cell + LENGTH] as number;
  switch (limits[limit + FORM]) {
    case TEXT:
      // A component separator could hide in a text; a code, a day or a number with one is none.
      return (
        (cells[cell + KINDS] as number) < SEPARATED &&
        length >= (limits[limit + LEAST] as number) &&
        length <= (limits[limit + MOST] as number)
      );
    case CODE:
      return length <= LONGEST_CODE && (codes[element] as PackedCodes).has(cells[cell + PACK] as number);
    case MONEY:
      return isShortAmount(view, element);
    case DAY:
      return length === DAY_LENGTH && cells[cell + KINDS] === 0 && isDayNumber(cells[cell + VALUE] as number);
    case COUNT:
      return length <= (limits[limit + MOST] as number) && isShortCount(view, element);
    case NUMBER:
      return length <= (limits[limit + MOST] as number) && isShortNumber(view, element);
    case COMPOSITE:
      return partsFit(view, parts[element] as PlainFields, element);
    default:
      return false;
  }
}

/** The same of components, where they lie. */
function partsFit(view: SegmentView, { limits, codes, needed }: PlainFields, element: number): boolean {
  const { bytes } = view;
  const separator = view.delimiters.component.charCodeAt(0);
  let from = view.from(element);
  const end = from + view.byteLength(element);
  let present = 0;
  let pack = 0;
  let part = 1;
  for (let place = from; place <= end; place += 1) {
    const byte = bytes[place] as number;
    if (place < end && byte !== separator) {
      pack = (pack << 8) | byte;
      continue;
    }
    const limit = part * LIMIT;
    const length = place - from;
    const form = limit < limits.length ? limits[limit + FORM] : -1;
    if (length === 0) {
      if (place === end || form === -1) return false;
    } else if (form === TEXT) {
      if (length < (limits[limit + LEAST] as number) || length > (limits[limit + MOST] as number)) return false;
    } else if (form !== CODE || length > LONGEST_CODE || !(codes[part] as PackedCodes).has(pack)) return false;
    if (length > 0) present |= 1 << part;
    part += 1;
    from = place + 1;
    pack = 0;
  }
  return (present & needed) === needed;
}
