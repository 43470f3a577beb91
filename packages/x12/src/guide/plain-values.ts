import { CELL, KINDS, LENGTH, NUMBER as VALUE, PACK } from '../read/cells';
import { isShortNumber } from '../read/measures';
import { isDayNumber } from '../read/plain-forms';
import type { SegmentView } from '../read/segment-view';
import { CODE, DAY, FORM, KINDS as MOST_KINDS, LEAST, LIMIT, MONEY, MOST, TEXT } from './forms';
import { LONGEST_CODE } from './packed-codes';
import type { PackedCodes } from './packed-codes';
import type { PlainFields } from './plain-fields';

/**
 * The first of some elements, given as bits, whose value may not be as it must: it needs a closer look. 0 when all are
 * certainly right, by their measures alone. None is empty, and nothing in the segment is special.
 */
export function firstMisfit(view: SegmentView, plain: PlainFields, bits: number): number {
  const { limits, codes } = plain;
  const { cells } = view;
  for (let left = bits; left !== 0; left &= left - 1) {
    const element = 31 - Math.clz32(left & -left);
    const limit = element * LIMIT;
    const cell = element * CELL;
    const length = cells[cell + LENGTH] as number;
    // Three comparisons in one: nearly all of them hold.
    const room =
      (length - (limits[limit + LEAST] as number)) |
      ((limits[limit + MOST] as number) - length) |
      ((limits[limit + MOST_KINDS] as number) - (cells[cell + KINDS] as number));
    if (room < 0) return element;
    const form = limits[limit + FORM];
    if (form === TEXT) continue;
    if (form === CODE) {
      if (!(codes[element] as PackedCodes).has(cells[cell + PACK] as number)) return element;
    } else if (form === MONEY) {
      if (!isShortNumber(view, element, true)) return element;
    } else if (form === DAY) {
      if (!isDayNumber(cells[cell + VALUE] as number)) return element;
    } else if (!otherFits(view, plain, element)) return element;
  }
  return 0;
}

const otherFits = (view: SegmentView, { parts }: PlainFields, element: number): boolean => {
  const fields = parts[element];
  return fields ? partsFit(view, fields, element) : isShortNumber(view, element, false);
};

/** Whether the components of an element are certainly as they must be. */
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
      if (place === end) return false;
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
