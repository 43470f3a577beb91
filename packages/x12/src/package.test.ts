import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const home = fileURLToPath(new URL('..', import.meta.url));
const fixture = join(home, 'src/fixtures/own_835_group_hbai_pt.edi');

it('what others install is one module that plain Node runs, with declarations that need no bundler', () => {
  const out = mkdtempSync(join(tmpdir(), 'threshold-x12-'));
  const built = spawnSync(process.execPath, [join(home, 'build.mjs'), out], { encoding: 'utf8' });
  expect({ status: built.status, said: built.stdout + built.stderr }).toEqual({ status: 0, said: '' });
  const script = join(out, 'try.mjs');
  writeFileSync(
    script,
    `import { readFileSync } from 'node:fs';
     import { check } from './index.js';
     const { payments } = check(readFileSync(${JSON.stringify(fixture)}));
     process.stdout.write(JSON.stringify(payments.balances.claim));`,
  );
  const { stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  expect({ stdout: JSON.parse(stdout || 'null') as unknown, stderr }).toEqual({
    stdout: { checked: expect.any(Number), balanced: expect.any(Number) },
    stderr: '',
  });
  const declarations = readFileSync(join(out, 'index.d.ts'), 'utf8');
  const endings = [...declarations.matchAll(/from '(\.[^']+)'/g)].map(([, path = '']) => path.endsWith('.js'));
  expect(endings.length).toBeGreaterThan(10);
  expect(endings).not.toContain(false);
}, 60_000);
