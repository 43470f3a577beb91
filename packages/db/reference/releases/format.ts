import type { ReleasedRows, ReleaseKind } from '@threshold/domain/billing';
import type { PlainDate } from '@threshold/domain/kernel';
import type { Cells, ColumnRule } from './columns';

/** Something in a file that stops the whole of it. */
export interface FileProblem {
  readonly line: number;
  readonly message: string;
}

/** What somebody wants to load. */
export interface ReleaseRequest {
  readonly kind: ReleaseKind;
  /** First day of service on which the rows hold. */
  readonly from: PlainDate;
  readonly source: string;
  /** Codes of the service catalog: rows of others are counted and left out. */
  readonly codes: ReadonlySet<string>;
}

/** A reader of one kind of file, from its head to its last row. Rows of the kind are collected while they pass. */
export interface RowCollector<Name extends string> {
  /** A row; answers what is wrong with it, or null. `left-out` for a row of a code that nobody here bills. */
  take(cells: Cells<Name>): string | 'left-out' | null;
  /** What must hold of the file as a whole; an empty list when it does. */
  end(): readonly FileProblem[];
  readonly rows: ReleasedRows;
}

/** How a publisher's file is laid out. */
export interface ReleaseFormat<Name extends string = string> {
  /** The first cell of the lowest line of the head. */
  readonly headStarts: RegExp;
  readonly columns: readonly ColumnRule<Name>[];
  /** Whether fields may be quoted; wording with inch marks must not be read so. */
  readonly quotes: boolean;
  /** The year that the head names, for a file of one year; null when heads of this kind name none. */
  readonly yearOf: ((head: string) => readonly string[]) | null;
  readonly collect: (request: ReleaseRequest) => RowCollector<Name>;
}

const CODE = /^[0-9A-Z]\d{3}[0-9A-Z]$/;
export const isCode = (text: string): boolean => CODE.test(text);

/** `20260701` or `2026182`, the day of the year, as a day; null when it is none. CMS writes both. */
export function publishedDay(text: string): PlainDate | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  if (year && month && day) {
    const valid = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
    return valid ? (`${year}-${month}-${day}` as PlainDate) : null;
  }
  const [, julianYear, ordinal] = /^(\d{4})(\d{3})$/.exec(text) ?? [];
  if (!julianYear || !ordinal || Number(ordinal) < 1 || Number(ordinal) > 366) return null;
  const found = new Date(Date.UTC(Number(julianYear), 0, Number(ordinal)));
  return found.toISOString().slice(0, 10) as PlainDate;
}

/** The rows by their keys; a second row of a key is a problem. */
export class UniqueRows<Row> {
  readonly #rows = new Map<string, Row>();

  add(key: string, row: Row): string | null {
    if (this.#rows.has(key)) return `${key} stands twice`;
    this.#rows.set(key, row);
    return null;
  }

  get all(): readonly Row[] {
    return [...this.#rows.values()];
  }
}

export const years =
  (pattern: RegExp) =>
  (head: string): readonly string[] => [...new Set([...head.matchAll(pattern)].map(([, year = '']) => year))];
