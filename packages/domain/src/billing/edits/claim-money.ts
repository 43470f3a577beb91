import { addDays, addMonths, daysBetween, sumCents } from '../../kernel';
import type { EditFinding } from './findings.types';
import type { Judge } from './judge-context';
import { core } from './judge-context';

/** The total that a claim states against the sum of its lines. */
export const chargeSum: Judge = (lines, { claimTotalCents, tables }) => {
  const linesCents = sumCents(lines.map(({ chargeCents }) => chargeCents));
  if (claimTotalCents === null || claimTotalCents === linesCents) return [];
  return [
    {
      ...core('charge-sum', {
        lines,
        severity: 'error',
        row: { from: tables.day, source: 'ASC X12N 837 version 5010: CLM02 is the sum of the lines' },
        fix: null,
      }),
      rule: 'charge-sum',
      facts: { claimCents: claimTotalCents, linesCents, differenceCents: claimTotalCents - linesCents },
    },
  ];
};

/** A charge below what the payer would allow: who pays the lesser of the two pays less than the schedule. */
export const chargeBelowExpected: Judge = (lines, { amounts, tables }) =>
  lines.flatMap((line): EditFinding[] => {
    const amount = amounts?.get(line.id);
    if (!amount?.ok) return [];
    const { chargeCents } = line;
    const most = amount.value.scheduleCents ?? amount.value.amountCents;
    if (chargeCents >= most) return [];
    return [
      {
        ...core('charge-below-expected', {
          lines: [line],
          severity: 'warning',
          row: { from: tables.day, source: 'Own prices against the expected amount' },
          fix: { kind: 'set-price', lineId: line.id },
        }),
        rule: 'charge-below-expected',
        facts: { chargeCents, expectedCents: most, shortCents: most - chargeCents },
      },
    ];
  });

/** A claim that reaches its payer after the payer's limit, counted from the day of service. */
export const lateFiling: Judge = (lines, { tables, payer, today }) => {
  const row = payer === null ? null : tables.edits.filingLimit(payer);
  if (!row || !today || lines.length === 0) return [];
  const lastFilingDay = row.unit === 'months' ? addMonths(tables.day, row.amount) : addDays(tables.day, row.amount);
  if (today <= lastFilingDay) return [];
  return [
    {
      ...core('late-filing', { lines, severity: 'error', row, fix: null }),
      rule: 'late-filing',
      facts: { payer: row.payer, lastFilingDay, daysLate: daysBetween(lastFilingDay, today) },
    },
  ];
};
