import { must } from '../../kernel';
import type { DayTables } from '../day-tables';
import type { Fix } from '../finding-core';
import type { EditFinding } from './findings.types';
import type { Judge } from './judge-context';
import { core } from './judge-context';
import { standsOn } from './procedure-pairs';
import { OFF_CAMPUS } from './required-modifiers';

/** More modifiers than a line carries, or one of them twice. */
export const modifierCount: Judge = (lines, { tables }) => {
  return lines.flatMap((line): EditFinding[] => {
    const { modifiers, side } = line;
    const row = must(tables.edits.claimLimit('modifiers-per-line', side), `a row of modifiers on a ${side} line`);
    const repeated = [...new Set(modifiers.filter((each, index) => modifiers.indexOf(each) !== index))].sort();
    if (modifiers.length <= row.most && repeated.length === 0) return [];
    const each = [...new Set(modifiers)];
    // What decides payment is kept before what informs, wherever it stands: a site's modifier comes last on a line.
    const first = [...each].sort((a, b) => Number(decidesPayment(b, tables)) - Number(decidesPayment(a, tables)));
    const kept = each.filter((modifier) => first.indexOf(modifier) < row.most);
    return [
      {
        ...core('modifier-count', {
          lines: [line],
          severity: 'error',
          row,
          fix: { kind: 'set-modifiers', lineId: line.id, modifiers: kept },
        }),
        rule: 'modifier-count',
        facts: { count: modifiers.length, most: row.most, repeated },
      },
    ];
  });
};

/** Whether some row pays a line differently, or pays it at all, for this modifier. */
function decidesPayment(modifier: string, tables: DayTables): boolean {
  const { bothSides, denialNotices, componentModifiers } = tables.edits;
  return (
    tables.editModifiers.some((row) => row.modifier === modifier) ||
    tables.rule('assistant-payment', modifier) !== null ||
    denialNotices.some(({ modifiers }) => modifiers.includes(modifier)) ||
    bothSides.includes(modifier) ||
    componentModifiers.includes(modifier) ||
    OFF_CAMPUS.some((status) => tables.siteModifier(status)?.modifier === modifier)
  );
}

/** Modifiers of one line that forbid or need each other, by dated rows. */
export const modifierCombination: Judge = (lines, { tables }) =>
  lines.flatMap((line) =>
    tables.edits.modifierRules
      .filter(
        (row) =>
          line.modifiers.includes(row.modifier) && line.modifiers.includes(row.other) === (row.relation === 'excludes'),
      )
      .map((row): EditFinding => {
        const { modifier, relation, other, wording } = row;
        const fix: Fix =
          relation === 'requires'
            ? { kind: 'append-modifier', lineId: line.id, modifiers: [other] }
            : { kind: 'remove-modifier', lineId: line.id, modifier: other };
        return {
          ...core('modifier-combination', {
            key: `${modifier} ${other}`,
            lines: [line],
            severity: row.severity,
            row,
            fix,
          }),
          rule: 'modifier-combination',
          facts: { modifier, relation, other, wording },
        };
      }),
  );

/** A modifier on a service that it says nothing about: 25 on what is no visit, 59 on a visit. */
export const modifierOnService: Judge = (lines, { tables }) =>
  lines.flatMap((line) =>
    tables.editModifiers
      .filter((row) => line.modifiers.includes(row.modifier) && !standsOn(row, line.family))
      .map((row): EditFinding => ({
        ...core('modifier-on-service', {
          key: row.modifier,
          lines: [line],
          severity: 'error',
          row,
          fix: { kind: 'remove-modifier', lineId: line.id, modifier: row.modifier },
        }),
        rule: 'modifier-on-service',
        facts: { modifier: row.modifier, family: line.family },
      })),
  );
