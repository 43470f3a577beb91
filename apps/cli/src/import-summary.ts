import { fieldWords, findingWords } from '@threshold/api/patients/import-report.input';
import type { ImportReport } from '@threshold/api/patients/import-report.input';

export interface FileResult {
  readonly file: string;
  readonly failure: string | null;
  /** The failure as a sentence. */
  readonly reason: string | null;
  readonly report: ImportReport | null;
}

const KINDS = ['patients', 'conditions', 'coverages'] as const;
const OUTCOMES = ['taken', 'changed', 'unchanged', 'skipped'] as const;

/** One file in one line, while the import runs. */
export function countsLine({ report, reason }: FileResult): string {
  if (!report) return `refused. ${reason ?? ''}`;
  const { taken, changed, unchanged, skipped } = report.patients;
  return `${taken} taken, ${changed} changed, ${unchanged} unchanged, ${skipped} skipped`;
}

/** All files together: counts by kind, then what changed and what was left and why. */
export function summaryTable(results: readonly FileResult[]): string {
  const reports = results.flatMap(({ report }) => (report ? [report] : []));
  const cell = (value: string | number) => String(value).padStart(11);
  const rows = KINDS.map((kind) =>
    [kind.padEnd(12), ...OUTCOMES.map((outcome) => cell(sum(reports.map((report) => report[kind][outcome]))))].join(''),
  );
  const refused = results.filter(({ failure }) => failure !== null).length;
  return [
    [' '.repeat(12), ...OUTCOMES.map(cell)].join(''),
    ...rows,
    '',
    `${results.length - refused} of ${results.length} files taken${refused ? `, ${refused} refused` : ''}`,
    ...listed(
      'Changed',
      merge(
        reports.flatMap((report) =>
          report.changedFields.map(({ what, field, count }) => ({ key: `${what}: ${fieldWords(field)}`, count })),
        ),
      ),
    ),
    ...listed(
      'Left out or altered',
      merge(
        reports.flatMap((report) =>
          report.findings.map(({ code, resourceType, count }) => ({
            key: `${resourceType}: ${findingWords(code)}`,
            count,
          })),
        ),
      ),
    ),
    '',
  ].join('\n');
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

function merge(counted: readonly { key: string; count: number }[]): [string, number][] {
  const total = new Map<string, number>();
  for (const { key, count } of counted) total.set(key, (total.get(key) ?? 0) + count);
  return [...total].sort((a, b) => b[1] - a[1]);
}

const listed = (title: string, lines: readonly [string, number][]) =>
  lines.length === 0 ? [] : ['', title, ...lines.map(([key, count]) => `${String(count).padStart(8)}  ${key}`)];
