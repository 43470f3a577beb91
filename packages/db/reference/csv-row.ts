import Papa from 'papaparse';
import type { PlainDate } from '@threshold/domain/kernel';

/** One row of a reference file; every getter refuses text that is not exactly of its kind and says where it stands. */
export class CsvRow {
  constructor(
    private readonly place: string,
    private readonly fields: Readonly<Record<string, string>>,
  ) {}

  text(column: string): string {
    const value = this.optional(column);
    if (value === null) throw this.wrong(column, 'some text');
    return value;
  }

  optional(column: string): string | null {
    const value = this.fields[column];
    if (value === undefined) throw this.wrong(column, 'a column of this name');
    return value === '' ? null : value;
  }

  oneOf<const Choice extends string>(column: string, choices: readonly Choice[]): Choice {
    const value = this.text(column);
    const found = choices.find((choice) => choice === value);
    if (found === undefined) throw this.wrong(column, `one of ${choices.join(', ')}`);
    return found;
  }

  integer(column: string): number {
    return this.scaled(column, 0);
  }

  optionalInteger(column: string): number | null {
    return this.optional(column) === null ? null : this.integer(column);
  }

  /** A decimal as an integer with `places` implied decimals: `0.45` with 4 places is 4500. More decimals are refused. */
  scaled(column: string, places: number): number {
    const value = this.text(column);
    const [, whole, fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
    if (whole === undefined || fraction.length > places)
      throw this.wrong(column, places === 0 ? 'a whole number' : `a number with ${places} decimals at most`);
    return Number(whole + fraction.padEnd(places, '0'));
  }

  optionalScaled(column: string, places: number): number | null {
    return this.optional(column) === null ? null : this.scaled(column, places);
  }

  /** A positive decimal as the text it is: some sizes have more places than any fixed scale. */
  decimal(column: string): string {
    const value = this.text(column);
    if (!/^\d+(\.\d+)?$/.test(value) || /^[0.]+$/.test(value)) throw this.wrong(column, 'a decimal above zero');
    return value;
  }

  /** Words of a closed list, or of any kind, parted by single spaces; an empty field is no words. */
  list<const Choice extends string>(column: string, choices: readonly Choice[]): Choice[] {
    return this.words(column).map((word) => {
      const found = choices.find((choice) => choice === word);
      if (found === undefined) throw this.wrong(column, `words of ${choices.join(', ')}`);
      return found;
    });
  }

  words(column: string): string[] {
    const value = this.optional(column);
    if (value === null) return [];
    const words = value.split(' ');
    if (words.includes('') || new Set(words).size < words.length)
      throw this.wrong(column, 'different words parted by single spaces');
    return words;
  }

  yes(column: string): boolean {
    return this.oneOf(column, ['yes', 'no']) === 'yes';
  }

  /** The days on which the row holds, and where it comes from. */
  dated(): { from: PlainDate; to: PlainDate | null; source: string } {
    const from = this.day('from');
    const to = this.optional('to') === null ? null : this.day('to');
    if (to !== null && to < from) throw this.wrong('to', 'a day that is not before from');
    return { from, to, source: this.text('source') };
  }

  private day(column: string): PlainDate {
    const value = this.text(column);
    if (!/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value)) throw this.wrong(column, 'a day like 2026-11-22');
    return value as PlainDate;
  }

  private wrong(column: string, expected: string): Error {
    return new Error(`${this.place}, column ${column}: expected ${expected}, got "${this.fields[column] ?? ''}"`);
  }
}

/** Name of each reference file and its text. */
export type ReferenceFiles = Readonly<Record<string, string>>;

/** Reads a reference file and makes a value of each row. Throws on the first row that is not as it must be. */
export function readRows<Value>(files: ReferenceFiles, file: string, read: (row: CsvRow) => Value): Value[] {
  const text = files[file];
  if (text === undefined) throw new Error(`${file} is missing among the reference files`);
  const parsed = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
  });
  const [error] = parsed.errors;
  if (error) throw new Error(`${file}, line ${(error.row ?? 0) + 2}: ${error.message}`);
  if (parsed.data.length === 0) throw new Error(`${file} holds no rows`);
  return parsed.data.map((fields, index) => read(new CsvRow(`${file}, line ${index + 2}`, fields)));
}
