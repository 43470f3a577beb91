import pg from 'pg';
import { migrate } from './migrate';

export interface ResetOptions {
  /** Signs in as the migration role. */
  readonly adminUrl: string;
  /** Folder of the migrations. */
  readonly folder: string;
  /** Password that the application's role gets; omit to leave it alone. */
  readonly appPassword?: string;
}

/** Why a database was left as it is. */
export class NotADemo extends Error {}

/**
 * Drops everything of a demo database, its queues included, and makes its tables anew; filling them is the seed's work.
 * A database with an organization that is not marked as demo is refused and left alone.
 */
export async function emptyDemo(options: ResetOptions): Promise<void> {
  const client = new pg.Client({ connectionString: options.adminUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    await refuseRealOrganizations(client);
    await client.query(
      `BEGIN; DROP SCHEMA IF EXISTS pgboss CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public; COMMIT`,
    );
  } finally {
    await client.end();
  }
  await migrate(options);
}

async function refuseRealOrganizations(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ there: boolean; tables: number }>(
    `SELECT to_regclass('public.organization') IS NOT NULL AND to_regclass('public.audit_link') IS NOT NULL AS there,
            (SELECT count(*)::int FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')) AS tables`,
  );
  if (rows[0]?.tables === 0) return;
  if (!rows[0]?.there)
    throw new NotADemo(
      'This database holds tables of something else. Nothing was changed; name a database of its own.',
    );
  const real = await client.query<{ name: string }>(
    'SELECT name FROM organization WHERE NOT is_demo ORDER BY name LIMIT 3',
  );
  if (real.rows.length > 0)
    throw new NotADemo(
      `This database holds real organizations (${real.rows.map((row) => row.name).join(', ')}). Nothing was changed; only a demo can be reset.`,
    );
}
