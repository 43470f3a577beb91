import { describe, expect, it } from 'vitest';
import { toPlainDate } from '../../kernel';
import type { DrugService, ObservedDrugService } from '../encounter.types';
import { by, code, commercialRules, core, given, people, problems, shorts, visit } from '../golden/encounter';

const { physician } = people;
const dose = (milligrams: number, change: Partial<ObservedDrugService> = {}): ObservedDrugService => ({
  ...core(by(physician, 20)),
  kind: 'observed-drug',
  drug: 'esketamine',
  milligrams,
  programEnrolled: true,
  observedMinutes: 120,
  ...change,
});
const commercial = { rules: commercialRules };

describe('esketamine for Medicare', () => {
  it.each([
    [28, 'G2082-KXx1'],
    [56, 'G2082-KXx1'],
    [57, 'G2083-KXx1'],
    [84, 'G2083-KXx1'],
  ])('%i milligrams are one bundle', (milligrams, line) => {
    expect(shorts(code([dose(milligrams)]))).toEqual([line]);
  });

  it('without enrollment lacks KX and is an error', () => {
    const coded = code([dose(56, { programEnrolled: false })]);
    expect(shorts(coded)).toEqual(['G2082x1']);
    expect(coded.findings).toMatchObject([{ severity: 'error', facts: { problem: 'not-enrolled' } }]);
  });

  it('watched for less than two hours is an error that says how much less', () => {
    expect(code([dose(56, { observedMinutes: 119 })]).findings).toMatchObject([
      { facts: { problem: 'short-observation', minutes: 119, shortMinutes: 1 } },
    ]);
  });

  it('holds the visit and the drug: neither makes a line, both stay visible', () => {
    const drug: DrugService = { ...core(by(physician, 0)), kind: 'drug', code: 'J0013', given: '56', containers: [] };
    const coded = code([dose(56), visit('established', by(physician, 30)), given('99213', by(physician, 20)), drug]);
    expect(shorts(coded)).toEqual(['G2082-KXx1']);
    expect(coded.unbilled).toHaveLength(3);
    expect(problems(coded)).toEqual(['included-in-bundle', 'included-in-bundle', 'included-in-bundle']);
  });

  it('is for established patients', () => {
    const coded = code([dose(56), visit('new', by(physician, 30))]);
    const [finding] = coded.findings.filter(({ severity }) => severity === 'error');
    expect(finding).toMatchObject({ facts: { problem: 'new-patient' }, lineIds: [coded.lines[0]?.id] });
  });
});

describe('esketamine by the milligram', () => {
  it.each([
    ['2025-12-31', 'S0013x84'],
    ['2026-01-01', 'J0013x84'],
  ])('on %s is %s', (day, line) => {
    expect(shorts(code([dose(84)], { ...commercial, day: toPlainDate(day) }))).toEqual([line]);
  });

  it('leaves the visit of the day alone', () => {
    const coded = code([dose(56), visit('established', by(physician, 30))], commercial);
    expect(shorts(coded)).toEqual(['99214x1', 'J0013x56']);
    expect(problems(coded)).toEqual([]);
  });
});
