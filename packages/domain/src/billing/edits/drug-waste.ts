import type { Fix } from '../finding-core';
import type { DrugWasteRule } from '../services/service-rows';
import type { EditFinding } from './findings.types';
import type { Judge, JudgedLine } from './judge-context';
import { core } from './judge-context';

/**
 * What was discarded of a single-dose drug is told exactly once: JW with a line of its own for the discarded amount, or
 * JZ on the line of what was given. Judged over all lines of the drug on the day and side.
 */
export const drugWaste: Judge = (lines, { tables, rules }) => {
  const told = tables.services.drugWasteRules.find(({ ruleSet }) => ruleSet === rules.drugWaste);
  if (!told) return [];
  const { discardedModifier: discarded, nothingDiscardedModifier: modifier } = told;
  const codes = [...new Set(lines.map(({ code }) => code))];
  return codes.flatMap((code): EditFinding[] => {
    const row = tables.edits.singleDoseDrug(code);
    const ofCode = lines.filter((line) => line.code === code);
    const problem = problemOf(ofCode, told);
    if (!row || !problem) return [];
    const sum = (some: readonly JudgedLine[]) => some.reduce((total, { units }) => total + units, 0);
    const facts = { problem, discardedUnits: sum(ofCode.filter(has(discarded))), units: sum(ofCode) };
    const about = (concerned: readonly JudgedLine[], fix: Fix | null): EditFinding => ({
      ...core('drug-waste', { key: problem, lines: concerned, severity: 'error', row, fix }),
      rule: 'drug-waste',
      facts,
    });
    switch (problem) {
      case 'neither':
        return ofCode
          .filter((line) => !has(modifier)(line))
          .map((line) => about([line], { kind: 'append-modifier', lineId: line.id, modifiers: [modifier] }));
      case 'both':
        return ofCode
          .filter(has(modifier))
          .map((line) => about([line], { kind: 'remove-modifier', lineId: line.id, modifier }));
      case 'discarded-alone':
        return [about(ofCode, null)];
    }
  });
};

function problemOf(
  lines: readonly JudgedLine[],
  { discardedModifier, nothingDiscardedModifier }: DrugWasteRule,
): 'neither' | 'both' | 'discarded-alone' | null {
  const discarded = lines.some(has(discardedModifier));
  const nothing = lines.some(has(nothingDiscardedModifier));
  if (discarded && nothing) return 'both';
  if (!discarded) return lines.every(has(nothingDiscardedModifier)) ? null : 'neither';
  return lines.every(has(discardedModifier)) ? 'discarded-alone' : null;
}

const has =
  (modifier: string) =>
  ({ modifiers }: JudgedLine): boolean =>
    modifiers.includes(modifier);
