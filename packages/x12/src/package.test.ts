import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

const home = fileURLToPath(new URL('..', import.meta.url));
const fixture = join(home, 'src/fixtures/own_835_group_hbai_pt.edi');
const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');

/** A project that has installed the package, as a registry would lay it out. */
const project = mkdtempSync(join(tmpdir(), 'threshold-x12-'));
const installed = join(project, 'node_modules/@threshold/x12');
const node = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: project });
  return { status, stdout, stderr };
};

const CONSUMER = `
import { check, eachLoop, readGuide, REMITTANCE_835, remittanceClaim, write837P, writeGuide } from '@threshold/x12';
import type { ProfessionalFile, Remittance } from '@threshold/x12';

export const accounts: string[] = [];
readGuide('', REMITTANCE_835, {
  loops: [eachLoop(remittanceClaim, ({ sound, value }) => void (sound && accounts.push(value.outcome.accountNumber)))],
});
export const errors: number = check('').counts.error;
export const claims = (file: ProfessionalFile): boolean => write837P(file).ok;
export const payment = (body: Remittance): number => body.payment.amount;
// @ts-expect-error An amount is a number: the declarations say so, and are not any.
export const wrong = (body: Remittance): string => body.payment.amount;
export const write = writeGuide;
`;

beforeAll(() => {
  mkdirSync(installed, { recursive: true });
  const built = node(join(home, 'build.mjs'), join(installed, 'dist'));
  if (built.status !== 0 || built.stdout + built.stderr !== '') throw new Error(JSON.stringify(built));
  const { name, version, type, publishConfig } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
    readonly [Key in 'name' | 'version' | 'type' | 'publishConfig']: unknown;
  };
  const { exports } = publishConfig as { readonly exports: unknown };
  writeFileSync(join(installed, 'package.json'), JSON.stringify({ name, version, type, exports }));
  writeFileSync(join(project, 'package.json'), JSON.stringify({ type: 'module' }));
  writeFileSync(join(project, 'consumer.ts'), CONSUMER);
}, 120_000);

describe('what others install', () => {
  it('is one module that plain Node runs', () => {
    writeFileSync(
      join(project, 'try.mjs'),
      `import { readFileSync } from 'node:fs';
       import { check } from '@threshold/x12';
       const { payments } = check(readFileSync(${JSON.stringify(fixture)}));
       process.stdout.write(JSON.stringify(payments.balances.claim));`,
    );
    const { stdout, stderr } = node('try.mjs');
    expect({ stdout: JSON.parse(stdout || 'null') as unknown, stderr }).toEqual({
      stdout: { checked: expect.any(Number), balanced: expect.any(Number) },
      stderr: '',
    });
  });

  it.each([
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ])(
    'has declarations that hold in full: module %s, resolved as %s',
    (module, resolution) => {
      const options = ['--noEmit', '--strict', '--skipLibCheck', 'false', '--target', 'es2022', '--types', ''];
      const asked = ['--module', module, '--moduleResolution', resolution, 'consumer.ts'];
      expect(node(compiler, ...options, '--ignoreConfig', ...asked)).toEqual({ status: 0, stdout: '', stderr: '' });
    },
    120_000,
  );
});
