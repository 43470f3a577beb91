import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodedLine } from '../encounter.types';
import { anyLines } from '../golden/any-lines';
import { coded, judged } from '../golden/coded';
import type { EditFinding } from './findings.types';
import { judgeLines } from './judge-lines';

const DIAGNOSES = judged().diagnoses ?? [];

/** The lines after a person did what the finding's fix says, and nothing else. */
function applied({ fix, lineIds, code }: EditFinding, lines: readonly CodedLine[]): CodedLine[] {
  const change = (id: string, changed: (line: CodedLine) => Partial<CodedLine>) =>
    lines.map((line) => (line.id === id ? { ...line, ...changed(line) } : line));
  switch (fix?.kind) {
    case 'append-modifier':
      return change(fix.lineId, ({ modifiers }) => ({ modifiers: [...modifiers, ...fix.modifiers.slice(0, 1)] }));
    case 'remove-modifier':
      return change(fix.lineId, ({ modifiers }) => ({ modifiers: modifiers.filter((each) => each !== fix.modifier) }));
    case 'set-modifiers':
      return change(fix.lineId, () => ({ modifiers: fix.modifiers }));
    case 'drop-line':
      return lines.filter((line) => line.id !== fix.lineId);
    case 'limit-units': {
      const [first] = fix.lineIds;
      return lines.flatMap((line) => {
        if (!fix.lineIds.includes(line.id)) return [line];
        return line.id === first && fix.units > 0 ? [{ ...line, units: fix.units }] : [];
      });
    }
    case 'add-primary': {
      const alone = lines.find((line) => lineIds.includes(line.id));
      return [
        ...lines,
        ...fix.codes.slice(0, 1).map((primary) => ({ ...(alone ?? coded(primary)), ...added(primary) })),
      ];
    }
    case 'use-code':
      return lines.map((line) => (line.code === code ? { ...line, code: fix.code, units: 1 } : line));
    case 'use-place':
      return change(fix.lineId, () => ({ placeOfService: fix.places[0] ?? null }));
    case 'set-diagnosis': {
      const named = DIAGNOSES.filter((each) => fix.prefixes.some((prefix) => each.startsWith(prefix)));
      return change(fix.lineId, () => ({ diagnoses: ['M5450', ...named.slice(0, 1)] }));
    }
    default:
      return [...lines];
  }
}
const added = (code: string) => ({ id: `added ${code}`, code, modifiers: [], units: 1 });

describe('the fix of an error', () => {
  it('makes that finding go away, whatever else the day holds', () => {
    fc.assert(
      fc.property(anyLines, fc.constantFrom('standalone' as const, 'on-campus' as const), (lines, status) => {
        const context = judged({ site: { placeOfService: '11', providerBasedStatus: status } });
        const errors = judgeLines(lines, context).filter(({ severity }) => severity === 'error');
        for (const finding of errors) {
          const { id, rule, fix } = finding;
          // A discarded amount without the given one has no fix: somebody has to write the line that is missing.
          if (fix === null) expect(rule).toBe('drug-waste');
          else expect(judgeLines(applied(finding, lines), context).map((each) => each.id)).not.toContain(id);
        }
      }),
      { numRuns: 300 },
    );
  });
});
