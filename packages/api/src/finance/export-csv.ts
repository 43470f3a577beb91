import { decimalCents, ok } from '@threshold/domain/kernel';
import type { Cents } from '@threshold/domain/kernel';
import Papa from 'papaparse';
import type { UseCaseContext } from '../context';
import { censusRows } from './census-rows';
import type { CensusRowsInput } from './census-rows.input';
import type { ExportView } from './export-csv.input';
import { getMargin } from './get-margin';
import type { PeriodInput } from './period.input';

/** Cells that a spreadsheet would take for a formula are escaped; numbers stay numbers; Excel reads the mark as UTF-8. */
const csv = (rows: readonly Record<string, string | number>[]): string =>
  `\uFEFF${Papa.unparse([...rows], { escapeFormulae: true, newline: '\r\n' })}`;

/** A number for a spreadsheet: as text, a negative amount would be escaped like a formula. */
const dollars = (cents: Cents): number => Number(decimalCents(cents));

/** The rows behind the census, one per patient, day and program. */
export async function exportCensus(context: UseCaseContext, input: CensusRowsInput) {
  const rows = await censusRows(context, input);
  return ok<ExportView>({
    fileName: `census-${input.from}-to-${input.to}.csv`,
    text: csv(
      rows.value.map((row) => ({
        day: row.day,
        patient: row.patientName,
        program: row.programName,
        program_day: row.programDay,
        phase: row.phaseName,
        site: row.siteName,
        payer: row.payerName,
        sessions: row.sessions,
        minutes: row.minutes,
      })),
    ),
  });
}

/** The sessions behind the margin, in dollars and cents. */
export async function exportMargin(context: UseCaseContext, period: PeriodInput) {
  const margin = await getMargin(context, period);
  return ok<ExportView>({
    fileName: `margin-${period.from}-to-${period.to}.csv`,
    text: csv(
      margin.value.sessions.map((session) => ({
        day: session.day,
        session: session.name,
        site: session.siteName,
        leader: session.leaderName,
        attendances: session.attendances,
        expected_payment: dollars(session.expectedCents),
        leader_cost: dollars(session.leaderCostCents),
        room_cost: dollars(session.roomCostCents),
        margin: dollars(session.marginCents),
      })),
    ),
  });
}
