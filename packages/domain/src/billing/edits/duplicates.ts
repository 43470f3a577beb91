import { must } from '../../kernel';
import type { EditModifier } from '../reference-tables';
import type { EditFinding } from './findings.types';
import type { Judge, JudgedLine } from './judge-context';
import { core } from './judge-context';

/** The same code twice by the same practitioner on one day, and no modifier that says why it stands on two lines. */
export const duplicateLine: Judge = (lines, { tables }) => {
  const groups: JudgedLine[][] = [];
  for (const line of lines) {
    const group = groups.find(([first]) => first && sameService(first, line, tables.editModifiers));
    if (group) group.push(line);
    else groups.push([line]);
  }
  return groups
    .filter((group) => group.length > 1)
    .map((group): EditFinding => {
      const last = must(group.at(-1), 'a line in every group');
      return {
        ...core('duplicate-line', {
          lines: group,
          severity: 'error',
          row: { from: tables.day, source: 'Adjustment reason 18: exact duplicate of another line' },
          fix: { kind: 'drop-line', lineId: last.id },
        }),
        rule: 'duplicate-line',
        facts: { lines: group.length },
      };
    });
};

function sameService(a: JudgedLine, b: JudgedLine, rows: readonly EditModifier[]): boolean {
  const marks = ({ modifiers }: JudgedLine) => rows.filter(({ modifier }) => modifiers.includes(modifier));
  // A repeat says by itself that the same thing was done again, however often.
  // By discipline on hospital claims, too: two plans of care may give one code on one day.
  if (a.code !== b.code || a.side !== b.side || a.discipline !== b.discipline) return false;
  // What was given at another place was given again, and the places say so.
  if (a.placeOfService !== b.placeOfService) return false;
  if ([...marks(a), ...marks(b)].some(({ use }) => use === 'repeat')) return false;
  const text = (line: JudgedLine) =>
    marks(line)
      .map(({ modifier }) => modifier)
      .sort()
      .join(' ');
  return text(a) === text(b);
}
