// The checks that need no database and no browser: format, lint, types, walls, dead code.
import { join } from 'node:path';
import { root, run } from './toolchain.mjs';

const bin = (name) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);

export const CHECKS = [
  { name: 'Format', run: () => run(bin('prettier'), ['--check', '.', '--log-level', 'warn']) },
  { name: 'Lint', run: () => run(bin('oxlint'), ['--deny-warnings', 'apps', 'packages', 'tooling', 'e2e', 'scripts']) },
  {
    name: 'Types',
    run: () =>
      run(bin('turbo'), ['run', 'typecheck', '--concurrency=2', '--output-logs=errors-only'], {
        env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
      }),
  },
  {
    name: 'Walls',
    run: () =>
      run(join(root, 'tooling/walls/node_modules/.bin/depcruise'), [
        '--config',
        'tooling/walls/dependency-cruiser.cjs',
        'apps',
        'packages',
        'e2e',
      ]),
  },
  { name: 'Dead code', run: () => run(bin('knip'), ['--no-progress']) },
];
