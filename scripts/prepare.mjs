// The steps that `npm start` and `npm test` share: install, generate, bundle, build.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  checkNode,
  checkWritable,
  dataFolder,
  install,
  root,
  run,
  sourcesUnder,
  step,
  whenStale,
} from './toolchain.mjs';

/** Ends with everything installed, generated and bundled; answers the operations that the bundle offers. */
export async function prepare() {
  checkNode();
  checkWritable(dataFolder);
  await step('Install packages', install);
  await step('Generate the database client and the reference tables', () =>
    whenStale(
      'generate',
      {
        inputs: sourcesUnder('packages/db/prisma/schema', 'packages/db/reference'),
        output: 'packages/db/src/generated/prisma/client.ts',
      },
      () => run(process.execPath, [join(root, 'packages/db/scripts/generate.mjs')]),
    ),
  );
  await step('Bundle command line and worker', () =>
    whenStale(
      'bundle',
      {
        inputs: sourcesUnder(
          'apps/cli',
          'apps/worker',
          'packages/api',
          'packages/db',
          'packages/domain',
          'packages/x12',
        ),
        output: 'apps/worker/dist/worker.mjs',
      },
      async () => {
        await run(process.execPath, [join(root, 'apps/cli/build.mjs')]);
        await run(process.execPath, [join(root, 'apps/worker/build.mjs')]);
      },
    ),
  );
  return import(pathToFileURL(join(root, 'apps/cli/dist/operations.mjs')).href);
}

export const buildWeb = () =>
  step('Build the web app', () =>
    whenStale(
      'web',
      {
        inputs: sourcesUnder(
          'apps/web',
          'packages/ui',
          'packages/api',
          'packages/db',
          'packages/domain',
          'packages/x12',
        ),
        output: 'apps/web/.next/BUILD_ID',
      },
      () =>
        run(process.execPath, [join(root, 'apps/web/node_modules/next/dist/bin/next'), 'build'], {
          cwd: join(root, 'apps/web'),
          env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
        }),
    ),
  );
