import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JsonSchema } from '@threshold/x12';
import { beforeAll, describe, expect, it } from 'vitest';
import { misfits } from './json-schema.fixture';

const cli = fileURLToPath(new URL('..', import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url));
const fixture = join(root, 'packages/x12/src/fixtures/own_837P_group_hbai_pt.edi');
const nowhere = mkdtempSync(join(tmpdir(), 'threshold-cli-'));

// The bundle is what people run: paths, top-level await and the shims of its banner are part of it.
beforeAll(() => {
  const built = spawnSync(process.execPath, [join(cli, 'build.mjs')], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
}, 60_000);

function threshold(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(cli, 'dist/threshold.mjs'), ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, THRESHOLD_DATA: nowhere },
  });
  return { status, stdout, stderr };
}

describe('help', () => {
  it.each([
    'threshold',
    'threshold x12 check',
    'threshold x12 ack',
    'threshold x12 show',
    'threshold x12 schema',
    'threshold reference check',
    'threshold reference load',
    'threshold reference list',
    'threshold reference withdraw',
    'threshold claims export',
    'threshold audit verify',
    'threshold demo reset',
    'threshold organization create',
  ])('of "%s" ends with 0 and writes nothing to stderr', (command) => {
    const { status, stdout, stderr } = threshold(...command.split(' ').slice(1), '--help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`Usage: ${command}`));
  });
});

describe('a wrong call ends with 2 and says what is wrong on stderr', () => {
  it.each([
    [['frobnicate'], /unknown command/],
    [['x12', 'check'], /missing required argument/],
    [['x12', 'check', fixture, '--jsn'], /unknown option/],
    [['claims', 'export', '--organization', 'lakeside'], /required option/],
    [['x12', 'check', '/no/such/file'], /cannot be read/],
    [['x12', 'show', '/no/such/file'], /cannot be read/],
    [['x12', 'show', fixture, '--transaction', 'two'], /no place of a transaction/],
    [['x12', 'schema', '834'], /Allowed choices/],
    [['audit', 'verify', '--organization', 'lakeside', '--as', 'a@b.c'], /No database is known/],
    [['demo', 'reset', '--yes'], /No database is known/],
    [['reference', 'list'], /No reference folder is known/],
    [['reference', 'load', 'x.csv', '--kind', 'recipes', '--from', '2027-01-01', '--source', 'x'], /choices/i],
    [
      ['reference', 'check', 'x.csv', '--kind', 'unit-limits-hospital', '--from', 'soon', '--source', 'x'],
      /takes a day/,
    ],
    [['organization', 'create', 'riverside', '--name', 'Riverside'], /required option/],
    [
      [
        'organization',
        'create',
        'River Side',
        '--name',
        'R',
        '--administrator',
        'a@b.org',
        '--administrator-name',
        'A',
      ],
      /lower case/,
    ],
    [
      ['organization', 'create', 'riverside', '--name', 'R', '--administrator', 'nobody', '--administrator-name', 'A'],
      /no e-mail address/,
    ],
    [
      ['organization', 'create', 'riverside', '--name', 'R', '--administrator', 'a@b.org', '--administrator-name', 'A'],
      /No database is known/,
    ],
  ])('%j', (args, message) => {
    const { status, stdout, stderr } = threshold(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});

describe('x12 check', () => {
  it('ends with 0 for a sound file and tells what it holds', () => {
    expect(threshold('x12', 'check', fixture)).toEqual({
      status: 0,
      stdout:
        'interchanges 1, transactions 1 (1 × 837), segments 44\n' +
        'claims 1, charged $250.00; lines 4, charged $250.00\n' +
        'info  interchange 1, segment 1 ISA (byte 0)  line-ends: Each segment stands in a line of its own\n',
      stderr: '',
    });
  });

  it('gives the whole summary as JSON', () => {
    const { status, stdout } = threshold('x12', 'check', fixture, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      claims: { claims: 1, chargeCents: 25_000, lineChargeCents: 25_000 },
      counts: { error: 0, warning: 0, info: 1 },
    });
  });

  it('takes a folder, one line a file, and says of a payment what balances', () => {
    const folder = join(nowhere, 'files');
    mkdirSync(folder);
    copyFileSync(fixture, join(folder, 'a.edi'));
    copyFileSync(fixture.replace('837P', '835'), join(folder, 'b.edi'));
    writeFileSync(join(folder, 'LICENSE'), 'Words about the files.');
    const json = threshold('x12', 'check', folder, '--json');
    expect(json.status).toBe(0);
    expect(
      json.stdout
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { file: string }).file),
    ).toEqual([join(folder, 'a.edi'), join(folder, 'b.edi')]);
    const { stdout } = threshold('x12', 'check', folder);
    expect(stdout).toContain('payments 1 of $69.61; claims 1, charged $250.00, paid $69.61');
    expect(stdout).toContain('balanced: payments 1 of 1, claims 1 of 1, lines 4 of 4');
  });

  it('ends with 1 for a file with errors, which stand on stdout, counted on stderr', () => {
    const file = join(nowhere, 'cut.edi');
    writeFileSync(file, 'ISA*00*not an interchange~');
    const { status, stdout, stderr } = threshold('x12', 'check', file);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^error/m);
    expect(stderr).toMatch(/cut\.edi: \d+ errors?/);
  });
});

describe('x12 ack', () => {
  it('answers a sound file the way it came, and takes it', () => {
    const { status, stdout } = threshold('x12', 'ack', fixture, '--control-number', '7');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ISA\*00\* {10}\*00\* {10}\*ZZ\*TESTPAYER {6}\*ZZ\*PAINCLINIC/);
    expect(stdout).toContain('IK5*A~\nAK9*A*1*1*1~');
    expect(stdout).toContain('IEA*1*000000007~');
  });

  it('ends with 1 for a file that is not taken', () => {
    const file = join(nowhere, 'wrong.edi');
    writeFileSync(file, readFileSync(fixture, 'utf8').replace('SBR*P', 'SBR*Q'));
    const { status, stdout, stderr } = threshold('x12', 'ack', file, '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([{ result: { code: 'R', received: 1, accepted: 0 } }]);
    expect(stderr).toContain('1 of 1 groups');
  });
});

describe('x12 show', () => {
  const both = join(nowhere, 'both.edi');
  beforeAll(() => {
    const remittance = readFileSync(fixture.replace('837P', '835'), 'utf8');
    const unknown = remittance.replaceAll('005010X221A1', '004010X091A1');
    writeFileSync(both, readFileSync(fixture, 'utf8') + remittance + unknown);
  });

  it('says in plain words what a file says, with amounts in dollars', () => {
    const { status, stdout } = threshold('x12', 'show', fixture);
    expect(status).toBe(0);
    expect(stdout).toContain('interchange 000000101, a test: from PAINCLINIC to TESTPAYER\n');
    expect(stdout).toContain('transaction 1: 837 005010X222A1, number 0001\n');
    expect(stdout).toMatch(/claims \(2300\)\n +claim \(CLM\)\n +account number: ENC1001\n +charge: \$250\.00\n/);
    expect(stdout).toMatch(/lines 4 \(2400\)/);
  });

  it('shows one transaction of several, each by its guide, and the bare segments where no guide is known', () => {
    const { stdout } = threshold('x12', 'show', both, '--transaction', '2');
    expect(stdout).toContain('transaction 2: 835');
    expect(stdout).not.toContain('transaction 1');
    expect(threshold('x12', 'show', both, '--transaction', '3').stdout).toContain('  CLP | ENC1001 | 1 | 250 | 69.61');
    expect(threshold('x12', 'show', both, '--transaction', '4')).toMatchObject({ status: 1, stdout: '' });
  });

  it('says of a broken transaction that something may be missing', () => {
    const file = join(nowhere, 'broken.edi');
    writeFileSync(file, readFileSync(fixture, 'utf8').replace('*250***11', '*25x***11'));
    const { status, stdout } = threshold('x12', 'show', file);
    expect(status).toBe(0);
    expect(stdout).toContain('breaks its guide');
    expect(stdout).not.toContain('$250.00');
  });

  it('prints the typed values as JSON, amounts in cents', () => {
    const shown = JSON.parse(threshold('x12', 'show', both, '--json').stdout) as { sound: boolean; value: unknown }[];
    expect(shown.map(({ sound }) => sound)).toEqual([true, true, null]);
    expect(shown[1]?.value).toMatchObject({ payment: { amount: 6961 } });
  });
});

describe('what is printed as JSON is what its schema says:', () => {
  const schemaOf = (name: string) => JSON.parse(threshold('x12', 'schema', name).stdout) as JsonSchema;
  const remittance = fixture.replace('837P', '835');
  const wrong = join(nowhere, 'misread.edi');
  beforeAll(() =>
    writeFileSync(wrong, readFileSync(fixture, 'utf8').replace('SBR*P', 'SBR*Q').replace('*60*', '*6x*')),
  );

  it.each([
    ['check', ['check', fixture]],
    ['check', ['check', remittance]],
    ['check', ['check', wrong]],
    ['show', ['show', fixture]],
    ['show', ['show', wrong]],
    ['ack', ['ack', fixture]],
    ['ack', ['ack', wrong]],
  ])('%s of %j', (name, args) => {
    const printed = JSON.parse(threshold('x12', ...args, '--json').stdout) as unknown;
    expect(misfits(printed, schemaOf(name))).toEqual([]);
  });

  it.each([
    ['837P', fixture],
    ['835', remittance],
  ])('the value of a %s', (name, file) => {
    const [shown] = JSON.parse(threshold('x12', 'show', file, '--json').stdout) as { value: object }[];
    const schema = schemaOf(name);
    expect(misfits(shown?.value, schema)).toEqual([]);
    expect(misfits({ ...shown?.value, more: 1 }, schema)).toEqual(['$.more: not in the schema']);
    expect(misfits({}, schema).length).toBeGreaterThan(2);
  });
});
