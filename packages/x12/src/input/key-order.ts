/**
 * Finds what names stand for. Values that are made in one place have their names in one order: to compare with the name
 * that stood at this place before costs a fraction of a look-up.
 */
export class KeyOrder<T> {
  readonly #byName: ReadonlyMap<string, T>;
  readonly #names: string[] = [];
  readonly #found: (T | undefined)[] = [];

  constructor(byName: ReadonlyMap<string, T>) {
    this.#byName = byName;
  }

  /** What the name at a place, from 0, stands for; undefined when it is none. */
  at(place: number, name: string): T | undefined {
    if (place < this.#names.length && this.#names[place] === name) return this.#found[place];
    const found = this.#byName.get(name);
    // One value with a million names leaves no trace, and neither does one that skips a place.
    if (place <= this.#names.length && place < this.#byName.size) {
      this.#names[place] = name;
      this.#found[place] = found;
    }
    return found;
  }
}
