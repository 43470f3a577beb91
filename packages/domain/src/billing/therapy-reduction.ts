import type { RelativeValue } from './reference-tables';

interface TherapyLine {
  readonly lineId: string;
  readonly units: number;
  readonly value: RelativeValue;
}

/** CMS multiple-procedure indicator of services whose practice expense is reduced after the day's first unit. */
const ALWAYS_THERAPY = '5';

/**
 * How many units of each line are paid in full. Of all always-therapy units of a patient's day, physical and
 * occupational therapy together, only the one with the highest practice expense is; ties go to the higher total,
 * then to the lower code. Source: CMS multiple procedure payment reduction, 50 % since 2013-04-01.
 */
export function fullTherapyUnits(lines: readonly TherapyLine[]): Map<string, number> {
  const total = ({ value }: TherapyLine) =>
    value.workTenThousandths + value.officeExpenseTenThousandths + value.malpracticeTenThousandths;
  const reducible = lines.filter(({ value, units }) => value.multipleProcedure === ALWAYS_THERAPY && units > 0);
  const [first] = [...reducible].sort(
    (a, b) =>
      b.value.officeExpenseTenThousandths - a.value.officeExpenseTenThousandths ||
      total(b) - total(a) ||
      (a.value.code < b.value.code ? -1 : 1),
  );
  return new Map(
    lines.map((line) => {
      if (!reducible.includes(line)) return [line.lineId, line.units];
      return [line.lineId, line === first ? 1 : 0];
    }),
  );
}
