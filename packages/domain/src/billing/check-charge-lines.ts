import type { PlanSetting } from '../directory';
import type { DayTables } from './day-tables';
import type { JudgeContext, JudgedLine } from './edits/judge-context';
import { judgeLines } from './edits/judge-lines';
import type { ChargeLine, Finding } from './types';

/** A charge line as the edits see it. Where it was given and for which diagnosis is not on it: see `judgeCharged`. */
export const toEditLine = (
  line: Pick<ChargeLine, 'id' | 'side' | 'code' | 'modifiers' | 'units' | 'discipline'>,
  tables: DayTables,
): JudgedLine => ({
  id: line.id,
  side: line.side,
  code: line.code,
  discipline: line.discipline,
  modifiers: line.modifiers,
  units: line.units,
  family: tables.service(line.code, line.discipline)?.family ?? null,
  placeOfService: null,
  revenueCode: null,
  diagnoses: [],
  chargeCents: 0,
});

/**
 * Judges lines of which only codes, units and modifiers are known: what needs the place, the diagnoses, the patient or
 * the year is left to whoever knows them.
 */
export function checkLines(
  lines: readonly JudgedLine[],
  context: { readonly tables: DayTables; readonly codeEdits: PlanSetting['codeEdits'] },
): Finding[] {
  const unknown: Omit<JudgeContext, 'tables' | 'rules'> = {
    payer: null,
    site: null,
    patient: null,
    diagnoses: null,
    history: null,
    yearToDate: null,
    amounts: null,
    claimTotalCents: null,
    today: null,
  };
  const rules = {
    codeEdits: context.codeEdits,
    // A plan setting does not say these yet; asking for them would stop claims of payers that do not want them.
    drugWaste: 'none',
    telehealth: 'place',
    therapyThreshold: 'none',
  } as const;
  return judgeLines(lines, { ...unknown, rules, tables: context.tables });
}

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
  const groups = new Map<string, ChargeLine[]>();
  for (const line of lines) {
    if (line.day !== tables.day) throw new Error(`Line ${line.id} is of ${line.day}, the tables of ${tables.day}`);
    const key = [line.patientId, line.payerId, line.siteId].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()].flatMap((group) =>
    checkLines(
      group.map((line) => toEditLine(line, tables)),
      { tables, codeEdits: setting.codeEdits },
    ),
  );
}
