const ASCII_END = 0x80;
const FIRST_BYTES = 1 << 16;

/** Bytes that are written one after the other. `length` may be set back, to take away what turned out to be nothing. */
export class ByteOutput {
  length = 0;
  #bytes = new Uint8Array(FIRST_BYTES);

  byte(byte: number, count = 1): void {
    if (this.length + count > this.#bytes.length) this.#grow(count);
    for (let index = 0; index < count; index += 1) this.#bytes[this.length++] = byte;
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

  toString(): string {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(this.#bytes.subarray(0, this.length));
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
