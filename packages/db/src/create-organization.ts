import { randomUUID } from 'node:crypto';
import pg from 'pg';

export interface NewOrganization {
  /** UUIDs in the order of their making. */
  newId(): string;
  readonly slug: string;
  readonly name: string;
  readonly administrator: { readonly email: string; readonly name: string; readonly passwordHash: string };
}

/** Why no organization was made; the message says what to do. */
export class OrganizationRefused extends Error {}

/**
 * Makes a real organization and the account of its first administrator, in one transaction. Runs as the migration role,
 * because organizations and accounts stand outside the tenant policy and the application may not make them. The
 * membership is the first event of the organization's audit chain. Answers the ids.
 */
export async function createOrganization(
  adminUrl: string,
  { slug, name, administrator, newId }: NewOrganization,
): Promise<{ organizationId: string; accountId: string }> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  const [organizationId, accountId, requestId] = [newId(), newId(), randomUUID()];
  try {
    await refuseTaken(client, slug, administrator.email);
    await client.query('BEGIN');
    await client.query(
      `SELECT set_config('app.organization_id', $1, true), set_config('app.purpose', 'operations', true),
              set_config('app.request_id', $2, true)`,
      [organizationId, requestId],
    );
    await client.query('INSERT INTO organization (id, slug, name) VALUES ($1, $2, $3)', [organizationId, slug, name]);
    await client.query('INSERT INTO account (id, email, name, password_hash) VALUES ($1, $2, $3, $4)', [
      accountId,
      administrator.email,
      administrator.name,
      administrator.passwordHash,
    ]);
    await client.query(
      `INSERT INTO membership (organization_id, id, account_id, role) VALUES ($1, $2, $3, 'administrator')`,
      [organizationId, newId(), accountId],
    );
    await client.query('COMMIT');
    return { organizationId, accountId };
  } finally {
    await client.end();
  }
}

async function refuseTaken(client: pg.Client, slug: string, email: string): Promise<void> {
  const ready = await client.query<{ there: boolean }>(`SELECT to_regclass('public.membership') IS NOT NULL AS there`);
  if (!ready.rows[0]?.there)
    throw new OrganizationRefused(
      'This database has no tables of Threshold yet. Start it once; that applies the migrations.',
    );
  const taken = await client.query<{ what: string }>(
    `SELECT 'slug' AS what FROM organization WHERE slug = $1 UNION ALL SELECT 'email' FROM account WHERE email = $2`,
    [slug, email],
  );
  const what = taken.rows.map((row) => row.what);
  if (what.includes('slug')) throw new OrganizationRefused(`There is an organization called ${slug} already.`);
  if (what.includes('email'))
    throw new OrganizationRefused(
      `${email} has an account already. An account gets into one organization; name another address.`,
    );
}
