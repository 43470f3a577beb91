import type { PlainDate } from '../../kernel';
import { formatCents } from '../../kernel';
import { decimalText, roundHalfUp } from '../decimal';
import type { DayTables } from '../day-tables';
import type { OutpatientRate, PaymentRule } from '../reference-tables';
import type { DerivedAmount } from '../types';

interface OutpatientRequest {
  readonly rate: OutpatientRate & { readonly dollarsTenThousandths: number };
  readonly units: number;
  /** Units paid in full; the rest take `multipleRule`'s share. */
  readonly fullUnits: number;
  readonly multipleRule: PaymentRule | null;
  /** The share that a site of this status is paid, or null for all of it. */
  readonly siteRule: PaymentRule | null;
  /** What both sides of the body on one line are paid of the rate, or null where the line is of one. */
  readonly bothSidesRule: PaymentRule | null;
}

/** The hospital outpatient amount of a line: rate times units, less the site's and the multiple-procedure share. */
export function outpatientAmount(request: OutpatientRequest): DerivedAmount {
  const { rate, units, fullUnits, multipleRule, siteRule, bothSidesRule } = request;
  const site = siteRule ?? whole;
  const sides = bothSidesRule ?? whole;
  const paid = (count: number, share: { numerator: number; denominator: number }) =>
    roundHalfUp(
      BigInt(rate.dollarsTenThousandths) *
        BigInt(count) *
        BigInt(site.numerator) *
        BigInt(sides.numerator) *
        BigInt(share.numerator),
      100n * BigInt(site.denominator) * BigInt(sides.denominator) * BigInt(share.denominator),
    );
  const reduced = multipleRule ? paid(units - fullUnits, multipleRule) : paid(units - fullUnits, whole);
  const amountCents = paid(fullUnits, whole) + reduced;
  const rules = [siteRule, bothSidesRule, units > fullUnits ? multipleRule : null].filter((rule) => rule !== null);
  return {
    amountCents,
    steps: [
      {
        label: `Hospital outpatient rate, status ${rate.status}${rate.apc ? `, APC ${rate.apc}` : ''}`,
        formula: ['rate x units', ...rules.map((rule) => `${rule.numerator}/${rule.denominator} ${rule.subject}`)].join(
          ' x ',
        ),
        inputs: {
          rate: decimalText(rate.dollarsTenThousandths, 4),
          units: String(units),
          'in full': String(fullUnits),
        },
        result: formatCents(amountCents),
        source: [rate.source, ...rules.map((rule) => rule.source)].join('; '),
        effective: rules.reduce<PlainDate>((day, rule) => (rule.from > day ? rule.from : day), rate.from),
      },
    ],
  };
}

const whole = { numerator: 1, denominator: 1 };

/**
 * How many units of each line are paid in full: of all of a day's units whose status has a share for several of them (T),
 * only the one with the highest rate is; ties go to the lower code, then to the lower id. Source: CMS OPPS status T.
 */
export function fullOutpatientUnits(
  lines: readonly { readonly lineId: string; readonly units: number; readonly rate: OutpatientRate }[],
  tables: Pick<DayTables, 'rule'>,
): Map<string, number> {
  const reducible = lines.filter(
    ({ rate, units }) => units > 0 && tables.rule('outpatient-multiple', rate.status) !== null,
  );
  const [first] = [...reducible].sort((a, b) => (outranks(a, b) ? -1 : 1));
  return new Map(lines.map((line) => [line.lineId, reducible.includes(line) ? (line === first ? 1 : 0) : line.units]));
}

interface RatedLine {
  readonly lineId: string;
  readonly rate: OutpatientRate;
}

/** Whether `a` is paid before `b`: higher rate, then lower code, then lower id. */
export function outranks(a: RatedLine, b: RatedLine): boolean {
  const difference = (b.rate.dollarsTenThousandths ?? 0) - (a.rate.dollarsTenThousandths ?? 0);
  if (difference !== 0) return difference < 0;
  return a.rate.code === b.rate.code ? a.lineId < b.lineId : a.rate.code < b.rate.code;
}
