import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { postingsOf } from './examples/read-remittance';
import { outcome, written } from './examples/write-claim';
import { check, FINDING_CODES } from './index';

const here = fileURLToPath(new URL('.', import.meta.url));
const README = readFileSync(join(here, '../README.md'), 'utf8');
const source = (name: string) => readFileSync(join(here, name), 'utf8');

describe('the README', () => {
  it.each(['write-claim', 'read-remittance'])('shows the example %s as it runs here', (name) => {
    expect(README).toContain(source(`examples/${name}.ts`).replace('../index', '@threshold/x12').trim());
  });

  it('lists every finding with its severity and meaning, and no other', () => {
    const rows = [...README.matchAll(/^\| `([a-z0-9-]+)` +\| (error|warning|info) +\| (.*?) +\|$/gm)];
    expect(rows.map(([, code, severity, meaning]) => [code, severity, meaning])).toEqual(
      [...FINDING_CODES].map(([code, { severity, meaning }]) => [code, severity, meaning]),
    );
  });
});

it('the example of a claim writes a file that checks clean', () => {
  expect(written.ok).toBe(true);
  expect(check(outcome)).toMatchObject({
    claims: { claims: 1, chargeCents: 199_981 },
    counts: { error: 0, warning: 0 },
  });
});

it('the example of a remittance posts what balances, and says what does not', () => {
  const file = source('fixtures/own_835_group_hbai_pt.edi');
  expect(postingsOf(file)).toEqual([{ accountNumber: 'ENC1001', paidCents: 6961, patientOwesCents: 1740 }]);
  expect(() => postingsOf(file.replace('BPR*I*69.61', 'BPR*I*69.60'))).toThrow(/payment-balance/);
});

it('every code that the source reports has its meaning, and every meaning its code', () => {
  const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /^(read|check|guide|guides)\/.*\.ts$/.test(name) && !/\.(test|fixture)\.ts$/.test(name),
  );
  const text = files.map(source).join('\n');
  const reported = new Set(
    [
      ...text.matchAll(/\bcode: (?:\w+ \? )?'([a-z0-9-]+)'(?: : '([a-z0-9-]+)')?/g),
      ...text.matchAll(/\b(?:error|imbalance)\('([a-z0-9-]+)'/g),
      ...text.matchAll(/#note\('\w+', '([a-z0-9-]+)'/g),
      ...text.matchAll(/#tellItem\(\w+, '([a-z0-9-]+)'/g),
      ...text.matchAll(/\b(?:imbalance)\('([a-z0-9-]+)'/g),
    ].flatMap(([, one, other]) => [one, other].filter((code) => code !== undefined)),
  );
  for (const code of reported) if (!/^(delimiters)$/.test(code)) expect([...FINDING_CODES.keys()]).toContain(code);
  for (const [code] of FINDING_CODES) expect(text).toMatch(new RegExp(`'${code}'|${code.split('-')[0]}-\\$`));
});
