import type { PlanSetting } from '../directory';
import type { DayTables } from './day-tables';
import { checkLines } from './edits';
import type { ChargeLine, EditLine, Finding } from './types';

/** A charge line as the edits see it. The hospital is one practitioner; a group's discipline is one, too. */
export const toEditLine = (
  line: Pick<ChargeLine, 'id' | 'code' | 'modifiers' | 'units' | 'discipline'>,
  tables: DayTables,
): EditLine => ({
  id: line.id,
  code: line.code,
  modifiers: line.modifiers,
  units: line.units,
  family: tables.service(line.code, line.discipline)?.family ?? null,
  practitionerKey: line.discipline,
});

/**
 * The edits of lines that were charged before, for instance after a person held one of them back: a claim batch runs
 * them on exactly the lines that it is going to send. All lines are of the day of `tables`; patients, payers, sites
 * and sides are kept apart here.
 */
export function checkChargeLines(
  lines: readonly ChargeLine[],
  setting: Pick<PlanSetting, 'codeEdits'>,
  tables: DayTables,
): Finding[] {
  if (setting.codeEdits === 'none') return [];
  const groups = new Map<string, ChargeLine[]>();
  for (const line of lines) {
    if (line.day !== tables.day) throw new Error(`Line ${line.id} is of ${line.day}, the tables of ${tables.day}`);
    const key = [line.side, line.patientId, line.payerId, line.siteId].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()].flatMap((group) => {
    const context = {
      setting: group[0]?.side === 'facility' ? 'outpatient_hospital' : 'practitioner',
      tables,
    } as const;
    return checkLines(
      group.map((line) => toEditLine(line, tables)),
      context,
    );
  });
}
