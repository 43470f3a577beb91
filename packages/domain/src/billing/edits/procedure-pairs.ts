import type { Fix } from '../finding-core';
import type { EditModifier } from '../reference-tables';
import type { EditFinding } from './findings.types';
import type { Judge, JudgeContext, JudgedLine } from './judge-context';
import { core, samePractitioner, settingOf } from './judge-context';

type LiftingUse = 'separate-visit' | 'separate-service' | 'anatomic';
const LIFTS: readonly EditModifier['use'][] = ['separate-visit', 'separate-service', 'anatomic'] satisfies LiftingUse[];

/** Whether a modifier may stand on a service of this family. */
export const standsOn = (row: EditModifier, family: JudgedLine['family']): boolean =>
  row.families.length > 0
    ? family !== null && row.families.includes(family)
    : family === null || !row.exceptFamilies.includes(family);

/** Two procedures of which Medicare pays one: column 2 denies beside column 1 (NCCI procedure-to-procedure edits). */
export const procedurePair: Judge = (lines, context) =>
  lines.flatMap((first) =>
    lines.flatMap((second): EditFinding[] => {
      if (first.id === second.id || !samePractitioner(first, second)) return [];
      const { tables, payer } = context;
      const row = tables.pair(settingOf(first), first.code, second.code);
      if (!row) return [];
      const { setting, column1, column2, indicator, rationale } = row;
      const payerRow = payer === null ? null : tables.edits.payerEdit(payer, 'deleted-pairs-deny');
      if (indicator === '9' && !payerRow) return [];
      if (indicator === '1' && isLifted(first, second, context)) return [];
      return [
        {
          ...core('procedure-pair', {
            lines: [first, second],
            code: column2,
            severity: 'error',
            row: indicator === '9' && payerRow ? payerRow : row,
            fix: indicator === '1' ? separatingFix(first, second, context) : { kind: 'drop-line', lineId: second.id },
          }),
          rule: 'procedure-pair',
          facts: { setting, column1, column2, indicator, rationale },
        },
      ];
    }),
  );

/** Since 2019 CMS reads the separating modifier on either line of the pair; some payers on column 2 alone. */
const readsColumn2Only = ({ payer, tables }: JudgeContext): boolean =>
  payer !== null && tables.edits.payerEdit(payer, 'modifier-on-column-2') !== null;

function isLifted(first: JudgedLine, second: JudgedLine, context: JudgeContext): boolean {
  const read = readsColumn2Only(context) ? [second] : [first, second];
  return read.some((line) => {
    const other = line === first ? second : first;
    return context.tables.editModifiers.some(
      (row) =>
        LIFTS.includes(row.use) &&
        line.modifiers.includes(row.modifier) &&
        standsOn(row, line.family) &&
        // The left side beside the left side is the same place, which is what the pair is about.
        !(row.use === 'anatomic' && other.modifiers.includes(row.modifier)),
    );
  });
}

/** A separate visit is told by 25 on the visit; other services by 59 and its four finer forms on column 2. */
function separatingFix(first: JudgedLine, second: JudgedLine, context: JudgeContext): Fix {
  const candidates = readsColumn2Only(context) ? [second] : [second, first];
  const visit = candidates.find(({ family }) => family === 'visit');
  const use: LiftingUse = visit ? 'separate-visit' : 'separate-service';
  const line = visit ?? second;
  const modifiers = context.tables.editModifiers
    .filter((row) => row.use === use && standsOn(row, line.family))
    .map(({ modifier }) => modifier);
  return { kind: 'append-modifier', lineId: line.id, modifiers };
}
