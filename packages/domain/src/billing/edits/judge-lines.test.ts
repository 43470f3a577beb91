import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judged } from '../golden/coded';
import { anyLines } from '../golden/any-lines';
import { EDIT_RULES, judgeLines } from './judge-lines';

describe('the list of rules', () => {
  it('names each rule once and a source for it', () => {
    expect(new Set(EDIT_RULES.map(({ rule }) => rule)).size).toBe(EDIT_RULES.length);
    for (const { source } of EDIT_RULES) expect(source).not.toBe('');
  });

  it('finds only what the rule that looked is named for, in the order of the list', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const order = EDIT_RULES.map(({ rule }) => rule);
        const places = judgeLines(lines, judged()).map(({ rule }) => order.indexOf(rule));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(places).not.toContain(-1);
      }),
    );
  });
});

describe('findings', () => {
  it('are the same whatever the order of the lines', () => {
    fc.assert(
      fc.property(
        anyLines.chain((lines) =>
          fc.tuple(
            fc.constant(lines),
            fc.shuffledSubarray(lines, { minLength: lines.length, maxLength: lines.length }),
          ),
        ),
        ([lines, shuffled]) => {
          expect(judgeLines(shuffled, judged())).toEqual(judgeLines(lines, judged()));
        },
      ),
    );
  });

  it('have ids of their own, name only lines of the day, and a source that held by then', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const findings = judgeLines(lines, judged());
        expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
        for (const { lineIds, source, effective } of findings) {
          expect(lineIds.length).toBeGreaterThan(0);
          for (const id of lineIds) expect(lines.some((line) => line.id === id)).toBe(true);
          expect(source).not.toBe('');
          expect(effective <= judged().tables.day).toBe(true);
        }
      }),
    );
  });

  it('never come from facts that nobody gave', () => {
    const nothing = {
      payer: null,
      site: null,
      patient: null,
      diagnoses: null,
      history: null,
      yearToDate: null,
      amounts: null,
      claimTotalCents: null,
      today: null,
    };
    const needs = new Set(['patient-limit', 'diagnosis-pointer', 'diagnosis-rule', 'therapy-threshold', 'late-filing']);
    fc.assert(
      fc.property(anyLines, (lines) => {
        const rules = judgeLines(lines, judged(nothing)).map(({ rule }) => rule);
        expect(rules.filter((rule) => needs.has(rule))).toEqual([]);
      }),
    );
  });
});
