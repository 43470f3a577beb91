import type { SegmentView } from './segment-view';
import { NO_TAG } from './tag';
import type { Tag } from './tag';

/** A capital and one or two capitals or digits. */
export function readTag(view: SegmentView): Tag {
  const length = view.byteLength(0);
  if (length < 2 || length > 3) return NO_TAG;
  const { bytes, base } = view;
  const [first, second, third] = [bytes[base] as number, bytes[base + 1] as number, bytes[base + 2] as number];
  if (!isCapital(first) || !isCapitalOrDigit(second)) return NO_TAG;
  if (length === 2) return (first << 16) | (second << 8);
  return isCapitalOrDigit(third) ? (first << 16) | (second << 8) | third : NO_TAG;
}

const isCapital = (byte: number): boolean => byte >= 0x41 && byte <= 0x5a;
const isCapitalOrDigit = (byte: number): boolean => isCapital(byte) || (byte >= 0x30 && byte <= 0x39);
