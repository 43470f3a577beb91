import { formatCents } from '../../kernel';
import type { DayTables } from '../day-tables';
import type { BilateralIndicator } from '../edits/edit-rows.types';
import type { RelativeValue } from '../reference-tables';
import type { DerivedAmount } from '../types';
import type { PricedLine } from './pricing';
import { withStep } from './pricing';

interface SidedLine {
  readonly line: PricedLine;
  readonly value: RelativeValue;
}

/** Two lines, left and right, of one procedure: it is priced once, at the first of them. */
export interface SidePair<Line extends SidedLine> {
  readonly first: Line;
  readonly second: Line;
  readonly row: BilateralIndicator;
}

/** What both sides on one line are paid of the fee, or null where they are paid no differently. */
export function bothSidesRow({ line, value }: SidedLine, { edits }: DayTables): BilateralIndicator | null {
  const row = edits.bilateral(value.bilateral);
  return row && row.numerator !== row.denominator && line.modifiers.includes(row.modifier) ? row : null;
}

/**
 * Left and right of one code by one practitioner at one place, where the indicator pays both sides otherwise than twice:
 * they are one bilateral procedure, whichever way the claim writes it. Source: CMS document of the relative value file,
 * bilateral surgery.
 */
export function sidePairs<Line extends SidedLine>(lines: readonly Line[], tables: DayTables): SidePair<Line>[] {
  const of = (side: 'left' | 'right') => {
    const modifiers = tables.editModifiers.filter((row) => row.says === side).map(({ modifier }) => modifier);
    return lines
      .filter(({ line }) => line.modifiers.some((modifier) => modifiers.includes(modifier)))
      .sort((a, b) => (a.line.id < b.line.id ? -1 : 1));
  };
  const rights = of('right');
  return of('left').flatMap((left): SidePair<Line>[] => {
    const row = tables.edits.bilateral(left.value.bilateral);
    if (!row?.allows50 || rights.includes(left)) return [];
    const at = rights.findIndex((right) => isOtherSide(left.line, right.line));
    const [right] = at < 0 ? [] : rights.splice(at, 1);
    if (!right) return [];
    const [first, second] = left.line.id < right.line.id ? [left, right] : [right, left];
    return [{ first, second, row }];
  });
}

const isOtherSide = (a: PricedLine, b: PricedLine): boolean =>
  a.code === b.code &&
  a.discipline === b.discipline &&
  a.units === b.units &&
  a.placeOfService === b.placeOfService &&
  a.rendering?.qualification === b.rendering?.qualification;

/** One side's half of what both are paid; the odd cent is the first line's. */
export function halfOf(amount: DerivedAmount, half: 'first' | 'second', row: BilateralIndicator): DerivedAmount {
  const { amountCents } = amount;
  const cents = half === 'first' ? Math.ceil(amountCents / 2) : Math.floor(amountCents / 2);
  return withStep(amount, cents, {
    label: 'One of two sides on lines of their own',
    formula: `${formatCents(amountCents)} / 2`,
    inputs: { 'both sides': formatCents(amountCents) },
    row,
  });
}
