import { must } from '../../kernel';
import type { DayTables } from '../day-tables';
import type { OutpatientRate } from '../reference-tables';
import { outranks } from './outpatient-rate';

interface RatedLine {
  readonly lineId: string;
  readonly rate: OutpatientRate;
}

/**
 * The line beside which this one pays nothing of its own, or null: a status names the statuses that package it. A status
 * that names itself (a comprehensive rate) is packaged beside a higher one of its kind only, so that one stays paid.
 */
export function packagedBeside(line: RatedLine, all: readonly RatedLine[], tables: DayTables): RatedLine | null {
  const status = must(tables.status('outpatient', line.rate.status), `a row for status ${line.rate.status}`);
  const beside = all.filter(
    (other) =>
      other.lineId !== line.lineId &&
      status.packagedBeside.includes(other.rate.status) &&
      (other.rate.status !== line.rate.status || outranks(other, line)),
  );
  return [...beside].sort((a, b) => (outranks(a, b) ? -1 : 1))[0] ?? null;
}
