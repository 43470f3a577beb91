import { must } from '../../kernel';
import type { EditFinding } from './findings.types';
import type { Judge, JudgedLine } from './judge-context';
import { core, samePractitioner, settingOf } from './judge-context';

/** Units of a code beyond the medically unlikely limit: per line, or summed over the day by practitioner. */
export const unitLimit: Judge = (lines, { tables }) => {
  const groups: JudgedLine[][] = [];
  for (const line of lines) {
    const limit = tables.unitLimit(settingOf(line), line.code);
    const counted = limit && tables.edits.adjudication(limit.adjudication)?.counted;
    const group = groups.find(([first]) => first?.code === line.code && samePractitioner(first, line));
    if (group && counted !== 'line') group.push(line);
    else groups.push([line]);
  }
  return groups.flatMap((group): EditFinding[] => {
    const first = must(group[0], 'a line in every group');
    const row = tables.unitLimit(settingOf(first), first.code);
    const units = group.reduce((sum, line) => sum + line.units, 0);
    if (!row || units <= row.units) return [];
    const { adjudication, units: limit } = row;
    const meaning = must(tables.edits.adjudication(adjudication), `a row for adjudication ${adjudication}`);
    return [
      {
        ...core('unit-limit', {
          lines: group,
          severity: 'error',
          row: { from: row.from, source: `${row.source}; ${meaning.source}` },
          fix: { kind: 'limit-units', lineIds: group.map(({ id }) => id), units: limit },
        }),
        rule: 'unit-limit',
        facts: {
          units,
          limit,
          overUnits: units - limit,
          deniedUnits: meaning.denies === 'all' ? units : units - limit,
          adjudication,
          appealable: meaning.appealable,
        },
      },
    ];
  });
};
