/** Of no code: four characters of ASCII are never negative. */
const NONE = -1;
export const LONGEST_CODE = 4;
const FIRST_SIZE = 4;
/** 2^32 over the golden ratio: spreads codes that differ in one character. */
const SPREAD = 0x9e3779b1;

/** Codes of up to four ASCII characters as numbers, in a table that one look answers. Longer ones are left out. */
export class PackedCodes {
  readonly #table: Int32Array;
  readonly #shift: number;

  constructor(codes: Iterable<string>) {
    const packed = [...codes].filter((code) => code.length <= LONGEST_CODE).map(packText);
    let bits = Math.log2(FIRST_SIZE);
    while (1 << bits < packed.length * 2) bits += 1;
    this.#table = new Int32Array(1 << bits).fill(NONE);
    this.#shift = 32 - bits;
    for (const one of packed) this.#add(one);
  }

  /** What `packBytes` answers of the bytes of a value. */
  has(packed: number): boolean {
    const table = this.#table;
    let place = Math.imul(packed, SPREAD) >>> this.#shift;
    for (;;) {
      const known = table[place] as number;
      if (known === NONE) return false;
      if (known === packed) return true;
      place = (place + 1) & (table.length - 1);
    }
  }

  #add(packed: number): void {
    const table = this.#table;
    let place = Math.imul(packed, SPREAD) >>> this.#shift;
    while (table[place] !== NONE && table[place] !== packed) place = (place + 1) & (table.length - 1);
    table[place] = packed;
  }
}

/** A code as one number; of a longer one, which no number holds, -1. */
export function packText(text: string): number {
  if (text.length > LONGEST_CODE) return NONE;
  let packed = 0;
  for (let index = 0; index < text.length; index += 1) packed = (packed << 8) | text.charCodeAt(index);
  return packed;
}

/** Up to four bytes as one number; -1, which is no code, of more. */
export function packBytes(bytes: Uint8Array, from: number, length: number): number {
  if (length > LONGEST_CODE) return NONE;
  let packed = 0;
  for (let place = from; place < from + length; place += 1) packed = (packed << 8) | (bytes[place] as number);
  return packed;
}
