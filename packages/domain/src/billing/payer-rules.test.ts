import { describe, expect, it } from 'vitest';
import { DAY, medicare, tables } from './golden/day';
import { payerRulesOf } from './payer-rules';

describe('the rules of a payer', () => {
  it('are the plan setting’s where it speaks, and the row of its basis where it is silent', () => {
    const setting = { ...medicare, timedUnitRule: 'substantial-portion', codeEdits: 'none' } as const;
    expect(payerRulesOf(setting, tables)).toMatchObject({
      timedUnits: 'substantial-portion',
      codeEdits: 'none',
      assistants: 'medicare',
      prolonged: 'medicare',
      observedDrug: 'medicare-bundle',
      drugWaste: 'jw-jz',
      telehealth: 'place',
      from: '2026-01-01',
      source: expect.stringMatching(/^test contract; Original Medicare/),
    });
  });

  it.each([
    { kind: 'percent-of-medicare', percentHundredths: 12_000 },
    { kind: 'percent-of-charge', percentHundredths: 6_000 },
  ] as const)('on the basis $kind are the usual commercial ones', (basis) => {
    expect(payerRulesOf({ ...medicare, basis }, tables)).toMatchObject({
      assistants: 'none',
      prolonged: 'code-owner',
      observedDrug: 'per-milligram',
      drugWaste: 'none',
      telehealth: 'place-and-95',
      therapyThreshold: 'none',
    });
  });

  it('without a row for the basis are a broken table and throw', () => {
    const none = { ...tables, services: { ...tables.services, payerRuleSets: [] } };
    expect(() => payerRulesOf(medicare, none)).toThrow(`payer rules for medicare on ${DAY}`);
  });
});
