import type { FileRecord } from './records';

/** How a column is found: by the end of its name, which CMS writes over several lines and spells anew each year. */
export interface ColumnRule<Name extends string> {
  readonly name: Name;
  readonly pattern: RegExp;
  readonly isOptional?: true;
}

/** Where the columns of a file stand. */
export interface Columns<Name extends string> {
  readonly places: ReadonlyMap<Name, number>;
  /** Everything above the first row: titles, notices and the head itself. */
  readonly head: string;
}

/** So many records are looked at for the head of the table. */
export const MOST_HEAD_RECORDS = 40;

/**
 * The columns under a head that may be several lines tall: the cells above each other make one name. Answers the names
 * that are missing when it is not the head of this kind of file.
 */
export function findColumns<Name extends string>(
  above: readonly FileRecord[],
  rules: readonly ColumnRule<Name>[],
): Columns<Name> | { readonly missing: readonly Name[] } {
  const width = Math.max(0, ...above.map(({ fields }) => fields.length));
  const names = Array.from({ length: width }, (_, column) =>
    above
      .map(({ fields }) => fields[column] ?? '')
      .filter((cell) => cell !== '')
      .join(' ')
      .replaceAll(/\s+/g, ' '),
  );
  const places = new Map<Name, number>();
  const missing: Name[] = [];
  for (const { name, pattern, isOptional } of rules) {
    const place = names.findIndex((text) => pattern.test(text));
    if (place >= 0) places.set(name, place);
    else if (!isOptional) missing.push(name);
  }
  if (missing.length > 0) return { missing };
  return { places, head: above.flatMap(({ fields }) => fields.filter((cell) => cell !== '')).join(' ') };
}

/** The cells of one record by the names of their columns. */
export class Cells<Name extends string> {
  constructor(
    readonly record: FileRecord,
    private readonly columns: Columns<Name>,
  ) {}

  text(name: Name): string {
    const place = this.columns.places.get(name);
    return place === undefined ? '' : (this.record.fields[place] ?? '');
  }

  /** Whether the record reaches as far as the last column that is needed; a line that was cut does not. */
  get isWhole(): boolean {
    return this.record.fields.length > Math.max(...this.columns.places.values());
  }

  /** A decimal with `places` implied decimals as an integer: `0.45` with 4 places is 4500; null when it is none. */
  scaled(name: Name, places: number): number | null {
    const plain = this.text(name).replaceAll(/[$,]/g, '');
    const [, whole, fraction = ''] = /^(\d*)(?:\.(\d+))?$/.exec(plain) ?? [];
    if (whole === undefined || (whole === '' && fraction === '')) return null;
    const kept = fraction.replace(/0+$/, '');
    return kept.length > places ? null : Number(whole + kept.padEnd(places, '0'));
  }
}
