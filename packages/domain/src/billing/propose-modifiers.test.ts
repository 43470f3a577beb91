import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EditFinding } from './edits/findings.types';
import { judgeLines } from './edits/judge-lines';
import { toNpi } from './../directory';
import { coded, judged } from './golden/coded';
import type { LineTimes } from './propose-modifiers';
import { proposeModifiers } from './propose-modifiers';

const { editModifiers } = judged().tables;
const known = { everyPortionTimed: true, separateBecause: null };
const pairsOf = (lines: Parameters<typeof judgeLines>[0]): EditFinding[] =>
  judgeLines(lines, judged()).filter(({ rule }) => rule === 'procedure-pair');

describe('modifiers proposed from the record', () => {
  const apart = (first: string, second: string) => [
    { lineId: first, ranges: [{ startMs: 0, endMs: 10 }], renderingNpis: [null], ...known },
    { lineId: second, ranges: [{ startMs: 20, endMs: 30 }], renderingNpis: [null], ...known },
  ];

  it('never call a visit separate: only the note can show that', () => {
    const lines = [coded('64615'), coded('99214')];
    const findings = pairsOf(lines);
    expect(findings).toHaveLength(1);
    expect(
      proposeModifiers({ lines, findings, times: apart('64615', '99214'), preference: '59', editModifiers }),
    ).toEqual([]);
  });

  it('never answer a pair that no modifier lifts', () => {
    const lines = [coded('64615'), coded('64612')];
    const findings = pairsOf(lines);
    expect(findings).toHaveLength(1);
    expect(
      proposeModifiers({ lines, findings, times: apart('64615', '64612'), preference: '59', editModifiers }),
    ).toEqual([]);
  });

  const moment = fc.tuple(fc.nat({ max: 20 }), fc.integer({ min: 1, max: 5 }));
  const ranges = fc.array(
    moment.map(([startMs, length]) => ({ startMs, endMs: startMs + length })),
    { maxLength: 3 },
  );

  it('appear exactly when both services have times and share none, and then they settle the pair', () => {
    const lines = [coded('97150'), coded('97110')];
    const findings = pairsOf(lines);
    fc.assert(
      fc.property(ranges, ranges, fc.constantFrom('59' as const, 'X' as const), (group, single, preference) => {
        const times: LineTimes[] = [
          { lineId: '97150', ranges: group, renderingNpis: [null], ...known },
          { lineId: '97110', ranges: single, renderingNpis: [null], ...known },
        ];
        const shared = group.some((a) => single.some((b) => a.startMs < b.endMs && b.startMs < a.endMs));
        const proposals = proposeModifiers({ lines, findings, times, preference, editModifiers });
        const separate = group.length > 0 && single.length > 0 && !shared;
        expect(proposals.map(({ modifier }) => modifier)).toEqual(separate ? [preference === '59' ? '59' : 'XE'] : []);
        const settled = lines.map((line) => ({
          ...line,
          modifiers: proposals.filter(({ lineId }) => lineId === line.id).map(({ modifier }) => modifier),
        }));
        expect(pairsOf(settled)).toHaveLength(separate ? 0 : findings.length);
      }),
    );
  });
});

describe('a line that stands beside several others', () => {
  const [mine, other] = [toNpi('1234567893'), toNpi('1245319599')];
  const NPIS = [mine, other] as const;
  const facility = (code: string) => coded(code, { side: 'facility' });
  // 97116 and 97140 both stand in column 2 of 97150; 97150 is the line that each of them stands beside.
  const lines = ['97150', '97530', '97110', '97112', '97116', '97140'].map(facility);
  const findings = pairsOf(lines);

  it('gets XP when all of them were by others, XE when one was not, and never both', () => {
    expect(findings.length).toBeGreaterThan(lines.length - 2);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...NPIS), { minLength: 6, maxLength: 6 }), (npis) => {
        const times = lines.map((line, index) => ({
          lineId: line.id,
          ranges: [{ startMs: index * 10, endMs: index * 10 + 5 }],
          renderingNpis: [npis[index] ?? null],
          ...known,
        }));
        const proposals = proposeModifiers({ lines, findings, times, preference: 'X', editModifiers });
        expect(proposals).toHaveLength(
          findings.filter(({ facts }) => 'indicator' in facts && facts.indicator === '1').length,
        );
        for (const line of lines) {
          const ofLine = proposals.filter(({ lineId }) => lineId === line.id);
          expect(new Set(ofLine.map(({ modifier }) => modifier)).size).toBeLessThanOrEqual(1);
          const npiOf = (id: string | undefined) => npis[lines.findIndex((each) => each.id === id)];
          const partners = findings
            .filter(({ lineIds }) => lineIds[1] === line.id)
            .map(({ lineIds }) => npiOf(lineIds[0]));
          const allOthers = partners.every((npi) => npi !== npiOf(line.id));
          for (const { modifier } of ofLine) expect(modifier).toBe(allOthers ? 'XP' : 'XE');
        }
      }),
    );
  });
});
