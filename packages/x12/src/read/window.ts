const FIRST_BYTES = 1 << 16;

/**
 * The bytes that were given and are not done with: grows for a long segment, never with the file. Everything before
 * `start` has been read; offsets count from the beginning of the file.
 */
export class Window {
  bytes = new Uint8Array(FIRST_BYTES);
  start = 0;
  end = 0;
  /** Bytes of the file before `bytes[0]`. */
  #before = 0;

  offsetOf(place: number): number {
    return this.#before + place;
  }

  /** Puts a chunk behind what is there; places from `start` on move together, so callers keep them relative to it. */
  append(chunk: Uint8Array): void {
    const kept = this.end - this.start;
    if (this.end + chunk.length > this.bytes.length) {
      const room = kept + chunk.length;
      const target = room > this.bytes.length ? new Uint8Array(Math.max(room, this.bytes.length * 2)) : this.bytes;
      target.set(this.bytes.subarray(this.start, this.end));
      this.bytes = target;
      this.#before += this.start;
      this.start = 0;
      this.end = kept;
    }
    this.bytes.set(chunk, this.end);
    this.end += chunk.length;
  }
}
