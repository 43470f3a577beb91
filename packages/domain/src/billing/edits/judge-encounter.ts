import type { PlainDate } from '../../kernel';
import type { DayTables } from '../day-tables';
import type { CodedEncounter, CodeEncounter } from '../encounter.types';
import type { EditFinding } from './findings.types';
import { judgeLines } from './judge-lines';

interface Known {
  readonly tables: DayTables;
  /** Key of the payer's own rows, such as `medicare`; null for a payer without any. */
  readonly payer: string | null;
  /** The day on which the claim is going to be filed, where that is known. */
  readonly today: PlainDate | null;
}

/** The edits of an encounter whose lines are coded and priced: nothing that a rule may ask is unknown. */
export function judgeEncounter(
  encounter: CodeEncounter,
  { lines, amounts }: Pick<CodedEncounter, 'lines' | 'amounts'>,
  { tables, payer, today }: Known,
): EditFinding[] {
  const { rules, site, patient, diagnoses, history, yearToDate } = encounter;
  return judgeLines(lines, {
    tables,
    payer,
    today,
    rules,
    site,
    patient,
    diagnoses,
    history,
    yearToDate,
    amounts,
    // Each side makes a claim of its own, whose total is only known once it is assembled.
    claimTotalCents: null,
  });
}
