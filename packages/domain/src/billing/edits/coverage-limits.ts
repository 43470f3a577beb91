import { addMonths, daysBetween } from '../../kernel';
import type { PlainDate } from '../../kernel';
import type { EarlierService } from '../encounter.types';
import type { CoverageLimit } from './edit-rows.types';
import type { EditFinding } from './findings.types';
import type { Judge, JudgedLine } from './judge-context';
import { core } from './judge-context';

/**
 * How often a group of codes is covered, with what was billed before: sessions are days with any of the codes within
 * rolling months that end on this day; levels are units of this day; an interval is measured to the last session.
 */
export const coverageLimit: Judge = (lines, { tables, history }) =>
  tables.edits.coverageLimits.flatMap((row): EditFinding[] => {
    const ofGroup = lines.filter(({ code }) => row.codes.includes(code));
    if (ofGroup.length === 0 || (history === null && row.measure !== 'levels')) return [];
    const earlier = (history ?? []).filter(({ code, day }) => row.codes.includes(code) && day < tables.day);
    const measured = measure(row, { ofGroup, earlier, day: tables.day });
    if (!measured) return [];
    const { measure: kind, most, windowMonths, wording, severity, name } = row;
    return [
      {
        ...core('coverage-limit', {
          key: name,
          lines: ofGroup,
          severity,
          row,
          fix:
            kind === 'levels'
              ? { kind: 'limit-units', lineIds: ofGroup.map(({ id }) => id), units: most }
              : { kind: 'drop-line', lineId: ofGroup[0]?.id ?? '' },
        }),
        rule: 'coverage-limit',
        facts: { measure: kind, most, windowMonths, wording, ...measured },
      },
    ];
  });

interface Measurable {
  readonly ofGroup: readonly JudgedLine[];
  readonly earlier: readonly EarlierService[];
  readonly day: PlainDate;
}

/** What was counted and by how much it is beyond the limit, or null within it. */
function measure(row: CoverageLimit, { ofGroup, earlier, day }: Measurable): { count: number; over: number } | null {
  const beyond = (count: number) => (count > row.most ? { count, over: count - row.most } : null);
  switch (row.measure) {
    case 'levels':
      return beyond(ofGroup.reduce((sum, { units }) => sum + units, 0));
    case 'sessions': {
      // Twelve rolling months that end today begin a day after the same day of last year.
      const opens = row.windowMonths === null ? null : addMonths(day, -row.windowMonths);
      const days = new Set(earlier.filter((each) => opens === null || each.day > opens).map((each) => each.day));
      return beyond(days.size + 1);
    }
    case 'interval-days': {
      const last = earlier
        .map((each) => each.day)
        .sort()
        .at(-1);
      const count = last === undefined ? null : daysBetween(last, day);
      return count !== null && count < row.most ? { count, over: row.most - count } : null;
    }
  }
}
