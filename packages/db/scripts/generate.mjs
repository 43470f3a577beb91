// The Prisma CLI wants a schema engine that it downloads at start. Generating needs none: any existing file will do.
// Never run `prisma migrate` or `db push` this way; they would exit 0 and do nothing.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packageFolder = fileURLToPath(new URL('..', import.meta.url));
const { status } = spawnSync('prisma', ['generate', '--no-hints'], {
  cwd: packageFolder,
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: {
    ...process.env,
    PATH: `${packageFolder}node_modules/.bin:${process.env.PATH}`,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  },
});
writeReferenceFiles();
process.exit(status ?? 1);

/** The reference rows as a module: bundles have no files beside them (docs/decisions/0004-reference-data.md). */
function writeReferenceFiles() {
  const folder = join(packageFolder, 'reference');
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .sort();
  const entries = names.map((name) => `  '${name}': ${JSON.stringify(readFileSync(join(folder, name), 'utf8'))},`);
  mkdirSync(join(packageFolder, 'src/generated'), { recursive: true });
  writeFileSync(
    join(packageFolder, 'src/generated/reference-files.ts'),
    `export const REFERENCE_FILES: Readonly<Record<string, string>> = {\n${entries.join('\n')}\n};\n`,
  );
}
