// Writes the rows that the golden cases of the domain are checked with, as the CSV files have them. The reader of those
// is TypeScript, which Node 20 does not run (docs/decisions/0010-node-20-runs-bundles.md), so Vitest's server loads it.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createViteServer } from 'vitest/node';

const packageFolder = fileURLToPath(new URL('..', import.meta.url));
const generated = spawnSync(process.execPath, ['scripts/generate.mjs'], { cwd: packageFolder, stdio: 'inherit' });
if (generated.status !== 0) process.exit(generated.status ?? 1);

const server = await createViteServer({
  root: packageFolder,
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
});
try {
  const { GOLDEN_FILE, goldenText } = await server.ssrLoadModule('/reference/golden-rows.ts');
  const { readReference } = await server.ssrLoadModule('/reference/read.ts');
  writeFileSync(GOLDEN_FILE, goldenText(readReference()));
} finally {
  await server.close();
}
