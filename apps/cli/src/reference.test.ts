import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

const cli = fileURLToPath(new URL('..', import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'threshold-cli-reference-'));
const folder = join(place, 'releases');

beforeAll(() => {
  const built = spawnSync(process.execPath, [join(cli, 'build.mjs')], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
}, 60_000);

function reference(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(cli, 'dist/threshold.mjs'), 'reference', ...args],
    {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, THRESHOLD_DATA: place, THRESHOLD_REFERENCE: folder },
    },
  );
  return { status, stdout, stderr };
}

function file(name: string, ...rows: string[]): string {
  const path = join(place, name);
  const head = 'HCPCS/CPT Code,Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale';
  writeFileSync(path, [head, ...rows, ''].join('\n'));
  return path;
}

const about = ['--kind', 'unit-limits-practitioner', '--from', '2027-01-01', '--source', 'CMS NCCI, January 2027'];

/** Every code that has a limit now. */
const limited = readFileSync(join(root, 'packages/db/reference/unit_limits.csv'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('practitioner,'))
  .map((line) => line.split(',')[1] ?? '');

describe('a file that is not whole', () => {
  it('is refused with what is missing, and the folder stays as it was', () => {
    const { status, stdout, stderr } = reference('load', file('cut.csv', '97110,7,3,Clinical'), ...about);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/not in the file.*name them with --gone; else it was cut off/s);
    expect(reference('list').stdout).toBe('No release is loaded; the shipped tables hold.\n');
  });

  it('is refused with its lines when a row is wrong', () => {
    const { status, stderr } = reference('load', file('wrong.csv', '97110,seven,3,Clinical'), ...about);
    expect(status).toBe(1);
    expect(stderr).toContain('line 2: 97110 has “seven” for a limit');
  });
});

it('a whole file is loaded, changes what it says, and is taken out again', () => {
  const path = file('whole.csv', ...limited.map((code) => `${code},${code === '97110' ? 7 : 1},3,Clinical`));
  const loaded = reference('load', path, ...about, '--json');
  expect(loaded.status).toBe(0);
  const { records, differences } = JSON.parse(loaded.stdout) as { records: number; differences: unknown[] };
  expect(records).toBe(limited.length);
  expect(differences).toContainEqual({
    key: '97110',
    change: 'changed',
    was: '6 units, adjudication 3',
    is: '7 units, adjudication 3',
  });
  expect(reference('check', path, ...about).stdout).toContain('0 added, 0 changed, 0 ended');
  const [{ name = '', rows = 0 } = {}] = JSON.parse(reference('list', '--json').stdout) as {
    name: string;
    rows: number;
  }[];
  expect({ name, rows }).toEqual({ name: '2027-01-01-unit-limits-practitioner', rows: limited.length });
  expect(reference('withdraw', name).status).toBe(0);
  expect(reference('list').stdout).toBe('No release is loaded; the shipped tables hold.\n');
  expect(readdirSync(join(folder, 'withdrawn'))).toHaveLength(1);
  expect(reference('withdraw', name)).toMatchObject({ status: 1, stdout: '' });
});
