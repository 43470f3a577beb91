const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** What stands between segments; `mixed` is anything that is no line end, or changes. */
export type LineStyle = 'none' | 'lf' | 'crlf' | 'mixed';

export function lineStyleOf(bytes: Uint8Array, from: number, length: number): LineStyle {
  if (length === 0) return 'none';
  if (length === 1 && bytes[from] === LINE_FEED) return 'lf';
  if (length === 2 && bytes[from] === CARRIAGE_RETURN && bytes[from + 1] === LINE_FEED) return 'crlf';
  return 'mixed';
}

export const LINE_TEXT = { none: '', lf: '\n', crlf: '\r\n' } as const satisfies Partial<Record<LineStyle, string>>;
