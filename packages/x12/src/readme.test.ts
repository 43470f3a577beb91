import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { answer, checkStream } from './examples/check-and-answer';
import { linePostings } from './examples/post-lines';
import { toPost } from './examples/read-remittance';
import { amountsOf } from './examples/read-values';
import { outcome, written } from './examples/write-claim';
import { dependentFile } from './examples/write-dependent-claim';
import { remittance } from './examples/write-remittance';
import { check, FINDING_CODES } from './index';

const here = fileURLToPath(new URL('.', import.meta.url));
const README = readFileSync(join(here, '../README.md'), 'utf8');
const source = (name: string) => readFileSync(join(here, name), 'utf8');

describe('the README', () => {
  it.each(readdirSync(join(here, 'examples')))('shows the example %s as it runs here', (name) => {
    expect(README).toContain(source(`examples/${name}`).replaceAll('../index', '@threshold/x12').trim());
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

it('the example of a dependent names the patient, the authorization and who treats', () => {
  if (!dependentFile.ok) throw new Error(JSON.stringify(dependentFile.refusals));
  const { text } = dependentFile.value;
  expect(check(text)).toMatchObject({ claims: { claims: 1, chargeCents: 12_000 }, counts: { error: 0, warning: 0 } });
  for (const part of ['PAT*19~', 'REF*G1*AUTH778899~', 'NM1*82*1*JONES*PAT', 'CLM*VISIT2*120***11:B:1*Y*A*Y*Y~'])
    expect(text).toContain(part);
});

describe('the example of a remittance that is written', () => {
  const text = remittance.ok ? remittance.text : '';

  it('balances and is read by the examples that post', () => {
    expect(check(text).counts).toMatchObject({ error: 0, warning: 0 });
    expect(amountsOf(text)).toEqual([7_500]);
    expect(toPost(text)).toMatchObject({
      payments: ['CHECK0007'],
      postings: [{ accountNumber: 'VISIT2', paidCents: 8_000, patientOwesCents: 2_500 }],
      providerAdjustments: [{ reason: 'WO', reference: 'ICN0000', cents: 500 }],
    });
    expect(linePostings(text)).toEqual([
      {
        accountNumber: 'VISIT2',
        lineId: 'L1',
        procedureCode: '97110',
        chargeCents: 12_000,
        paidCents: 8_000,
        adjustments: [
          { group: 'CO', reason: '45', cents: 1_500 },
          { group: 'PR', reason: '2', cents: 1_000 },
          { group: 'PR', reason: '3', cents: 1_500 },
        ],
      },
    ]);
  });

  it('is checked as it arrives, and answered', async () => {
    const bytes = new TextEncoder().encode(text);
    const chunks = ReadableStream.from([bytes.subarray(0, 200), bytes.subarray(200)]);
    expect(await checkStream(chunks)).toEqual(check(text));
    const envelope = { ...REPLY, day: '2026-06-19', time: '1000', usage: 'test' as const };
    expect(answer(text, envelope)).toContain('AK9*A*1*1*1~');
  });
});

const REPLY = {
  senderQualifier: 'ZZ',
  senderId: 'MYCLINIC',
  receiverQualifier: 'ZZ',
  receiverId: 'THEPAYER',
  interchangeControlNumber: 1,
  groupControlNumber: 1,
  acknowledgmentRequested: false,
};

describe('the example of a remittance', () => {
  const file = source('fixtures/own_835_group_hbai_pt.edi');
  const posting = { accountNumber: 'ENC1001', paidCents: 6961, patientOwesCents: 1740 };

  it('posts what is right', () => {
    expect(toPost(file)).toEqual({
      payments: ['EFT0001'],
      postings: [posting],
      forReview: [],
      providerAdjustments: [],
    });
  });

  it('says which money belongs to no claim', () => {
    const withheld = file
      .replace('SE*34', 'PLB*1234567893*20261231*WO:ICN9*5*L6*-1.5~\nSE*35')
      .replace('BPR*I*69.61', 'BPR*I*66.11');
    const plb = { provider: '1234567893', fiscalYearEnd: '2026-12-31' };
    expect(toPost(withheld)).toMatchObject({
      postings: [posting],
      providerAdjustments: [
        { ...plb, reason: 'WO', reference: 'ICN9', cents: 500 },
        { ...plb, reason: 'L6', reference: null, cents: -150 },
      ],
    });
  });

  it.each([
    ['a denial', 'CLP*ENC1001*1*', 'CLP*ENC1001*4*'],
    ['another share of the patient than the adjustments say', '*17.40*12', '*27.40*12'],
  ])('names the account of %s for a person', (_, from, to) => {
    expect(toPost(file.replace(from, to))).toMatchObject({ postings: [], forReview: ['ENC1001'] });
  });

  it.each([
    ['the payment does not balance', file.replace('BPR*I*69.61', 'BPR*I*69.60'), /payment-balance/],
    ['it breaks off', file.slice(0, file.indexOf('REF*6R*L4')), /trailer-missing/],
    ['a code is wrong', file.replace('CAS*CO*45*48.31', 'CAS*XX*45*48.31'), /code: /],
    ['it is empty', '', /empty-file/],
    ['it is no such file', 'hello', /no-isa/],
    ['it holds claims', source('fixtures/own_837P_group_hbai_pt.edi'), /No payment/],
    ['it is of another version', file.replace('005010X221A1', '004010X091A1'), /No payment/],
    ['a payment stands in it twice', file + file, /twice/],
  ])('posts nothing when %s', (_, given, message) => {
    expect(() => toPost(given)).toThrow(message);
  });
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
