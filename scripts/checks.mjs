// The checks that need no database and no browser: format, lint, types, walls, dead code.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './toolchain.mjs';

const bin = (name) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);

/**
 * The type checker in every package, two at a time. Not through turbo: it wants the package manager on the PATH, which
 * a machine that has only npm does not have.
 */
async function typecheck() {
  const folders = ['apps', 'packages', 'tooling']
    .flatMap((group) => readdirSync(join(root, group)).map((name) => join(root, group, name)))
    .concat(join(root, 'e2e'), join(root, 'bench'))
    .filter((folder) => existsSync(join(folder, 'tsconfig.json')));
  // Next writes the types of its routes before they can be checked.
  await run(process.execPath, [join(root, 'apps/web/node_modules/next/dist/bin/next'), 'typegen'], {
    cwd: join(root, 'apps/web'),
  });
  const failures = [];
  const waiting = [...folders];
  const worker = async () => {
    for (let folder = waiting.shift(); folder; folder = waiting.shift())
      await run(bin('tsc'), ['--noEmit'], { cwd: folder }).catch((error) => failures.push(error.message));
  };
  await Promise.all([worker(), worker()]);
  if (failures.length > 0) throw new Error(failures.join('\n'));
}

export const CHECKS = [
  { name: 'Format', run: () => run(bin('prettier'), ['--check', '.', '--log-level', 'warn']) },
  {
    name: 'Lint',
    run: () => run(bin('oxlint'), ['--deny-warnings', 'apps', 'packages', 'tooling', 'e2e', 'bench', 'scripts']),
  },
  { name: 'Types', run: typecheck },
  {
    name: 'Walls',
    run: () =>
      run(join(root, 'tooling/walls/node_modules/.bin/depcruise'), [
        '--config',
        'tooling/walls/dependency-cruiser.cjs',
        'apps',
        'packages',
        'e2e',
        'bench',
      ]),
  },
  { name: 'Dead code', run: () => run(bin('knip'), ['--no-progress']) },
];
