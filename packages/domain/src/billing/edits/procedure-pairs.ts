import type { Fix } from '../finding-core';
import type { EditModifier } from '../reference-tables';
import type { EditFinding } from './findings.types';
import type { Judge, JudgeContext, JudgedLine } from './judge-context';
import { core, samePractitioner, settingOf } from './judge-context';

type LiftingUse = 'separate-visit' | 'separate-service';
const SEPARATING = ['separate-visit', 'separate-service'] as const satisfies readonly LiftingUse[];

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
  const carried = (line: JudgedLine, uses: readonly EditModifier['use'][]) =>
    context.tables.editModifiers.filter(
      (row) => uses.includes(row.use) && line.modifiers.includes(row.modifier) && standsOn(row, line.family),
    );
  if (read.some((line) => carried(line, SEPARATING).length > 0)) return true;
  // Two places of the body are only shown by two lines that each name one. A visit has no place of the body.
  const [here, there] = [carried(first, ['anatomic']), carried(second, ['anatomic'])];
  return here.length > 0 && there.length > 0 && !here.some((row) => there.includes(row));
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
