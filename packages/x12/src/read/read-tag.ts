import type { SegmentView } from './segment-view';
import { NO_TAG } from './tag';
import type { Tag } from './tag';

const CAPITAL = 1;
const DIGIT = 2;
const NAME_CHARACTERS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x41 && byte <= 0x5a) return CAPITAL;
  return byte >= 0x30 && byte <= 0x39 ? DIGIT : 0;
});

/** A capital and one or two capitals or digits. */
export function readTag(view: SegmentView): Tag {
  const length = view.byteLength(0);
  const { bytes, base } = view;
  let pack = 0;
  for (let place = base; place < base + Math.min(length, 3); place += 1) pack = (pack << 8) | (bytes[place] as number);
  return tagIn(pack, length);
}

/** The same of a name's bytes as one number. */
export function tagIn(pack: number, length: number): Tag {
  if (length === 3) return isName(pack) && NAME_CHARACTERS[pack & 255] !== 0 ? pack : NO_TAG;
  return length === 2 && isName(pack << 8) ? pack << 8 : NO_TAG;
}

const isName = (tag: Tag): boolean =>
  NAME_CHARACTERS[tag >>> 16] === CAPITAL && NAME_CHARACTERS[(tag >>> 8) & 255] !== 0;
