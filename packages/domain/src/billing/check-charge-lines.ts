import type { PlanSetting } from '../directory';
import type { DayTables } from './day-tables';
import type { JudgeContext, JudgedLine } from './edits/judge-context';
import { judgeLines } from './edits/judge-lines';
import { payerRulesOf } from './payer-rules';
import type { ChargeLine, Finding } from './types';

/** A charge line as the edits see it. For which diagnoses it was given is not on it. */
const toEditLine = (line: ChargeLine, tables: DayTables): JudgedLine => ({
  id: line.id,
  side: line.side,
  code: line.code,
  discipline: line.discipline,
  modifiers: line.modifiers,
  units: line.units,
  family: tables.service(line.code, line.discipline)?.family ?? null,
  placeOfService: line.placeOfService,
  revenueCode: line.revenueCode,
  diagnoses: [],
  chargeCents: line.chargeCents,
});

type Known = Pick<JudgeContext, 'tables' | 'rules'> & Partial<Pick<JudgeContext, 'site' | 'amounts'>>;

/**
 * Judges lines of charges by the payer's rules: what needs the diagnoses, the patient or the year is left to whoever
 * knows them.
 */
export const checkLines = (lines: readonly JudgedLine[], known: Known): Finding[] =>
  judgeLines(lines, {
    payer: null,
    site: null,
    patient: null,
    diagnoses: null,
    history: null,
    yearToDate: null,
    amounts: null,
    claimTotalCents: null,
    today: null,
    ...known,
  });

/** A plan without terms on the day is held to the national edits and asked for nothing that only some payers want. */
const WITHOUT_SETTING = {
  codeEdits: 'ncci',
  drugWaste: 'none',
  telehealth: 'place',
  therapyThreshold: 'none',
} as const;

/**
 * The edits of lines that were charged before, for instance after a person held one of them back: a claim batch runs
 * them on exactly the lines that it is going to send. All lines are of the day of `tables`; patients, payers, sites
 * and sides are kept apart here.
 */
export function checkChargeLines(
  lines: readonly ChargeLine[],
  setting: PlanSetting | null,
  tables: DayTables,
): Finding[] {
  const rules = setting ? payerRulesOf(setting, tables) : WITHOUT_SETTING;
  const groups = new Map<string, ChargeLine[]>();
  for (const line of lines) {
    if (line.day !== tables.day) throw new Error(`Line ${line.id} is of ${line.day}, the tables of ${tables.day}`);
    const key = [line.patientId, line.payerId, line.siteId].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()].flatMap((group) =>
    checkLines(
      group.map((line) => toEditLine(line, tables)),
      { tables, rules },
    ),
  );
}
