import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Prisma } from './generated/prisma/client';
import { createTestDatabase } from './testing';
import type { TestDatabase } from './testing';

/** Reached only through SECURITY DEFINER functions; each has its reason in architecture.md §5. */
const OUTSIDE_TENANTS = [
  'organization',
  'account',
  'sign_in_session',
  'sign_in_throttle',
  'unknown_sign_in',
  '_prisma_migrations',
];
/** Rows that nobody edits: appended once, or moved by a trigger alone. */
const WITHOUT_VERSION = [
  ...[
    'audit_event',
    'audit_link',
    'audit_head',
    'booking',
    'resource',
    'room_lane',
    'patient_identifier',
    'claim_batch',
  ],
];

let database: TestDatabase;
let admin: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'));
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

const rows = async (sql: string) => (await admin.query(sql)).rows;

/** Derived from rows that record their changes, in the same transaction: docs/decisions/0012. */
const SHADOWS = ['booking'];

describe('every tenant table', () => {
  it('is known to row-level security, forced, with a policy that checks reads and writes', async () => {
    const tables = await rows(`
      SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS forced,
             (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid
               AND pg_get_expr(p.polqual, p.polrelid) LIKE '%organization_id =%app.organization_id%'
               AND pg_get_expr(p.polqual, p.polrelid) NOT LIKE '%SELECT%') AS policies
        FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`);
    const open = tables.filter(
      (table) => !OUTSIDE_TENANTS.includes(table.name) && !(table.forced && table.policies === 1),
    );
    expect(tables.length).toBeGreaterThan(40);
    expect(open).toEqual([]);
  });

  it('leads its primary key with organization_id', async () => {
    const keys = await rows(`
      SELECT c.relname AS name, (SELECT attname FROM pg_attribute WHERE attrelid = c.oid AND attnum = i.indkey[0]) AS first
        FROM pg_class c LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'`);
    const wrong = keys.filter((key) => !OUTSIDE_TENANTS.includes(key.name) && key.first !== 'organization_id');
    expect(wrong).toEqual([]);
  });

  it('leads every foreign key to another tenant table with organization_id on both sides', async () => {
    const keys = await rows(`
      SELECT k.conname, k.conrelid::regclass::text AS child, k.confrelid::regclass::text AS parent,
             (SELECT attname FROM pg_attribute WHERE attrelid = k.conrelid AND attnum = k.conkey[1]) AS child_first,
             (SELECT attname FROM pg_attribute WHERE attrelid = k.confrelid AND attnum = k.confkey[1]) AS parent_first
        FROM pg_constraint k WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace`);
    const wrong = keys.filter(
      (key) =>
        !OUTSIDE_TENANTS.includes(key.parent) &&
        (key.child_first !== 'organization_id' || key.parent_first !== 'organization_id'),
    );
    expect(keys.length).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });

  it('leads every unique index with organization_id, so that one organization cannot probe another', async () => {
    const indexes = await rows(`
      SELECT c.relname AS "table", i.indexrelid::regclass::text AS name,
             (SELECT attname FROM pg_attribute WHERE attrelid = c.oid AND attnum = i.indkey[0]) AS first
        FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
       WHERE c.relnamespace = 'public'::regnamespace AND i.indisunique`);
    expect(
      indexes.filter((index) => !OUTSIDE_TENANTS.includes(index.table) && index.first !== 'organization_id'),
    ).toEqual([]);
  });

  it('records its changes in the audit trail, or refuses them', async () => {
    const tables = await rows(`
      SELECT c.relname AS name, array_agg(t.tgname::text) AS triggers
        FROM pg_class c LEFT JOIN pg_trigger t ON t.tgrelid = c.oid AND NOT t.tgisinternal
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' GROUP BY 1`);
    const silent = tables.filter(
      (table) =>
        ![...OUTSIDE_TENANTS, 'audit_head', ...SHADOWS].includes(table.name) &&
        !table.triggers.includes('record_change') &&
        !table.triggers.includes('refuse_change'),
    );
    expect(silent).toEqual([]);
  });

  it('carries a version when the application may update it', async () => {
    const tables = await rows(`
      SELECT c.relname AS name FROM pg_class c
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
         AND has_table_privilege('threshold_app', c.oid, 'UPDATE')
         AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'version')`);
    expect(tables.map((table) => table.name).filter((name) => !WITHOUT_VERSION.includes(name))).toEqual([]);
  });
});

describe('the application role', () => {
  it('cannot bypass row-level security, own a table, delete a row or reach a table outside the tenants', async () => {
    const [role] = await rows("SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = 'threshold_app'");
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false });
    const powers = await rows(`
      SELECT c.relname AS name FROM pg_class c
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
         AND (has_table_privilege('threshold_app', c.oid, 'DELETE') OR has_table_privilege('threshold_app', c.oid, 'TRUNCATE')
              OR pg_get_userbyid(c.relowner) = 'threshold_app'
              OR (c.relname = ANY('{${OUTSIDE_TENANTS.join(',')}}') AND has_table_privilege('threshold_app', c.oid, 'SELECT,INSERT,UPDATE')))`);
    expect(powers).toEqual([]);
  });

  it('is served by definer functions that pin their search path', async () => {
    const loose = await rows(`
      SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef
         AND NOT coalesce(array_to_string(proconfig, ','), '') LIKE '%search_path=%'`);
    expect(loose).toEqual([]);
  });
});

describe('schema and database', () => {
  it('agree on every table and column (no drift)', async () => {
    const inDatabase = (
      await rows(`SELECT table_name || '.' || column_name || (CASE is_nullable WHEN 'YES' THEN '?' ELSE '' END) AS name
        FROM information_schema.columns WHERE table_schema = 'public' AND is_generated = 'NEVER' AND table_name <> '_prisma_migrations'`)
    ).map((row) => row.name);
    // The client does not keep the mapped names, so the text of the schema is read.
    const inSchema: string[] = [];
    const folder = fileURLToPath(new URL('../prisma/schema', import.meta.url));
    const text = readdirSync(folder)
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
      .join('\n');
    for (const [, model, body] of text.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)) {
      const table = /@@map\("(\w+)"\)/.exec(body ?? '')?.[1];
      for (const line of (body ?? '').split('\n')) {
        const field = /^\s+(\w+)\s+(String|Int|BigInt|Boolean|DateTime|Json|Bytes)(\[\])?(\?)?(.*)$/.exec(line);
        if (!field || !model) continue;
        const column = /@map\("(\w+)"\)/.exec(field[5] ?? '')?.[1] ?? field[1];
        // Prisma makes list columns nullable in SQL and required in the client.
        inSchema.push(`${table}.${column}${field[4] || field[3] ? '?' : ''}`);
      }
    }
    expect(inSchema.length).toBeGreaterThan(250);
    expect(inDatabase.sort()).toEqual(inSchema.sort());
  });

  it('agree on every model name', async () => {
    const models = Object.values(Prisma.ModelName).length;
    const [{ count }] = await rows(
      `SELECT count(*)::int FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations'`,
    );
    expect(count).toBe(models);
  });
});
