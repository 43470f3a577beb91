import { yearsBetween } from '../../kernel';
import type { DayTables } from '../day-tables';
import type { Judge, JudgedLine } from './judge-context';
import { core, settingOf } from './judge-context';

/** A code that the catalog of the day does not hold: nobody here bills it, or it was not valid yet or any more. */
export const codeUnknown: Judge = (lines, { tables }) =>
  lines
    .filter(({ code }) => tables.anyService(code) === null && tables.replacement(code) === null)
    .map((line) => ({
      ...core('code-unknown', {
        lines: [line],
        severity: 'error',
        row: { from: tables.day, source: 'Service catalog' },
        fix: { kind: 'drop-line', lineId: line.id },
      }),
      rule: 'code-unknown',
      facts: { procedureCode: line.code, day: tables.day, replacement: null },
    }));

/** A code that another took the place of on the day, by its owner's dated rows. */
export const codeReplaced: Judge = (lines, { tables }) =>
  lines.flatMap((line) => {
    const row = tables.replacement(line.code);
    // Where a Medicare schedule knows the code, the replacement is Medicare's own and `codeStatus` names it.
    if (!row || scheduleRow(line, tables)) return [];
    const { replacement } = row;
    return [
      {
        ...core('code-replaced', {
          lines: [line],
          severity: 'error',
          row,
          fix: { kind: 'use-code', code: replacement },
        }),
        rule: 'code-replaced' as const,
        facts: { replacement },
      },
    ];
  });

const scheduleRow = (line: JudgedLine, tables: DayTables) =>
  settingOf(line) === 'practitioner' ? tables.relativeValue(line.code) : tables.outpatientRate(line.code);

/**
 * The row and the status that decide about a line. Hospital services that the physician schedule pays go by its status:
 * what it bundles is bundled there, too.
 */
function statusOf(line: JudgedLine, tables: DayTables) {
  const value = tables.relativeValue(line.code);
  const physician = value && { row: value, status: tables.status('physician', value.status) };
  if (settingOf(line) === 'practitioner') return physician;
  const rate = tables.outpatientRate(line.code);
  const outpatient = rate && { row: rate, status: tables.status('outpatient', rate.status) };
  return outpatient?.status?.payment === 'fee-schedule' ? (physician ?? outpatient) : outpatient;
}

/** What the status indicator of the code's schedule says: bundled, not covered, another code wanted. */
export const codeStatus: Judge = (lines, { tables }) =>
  lines.flatMap((line) => {
    const decides = statusOf(line, tables);
    const status = decides?.status;
    if (!decides || !status || status.severity === 'none') return [];
    const { row } = decides;
    const replacement = tables.replacement(line.code);
    const drop = status.payment === 'none' ? ({ kind: 'drop-line', lineId: line.id } as const) : null;
    return [
      {
        ...core('code-status', {
          lines: [line],
          severity: status.severity,
          row,
          fix: replacement ? { kind: 'use-code', code: replacement.replacement } : drop,
        }),
        rule: 'code-status' as const,
        facts: { status: row.status, wording: status.wording, payment: status.payment },
      },
    ];
  });

/** A code for other ages or the other sex than the patient's; a birth date that is not known is told, not guessed. */
export const patientLimit: Judge = (lines, { tables, patient }) =>
  lines.flatMap((line) => {
    const row = tables.edits.codePatients(line.code);
    if (!row || !patient) return [];
    const { minimumAgeYears, maximumAgeYears, sex, severity, wording } = row;
    const ageYears = patient.birthDate && yearsBetween(patient.birthDate, tables.day);
    const aged = minimumAgeYears !== null || maximumAgeYears !== null;
    const fits =
      (!aged ||
        (ageYears !== null &&
          ageYears >= (minimumAgeYears ?? ageYears) &&
          ageYears <= (maximumAgeYears ?? ageYears))) &&
      (sex === null || sex === patient.sex);
    if (fits) return [];
    return [
      {
        ...core('patient-limit', { lines: [line], severity, row, fix: { kind: 'drop-line', lineId: line.id } }),
        rule: 'patient-limit' as const,
        facts: { ageYears, minimumAgeYears, maximumAgeYears, sex, wording },
      },
    ];
  });
