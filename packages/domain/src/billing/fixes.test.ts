import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLines } from './edits';
import { tables } from './golden/day';
import { goldenReference } from './golden/read-golden';
import type { LineTimes } from './propose-modifiers';
import { proposeModifiers } from './propose-modifiers';
import type { EditLine, Finding, Fix } from './types';

const CODES = [...new Set(goldenReference.catalog.map(({ code }) => code))].sort();
const setting = fc.constantFrom('practitioner' as const, 'outpatient_hospital' as const);
const day = fc
  .uniqueArray(fc.record({ code: fc.constantFrom(...CODES), units: fc.integer({ min: 1, max: 9 }) }), {
    selector: ({ code }) => code,
    maxLength: 6,
  })
  .map((given) =>
    given.map(({ code, units }): EditLine => ({
      id: code,
      code,
      units,
      modifiers: [],
      family: tables.anyService(code)?.family ?? null,
      practitionerKey: 'one',
    })),
  );

/** The lines after a person did what the finding's fix says. */
function applied(fix: Fix | null, lines: readonly EditLine[]): EditLine[] {
  switch (fix?.kind) {
    case 'append-modifier':
      return lines.map((line) =>
        line.id === fix.lineId ? { ...line, modifiers: [...line.modifiers, ...fix.modifiers.slice(0, 1)] } : line,
      );
    case 'drop-line':
      return lines.filter((line) => line.id !== fix.lineId);
    case 'limit-units':
      return lines.flatMap((line) => {
        if (!fix.lineIds.includes(line.id)) return [line];
        return fix.units > 0 ? [{ ...line, units: fix.units }] : [];
      });
    case 'add-primary':
      return [...lines, ...fix.codes.slice(0, 1).map((code) => added(code))];
    case 'use-code':
      return lines.map((line) => (line.code === '97014' ? { ...line, code: fix.code, units: 1 } : line));
    default:
      return [...lines];
  }
}
const added = (code: string): EditLine => ({
  id: `added ${code}`,
  code,
  units: 1,
  modifiers: [],
  family: tables.anyService(code)?.family ?? null,
  practitionerKey: 'one',
});

describe('the fix of a finding', () => {
  it('makes that finding go away, whatever else the day holds', () => {
    fc.assert(
      fc.property(day, setting, (lines, side) => {
        const context = { setting: side, tables };
        for (const finding of checkLines(lines, context).filter(({ severity }) => severity === 'error')) {
          expect(finding.fix).not.toBeNull();
          const after = checkLines(applied(finding.fix, lines), context);
          expect(after.map(({ id }) => id)).not.toContain(finding.id);
        }
      }),
    );
  });

  it('names only lines of the day, and a source with its first day', () => {
    fc.assert(
      fc.property(day, setting, (lines, side) => {
        const findings: Finding[] = checkLines(lines, { setting: side, tables });
        expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
        for (const finding of findings) {
          for (const id of finding.lineIds) expect(lines.some((line) => line.id === id)).toBe(true);
          expect(finding.source).not.toBe('');
          expect(finding.effective <= tables.day).toBe(true);
        }
      }),
    );
  });
});

describe('a proposed modifier', () => {
  const moment = fc.tuple(fc.nat({ max: 20 }), fc.integer({ min: 1, max: 5 }));
  const ranges = fc.array(
    moment.map(([startMs, length]) => ({ startMs, endMs: startMs + length })),
    { maxLength: 3 },
  );

  it('appears exactly when both services have times and share none, and then it settles the pair', () => {
    const lines = [added('97150'), added('97110')];
    const context = { setting: 'practitioner', tables } as const;
    const findings = checkLines(lines, context);
    fc.assert(
      fc.property(ranges, ranges, fc.constantFrom('59' as const, 'X' as const), (group, single, preference) => {
        const times: LineTimes[] = [
          { lineId: 'added 97150', ranges: group, renderingNpis: [null] },
          { lineId: 'added 97110', ranges: single, renderingNpis: [null] },
        ];
        const shared = group.some((a) => single.some((b) => a.startMs < b.endMs && b.startMs < a.endMs));
        const proposals = proposeModifiers({ lines, findings, times, preference });
        const separate = group.length > 0 && single.length > 0 && !shared;
        expect(proposals.map(({ modifier }) => modifier)).toEqual(separate ? [preference === '59' ? '59' : 'XE'] : []);
        const settled = lines.map((line) => ({
          ...line,
          modifiers: proposals.filter(({ lineId }) => lineId === line.id).map(({ modifier }) => modifier),
        }));
        expect(checkLines(settled, context)).toHaveLength(separate ? 0 : findings.length);
      }),
    );
  });
});
