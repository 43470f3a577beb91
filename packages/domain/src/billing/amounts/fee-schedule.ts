import type { PlainDate } from '../../kernel';
import { formatCents } from '../../kernel';
import { decimalText, roundHalfUp } from '../decimal';
import type { ConversionFactor, GeographicIndex, PaymentRule, RelativeValue } from '../reference-tables';
import type { DerivedAmount } from '../types';

export interface FeeRequest {
  readonly value: RelativeValue;
  readonly index: GeographicIndex;
  readonly factor: ConversionFactor;
  readonly place: 'office' | 'facility';
  /** Present on therapy units after the first of the day: the share of practice expense that is paid. */
  readonly expenseRule?: PaymentRule;
}

/**
 * The Medicare physician fee for one unit: work, practice expense and malpractice values, each times its geographic
 * index, summed, times the conversion factor, rounded once, half a cent up. Rounding any earlier misses CMS's own
 * published amounts. Source: CMS physician fee schedule; reproduces the CMS 2025 locality payment file to the cent.
 */
export function feeScheduleAmount({ value, index, factor, place, expenseRule }: FeeRequest): DerivedAmount {
  const expense = place === 'office' ? value.officeExpenseTenThousandths : value.facilityExpenseTenThousandths;
  const share = expenseRule ?? { numerator: 1, denominator: 1 };
  const kept = BigInt(share.denominator);
  const sum =
    BigInt(value.workTenThousandths) * BigInt(index.workThousandths) * kept +
    BigInt(expense) * BigInt(share.numerator) * BigInt(index.expenseThousandths) +
    BigInt(value.malpracticeTenThousandths) * BigInt(index.malpracticeThousandths) * kept;
  // RVU 10^4, index 10^3, factor 10^4 dollars: 10^11 to the dollar, 10^9 to the cent.
  const amountCents = roundHalfUp(sum * BigInt(factor.dollarsTenThousandths), 1_000_000_000n * kept);
  const expenseText = decimalText(expense, 4);
  const inputs = {
    work: decimalText(value.workTenThousandths, 4),
    'work index': decimalText(index.workThousandths, 3),
    'practice expense': expenseRule ? `${expenseText} x ${share.numerator}/${share.denominator}` : expenseText,
    'practice expense index': decimalText(index.expenseThousandths, 3),
    malpractice: decimalText(value.malpracticeTenThousandths, 4),
    'malpractice index': decimalText(index.malpracticeThousandths, 3),
    'conversion factor': decimalText(factor.dollarsTenThousandths, 4),
  };
  return {
    amountCents,
    steps: [
      {
        label: `Physician fee schedule, ${place}, ${index.name}${expenseRule ? ', practice expense reduced' : ''}`,
        formula: '(work x index + practice expense x index + malpractice x index) x conversion factor',
        inputs,
        result: formatCents(amountCents),
        source: [value.source, index.source, factor.source, ...(expenseRule ? [expenseRule.source] : [])].join('; '),
        effective: latest([value.from, index.from, factor.from]),
      },
    ],
  };
}

const latest = (days: [PlainDate, ...PlainDate[]]): PlainDate => days.reduce((a, b) => (a < b ? b : a));
