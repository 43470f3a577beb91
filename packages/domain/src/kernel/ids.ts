const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

export const isUuid = (text: string): boolean => UUID.test(text);

/**
 * A UUID version 7 (RFC 9562): 48 bits of `nowMs`, then random bits.
 * @param nowMs milliseconds since 1970, 0 to 2^48 - 1
 * @param random 10 random bytes; the caller owns the source
 */
export function uuidv7(nowMs: number, random: Uint8Array): string {
  if (!Number.isInteger(nowMs) || nowMs < 0 || nowMs >= 2 ** 48) throw new Error('uuidv7 needs a time of 48 bits');
  if (random.length < 10) throw new Error('uuidv7 needs 10 random bytes');
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
  const tail = [...random.subarray(0, 10)].map((byte) => hex(byte, 2)).join('');
  const time = hex(nowMs, 12);
  const variant = hex((Number.parseInt(tail.slice(3, 5), 16) & 0x3f) | 0x80, 2);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${tail.slice(0, 3)}-${variant}${tail.slice(5, 7)}-${tail.slice(7, 19)}`;
}
