import type { ReferenceTables } from '@threshold/domain/billing';

/** Where the golden cases of the domain, which may not lean on this package, find the rows. */
export const GOLDEN_FILE = new URL('../../domain/src/billing/golden/fixtures/reference.json', import.meta.url);

/** The command that writes the file anew. */
export const GOLDEN_COMMAND = 'node packages/db/scripts/golden-rows.mjs';

/** The tables of CMS are long: of these the golden cases get the rows of some codes and localities, of all others all. */
const CODES: ReadonlySet<string> = new Set(
  [
    '20552 20553 20611 62323 64405 64493 64612 64615 76942 90791 90834 90853 90867 90868 90869 96156 96158 96159 96164',
    '96165 96167 96168 96170 96365 96366 97010 97014 97110 97112 97116 97140 97150 97161 97165 97530 98980 99213 99214',
    '99457 G0283 G0463 G3003 J0585',
  ].flatMap((line) => line.split(' ')),
);
const LOCALITIES: ReadonlySet<string> = new Set(['national 00', '10112 00', '04412 18', '13202 01']);

const ofCodes = <Row extends { readonly code: string }>(rows: readonly Row[]) =>
  rows.filter(({ code }) => CODES.has(code));

const goldenRows = (reference: ReferenceTables): ReferenceTables => ({
  ...reference,
  relativeValues: ofCodes(reference.relativeValues),
  outpatientRates: ofCodes(reference.outpatientRates),
  unitLimits: ofCodes(reference.unitLimits),
  addOnLinks: reference.addOnLinks.filter(({ addOnCode }) => CODES.has(addOnCode)),
  procedurePairs: reference.procedurePairs.filter(({ column1, column2 }) => CODES.has(column1) && CODES.has(column2)),
  geographicIndices: reference.geographicIndices.filter((row) => LOCALITIES.has(`${row.contractor} ${row.locality}`)),
});

/** The file: one line a row, so that a changed row is one changed line. */
export function goldenText(reference: ReferenceTables): string {
  const tables = Object.entries(goldenRows(reference)).map(([table, rows]: [string, readonly object[]]) => {
    const lines = rows.map((row) => JSON.stringify(row));
    return `${JSON.stringify(table)}: [\n${lines.join(',\n')}\n]`;
  });
  return `{\n${tables.join(',\n')}\n}\n`;
}
