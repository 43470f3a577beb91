import type { DayTables } from './day-tables';
import type { EditModifier, EditSetting, PaymentStatus } from './reference-tables';
import type { EditLine, Finding, Fix } from './types';

/** Against what a day's lines are held. `schedule` decides whose status indicators apply. */
export interface EditContext {
  readonly setting: EditSetting;
  readonly tables: DayTables;
}

/** Every finding on the lines of one patient, one day and one claim side. Their order does not matter. */
export function checkLines(lines: readonly EditLine[], context: EditContext): Finding[] {
  return [pairFindings, unitFindings, addOnFindings, statusFindings].flatMap((rule) => rule(lines, context));
}

const same = (a: EditLine, b: EditLine, setting: EditSetting): boolean =>
  setting === 'outpatient_hospital' || a.practitionerKey === b.practitionerKey;

/** Whether the line carries a modifier that lifts an indicator-1 pair and may stand on its family of services. */
const isLifted = ({ modifiers, family }: EditLine, rows: readonly EditModifier[]): boolean =>
  rows.some(
    (row) =>
      modifiers.includes(row.modifier) &&
      (row.families.length === 0 || (family !== null && row.families.includes(family))),
  );

/** Two procedures of which Medicare pays one: column 2 denies beside column 1 (NCCI procedure-to-procedure edits). */
function pairFindings(lines: readonly EditLine[], { setting, tables }: EditContext): Finding[] {
  return lines.flatMap((first) =>
    lines.flatMap((second): Finding[] => {
      if (first.id === second.id || !same(first, second, setting)) return [];
      const row = tables.pair(setting, first.code, second.code);
      if (!row || row.indicator === '9') return [];
      // Since 2019 CMS reads the separating modifier on either line of the pair.
      if (row.indicator === '1' && [first, second].some((line) => isLifted(line, tables.editModifiers))) return [];
      const { column1, column2, indicator, rationale, source } = row;
      return [
        {
          rule: 'procedure-pair',
          id: `procedure-pair ${first.id} ${second.id}`,
          severity: 'error',
          code: column2,
          lineIds: [first.id, second.id],
          facts: { setting, column1, column2, indicator, rationale },
          fix:
            indicator === '1'
              ? separatingFix(first, second, tables.editModifiers)
              : { kind: 'drop-line', lineId: second.id },
          source,
          effective: row.from,
        },
      ];
    }),
  );
}

/** A separate visit is told by 25 on the visit; other services by 59 and its four finer forms on column 2. */
function separatingFix(first: EditLine, second: EditLine, rows: readonly EditModifier[]): Fix {
  const visit = [second, first].find(({ family }) => family === 'visit');
  const use = visit ? 'separate-visit' : 'separate-service';
  const modifiers = rows.filter((row) => row.use === use).map(({ modifier }) => modifier);
  return { kind: 'append-modifier', lineId: (visit ?? second).id, modifiers };
}

/** Units of a code beyond the medically unlikely limit: per line, or summed over the day by practitioner. */
function unitFindings(lines: readonly EditLine[], { setting, tables }: EditContext): Finding[] {
  const groups = new Map<string, EditLine[]>();
  for (const line of lines) {
    const perLine = tables.unitLimit(setting, line.code)?.adjudication === 1;
    const who = setting === 'practitioner' ? line.practitionerKey : '';
    const key = `${line.code} ${who} ${perLine ? line.id : ''}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()].flatMap((group): Finding[] => {
    const code = group[0]?.code ?? '';
    const limit = tables.unitLimit(setting, code);
    const units = group.reduce((sum, line) => sum + line.units, 0);
    if (!limit || units <= limit.units) return [];
    const lineIds = group.map((line) => line.id).sort();
    const { adjudication } = limit;
    const overUnits = units - limit.units;
    return [
      {
        rule: 'unit-limit',
        id: `unit-limit ${lineIds.join(' ')}`,
        severity: 'error',
        code,
        lineIds,
        facts: { units, limit: limit.units, overUnits, adjudication, appealable: adjudication === 3 },
        fix: { kind: 'limit-units', lineIds, units: limit.units },
        source: limit.source,
        effective: limit.from,
      },
    ];
  });
}

/** An add-on code without any of its primaries on the same day by the same practitioner. */
function addOnFindings(lines: readonly EditLine[], { setting, tables }: EditContext): Finding[] {
  return lines.flatMap((line): Finding[] => {
    const links = tables.primariesOf(line.code);
    const [link] = links;
    if (!link) return [];
    const primaries = links.map(({ primaryCode }) => primaryCode);
    if (lines.some((other) => primaries.includes(other.code) && same(line, other, setting))) return [];
    return [
      {
        rule: 'add-on-alone',
        id: `add-on-alone ${line.id}`,
        severity: 'error',
        code: line.code,
        lineIds: [line.id],
        facts: { primaries },
        fix: { kind: 'add-primary', codes: primaries },
        source: link.source,
        effective: link.from,
      },
    ];
  });
}

/** What the status indicator of the code's schedule says: bundled, not covered, another code wanted. */
function statusFindings(lines: readonly EditLine[], { setting, tables }: EditContext): Finding[] {
  return lines.flatMap((line): Finding[] => {
    const schedule: PaymentStatus['schedule'] = setting === 'practitioner' ? 'physician' : 'outpatient';
    const row = setting === 'practitioner' ? tables.relativeValue(line.code) : tables.outpatientRate(line.code);
    const status = row && tables.status(schedule, row.status);
    if (!row || !status || status.severity === 'none') return [];
    const replacement = tables.replacement(line.code);
    return [
      {
        rule: 'code-status',
        id: `code-status ${line.id}`,
        severity: status.severity,
        code: line.code,
        lineIds: [line.id],
        facts: { status: row.status, wording: status.wording, payment: status.payment },
        fix: replacement
          ? { kind: 'use-code', code: replacement.replacement }
          : status.payment === 'none'
            ? { kind: 'drop-line', lineId: line.id }
            : null,
        source: row.source,
        effective: row.from,
      },
    ];
  });
}
