import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import PgBoss from 'pg-boss';
import { QUEUES } from './queues';

/** Shared by all runners, so that two that start at once apply each migration once. */
const ADVISORY_LOCK = 7_281_946_350;

export interface MigrateOptions {
  /** A role that is superuser or has BYPASSRLS: under a policy a backfill would update nothing, in silence. */
  readonly adminUrl: string;
  /** Folder with one folder per migration. */
  readonly folder: string;
  /** Password that the application's role threshold_app gets; omit to leave it alone. */
  readonly appPassword?: string;
}

/**
 * Applies what is missing, each file whole in one transaction, and records it as Prisma does, so that
 * `prisma migrate deploy` sees the same history. Answers the names that it applied.
 */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const client = new pg.Client({ connectionString: options.adminUrl, application_name: 'threshold-migrate' });
  await client.connect();
  try {
    await requirePower(client);
    await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK]);
    const applied = await applyMissing(client, options.folder);
    // A migration runner that does nothing exits just as happily; the canary tells the difference.
    const canary = await client.query("SELECT to_regclass('public.booking') IS NOT NULL AS there");
    if (!canary.rows[0].there) throw new Error('The migrations ran but the table "booking" does not exist.');
    if (options.appPassword) await letAppIn(client, options.appPassword);
    await prepareQueues(options.adminUrl, client);
    return applied;
  } finally {
    await client.end();
  }
}

async function requirePower(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    'SELECT rolname, rolsuper OR rolbypassrls AS mighty FROM pg_roles WHERE rolname = current_user',
  );
  if (!rows[0]?.mighty)
    throw new Error(
      `DATABASE_URL signs in as "${rows[0]?.rolname}", which is neither superuser nor BYPASSRLS. ` +
        'Migrations need one of the two; the application itself signs in as threshold_app.',
    );
}

async function applyMissing(client: pg.Client, folder: string): Promise<string[]> {
  await client.query(`CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
    logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`);
  const known = new Map<string, string>(
    (
      await client.query('SELECT migration_name, checksum FROM _prisma_migrations WHERE rolled_back_at IS NULL')
    ).rows.map((row) => [row.migration_name, row.checksum]),
  );
  const applied: string[] = [];
  for (const name of migrationNames(folder)) {
    const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
    const checksum = createHash('sha256').update(sql).digest('hex');
    const before = known.get(name);
    if (before === checksum) continue;
    if (before) throw new Error(`Migration ${name} was changed after it was applied; write a new one instead.`);
    await client.query('BEGIN');
    try {
      // One simple query for the whole file: splitting at semicolons would cut function bodies.
      await client.query(sql);
      await client.query(
        `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
         VALUES ($1, $2, $3, now(), 1)`,
        [randomUUID(), checksum, name],
      );
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK');
      throw new Error(
        `Migration ${name} failed and changed nothing: ${error instanceof Error ? error.message : error}`,
        { cause: error },
      );
    }
    applied.push(name);
  }
  return applied;
}

export const migrationNames = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

async function letAppIn(client: pg.Client, password: string): Promise<void> {
  await client.query(`ALTER ROLE threshold_app LOGIN NOBYPASSRLS PASSWORD ${client.escapeLiteral(password)}`);
  const { rows } = await client.query('SELECT current_database() AS name');
  await client.query(`GRANT CONNECT ON DATABASE ${client.escapeIdentifier(rows[0].name)} TO threshold_app`);
}

/** The queue's tables are made here, by the migration role; the application starts the queue with `migrate: false`. */
async function prepareQueues(adminUrl: string, client: pg.Client): Promise<void> {
  const boss = new PgBoss({ connectionString: adminUrl, schedule: false, supervise: false, max: 2 });
  // Without a listener an error event would end the process; start() rejects with the same error.
  boss.on('error', () => {});
  await boss.start();
  for (const name of QUEUES) await boss.createQueue(name, { name, retryLimit: 5, retryDelay: 2, expireInSeconds: 900 });
  await boss.stop({ graceful: false, wait: true });
  await client.query(`GRANT USAGE ON SCHEMA pgboss TO threshold_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO threshold_app;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO threshold_app`);
}
