// What others install: one JavaScript module and its declarations, for any Node from 20 on and for browsers.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const out = process.argv[2] ?? join(here, 'dist');
rmSync(out, { recursive: true, force: true });

await build({
  entryPoints: [join(here, 'src/index.ts')],
  outfile: join(out, 'index.js'),
  bundle: true,
  // Puts numbers that have a name in their place: a reader of bytes would look each of them up for every byte.
  minifySyntax: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  logLevel: 'warning',
});

const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
const emitted = spawnSync(process.execPath, [compiler, '-p', join(here, 'tsconfig.build.json'), '--outDir', out], {
  stdio: ['ignore', 'inherit', 'inherit'],
});
if (emitted.status !== 0) process.exit(emitted.status ?? 1);

// Declarations are read with and without a bundler: the latter wants the endings that the sources leave out. The
// compiler writes types that it worked out itself as import("…"), in double quotes and a folder by its bare name.
const SPECIFIER = /(\bfrom |\bimport\(|\bimport )(['"])(\.[^'"]*)\2/g;
const withEnding = (path) =>
  /(^|\/)\.\.?$/.test(path) ? `${path}/index.js` : path.endsWith('.js') ? path : `${path}.js`;

for (const entry of readdirSync(out, { recursive: true, withFileTypes: true }))
  if (entry.name.endsWith('.d.ts')) {
    const path = join(entry.parentPath, entry.name);
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      text.replaceAll(SPECIFIER, (...[, before, quote, target]) => before + quote + withEnding(target) + quote),
    );
  }
