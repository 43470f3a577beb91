/**
 * Finds what names stand for. Values that are made in one place have their names in one order: to compare with the name
 * that stood at this place before costs a fraction of a look-up.
 */
export class KeyOrder<T> {
  readonly #byName: ReadonlyMap<string, T>;
  /** As many as there are names: a value with a million others leaves no trace. */
  readonly #places: readonly { name: string; found: T | undefined }[];

  constructor(byName: ReadonlyMap<string, T>) {
    this.#byName = byName;
    this.#places = Array.from(byName, ([name, found]) => ({ name, found }));
  }

  /** What the name at a place, from 0, stands for; undefined when it is none. */
  at(place: number, name: string): T | undefined {
    const known = this.#places[place];
    if (known === undefined) return this.#byName.get(name);
    if (known.name !== name) {
      known.found = this.#byName.get(name);
      known.name = name;
    }
    return known.found;
  }
}
