import type { ReferenceTables } from '../reference-tables';
import reference from './fixtures/reference.json?raw';
import testable from './testable.csv?raw';

/** The shipped reference rows of the codes that the golden cases use; a test of the database package compares them. */
export const goldenReference: ReferenceTables = JSON.parse(reference);

interface GoldenRow {
  readonly id: string;
  readonly area: string;
  readonly input: string;
  readonly expected: string;
  readonly source: string;
}

/** Splits comma-separated text with quoted fields into records by the names of its first line. */
export function csvRecords(text: string): Record<string, string>[] {
  const split = (line: string) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
    );
  const [head = '', ...lines] = text.trim().split(/\r?\n/);
  const names = split(head);
  return lines.map((line) => Object.fromEntries(split(line).map((field, index) => [names[index] ?? '', field])));
}

export const goldenRows: readonly GoldenRow[] = csvRecords(testable).map((record) => ({
  id: record['id'] ?? '',
  area: record['area'] ?? '',
  input: record['input'] ?? '',
  expected: record['expected'] ?? '',
  source: record['source'] ?? '',
}));

export const goldenRow = (id: string): GoldenRow => {
  const row = goldenRows.find((each) => each.id === id);
  if (!row) throw new Error(`The golden table has no row ${id}`);
  return row;
};

/** Dollars in a text as cents, in order: `office $125.18 / facility $93.80`. */
export const centsIn = (text: string): number[] =>
  [...text.matchAll(/\$([\d,]+)\.(\d\d)/g)].map(([, dollars = '', cents = '']) =>
    Number(dollars.replaceAll(',', '') + cents),
  );
