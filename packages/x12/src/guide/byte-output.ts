const ASCII_END = 0x80;
/** What is left of a character's number when it is no ASCII. */
const BEYOND_ASCII = ~0x7f;
const ZERO = 0x30;
const POINT = 0x2e;
const MINUS = 0x2d;
const FIRST_BYTES = 1 << 16;
const ENOUGH_BYTES = FIRST_BYTES - (1 << 12);
/** Digits of the largest number that is written, and more than enough for an amount. */
const MOST_DIGITS = 16;

/**
 * Bytes that are written one after the other. `length` may be set back, to take away what turned out to be nothing, as
 * far as the last `settle`.
 */
export class ByteOutput {
  length = 0;
  #bytes = new Uint8Array(FIRST_BYTES);
  /** What was settled. */
  #text = '';
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  byte(byte: number): void {
    if (this.length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.length] = byte;
    this.length += 1;
  }

  bytes(byte: number, count: number): void {
    for (let index = 0; index < count; index += 1) this.byte(byte);
  }

  /** Called between characters: what stands so far will stay. A large file then needs no large memory beside its text. */
  settle(): void {
    if (this.length < ENOUGH_BYTES) return;
    this.#text += this.#decoder.decode(this.#bytes.subarray(0, this.length));
    this.length = 0;
  }

  /**
   * Writes text as UTF-8. Answers the classes of its characters, joined: `classes` has one for each ASCII character.
   * To look and to write in one pass is what makes a large file quick.
   */
  text(text: string, classes: Uint8Array): number {
    if (this.length + text.length > this.#bytes.length) this.#grow(text.length);
    const bytes = this.#bytes;
    let found = 0;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code >= ASCII_END) return found | this.#rest(text.slice(index), classes);
      found |= classes[code] as number;
      bytes[this.length++] = code;
    }
    return found;
  }

  /** Writes text of ASCII characters without a class; false when one is another, and then nothing is written. */
  plain(text: string, classes: Uint8Array): boolean {
    const { length } = text;
    let end = this.length;
    if (end + length > this.#bytes.length) this.#grow(length);
    const bytes = this.#bytes;
    let found = 0;
    for (let index = 0; index < length; index += 1) {
      const code = text.charCodeAt(index);
      found |= (classes[code & (ASCII_END - 1)] as number) | (code & BEYOND_ASCII);
      bytes[end++] = code;
    }
    if (found !== 0) return false;
    this.length = end;
    return true;
  }

  /** Writes a whole number from 0 to below 2^31; answers how many digits it has. */
  count(value: number): number {
    if (this.length + MOST_DIGITS > this.#bytes.length) this.#grow(MOST_DIGITS);
    let digits = 1;
    for (let size = value; size > 9; size = (size / 10) | 0) digits += 1;
    const bytes = this.#bytes;
    let rest = value;
    for (let place = this.length + digits - 1; place >= this.length; place -= 1) {
      const tenth = (rest / 10) | 0;
      bytes[place] = ZERO + rest - tenth * 10;
      rest = tenth;
    }
    this.length += digits;
    return digits;
  }

  /** Writes whole cents as an amount in its shortest form; fewer than 2^31 dollars. */
  amount(cents: number): void {
    const size = Math.abs(cents);
    const rest = size % 100;
    if (cents < 0) this.byte(MINUS);
    this.count((size - rest) / 100);
    if (rest === 0) return;
    this.byte(POINT);
    if (rest % 10 === 0) this.byte(ZERO + rest / 10);
    else {
      const tenths = (rest / 10) | 0;
      this.byte(ZERO + tenths);
      this.byte(ZERO + rest - tenths * 10);
    }
  }

  toString(): string {
    return this.#text + this.#decoder.decode(this.#bytes.subarray(0, this.length));
  }

  #rest(text: string, classes: Uint8Array): number {
    let found = 0;
    const encoded = new TextEncoder().encode(text);
    if (this.length + encoded.length > this.#bytes.length) this.#grow(encoded.length);
    for (const byte of encoded) {
      if (byte < ASCII_END) found |= classes[byte] as number;
      this.#bytes[this.length++] = byte;
    }
    return found;
  }

  #grow(more: number): void {
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + more));
    larger.set(this.#bytes.subarray(0, this.length));
    this.#bytes = larger;
  }
}
