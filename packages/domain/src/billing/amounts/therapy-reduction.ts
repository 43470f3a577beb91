import type { DayTables } from '../day-tables';
import type { PaymentRule, RelativeValue } from '../reference-tables';

interface TherapyLine {
  readonly lineId: string;
  readonly units: number;
  readonly value: RelativeValue;
}

/** The share of practice expense of later units, for codes whose multiple-procedure indicator has one. */
export const expenseRule = (
  { multipleProcedure }: RelativeValue,
  tables: Pick<DayTables, 'rule'>,
): PaymentRule | null => tables.rule('therapy-practice-expense', `multiple-procedure-${multipleProcedure}`);

/**
 * How many units of each line are paid in full. Of all always-therapy units of a patient's day, physical and
 * occupational therapy together, only the one with the highest practice expense is; ties go to the higher total,
 * then to the lower code, then to the lower id. Source: CMS multiple procedure payment reduction, since 2013-04-01.
 */
export function fullTherapyUnits(lines: readonly TherapyLine[], tables: Pick<DayTables, 'rule'>): Map<string, number> {
  const total = ({ value }: TherapyLine) =>
    value.workTenThousandths + value.officeExpenseTenThousandths + value.malpracticeTenThousandths;
  const reducible = lines.filter(({ value, units }) => units > 0 && expenseRule(value, tables) !== null);
  const [first] = [...reducible].sort(
    (a, b) =>
      b.value.officeExpenseTenThousandths - a.value.officeExpenseTenThousandths ||
      total(b) - total(a) ||
      (a.value.code < b.value.code ? -1 : a.value.code > b.value.code ? 1 : a.lineId < b.lineId ? -1 : 1),
  );
  return new Map(lines.map((line) => [line.lineId, reducible.includes(line) ? (line === first ? 1 : 0) : line.units]));
}
