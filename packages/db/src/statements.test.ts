import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openDatabase } from './client';
import type { Database, TenantContext } from './client';
import { WITH_NEXT } from './gathering-client';
import { Prisma } from './generated/prisma/client';
import type { Statements } from './statements';
import { createTestDatabase } from './testing';
import type { TestDatabase } from './testing';

let files: TestDatabase;
let database: Database;
let admin: pg.Client;
let context: TenantContext;
let statements: string[];

beforeAll(async () => {
  files = await createTestDatabase(inject('serverUrl'), 'seeded');
  // One connection: what the test before left on it would be seen.
  database = openDatabase({ url: files.appUrl, maxConnections: 1, onStatement: (sql) => statements.push(sql) });
  admin = new pg.Client({ connectionString: files.adminUrl });
  await admin.connect();
  statements = [];
  const { rows } = await admin.query("SELECT id FROM organization WHERE slug = 'lakeside'");
  const [{ id }] = rows as [{ id: string }];
  context = {
    organizationId: id,
    userId: null,
    purpose: 'operations',
    requestId: '0198a5f0-0000-7000-8000-000000000000',
  };
});
afterAll(async () => {
  await database.close();
  await admin.end();
  await files.drop();
});

const record = (word: string | null) => Prisma.sql`
  ${Prisma.raw(WITH_NEXT)} INSERT INTO audit_event (organization_id, purpose, request_id, action, entity, fields)
  VALUES (${context.organizationId}::uuid, 'operations', ${context.requestId}::uuid, ${word}, 'statement', '{}')`;
const recorded = async () =>
  (await admin.query("SELECT action FROM audit_event WHERE entity = 'statement' ORDER BY action")).rows.map(
    ({ action }: { action: string }) => action,
  );

describe('a read of statements alone', () => {
  it('gives columns as the client gives them', async () => {
    const row = Prisma.sql`
      SELECT ${7}::int AS small, ${12n}::bigint AS large, ${'text'} AS text, ${true} AS yes, ${null}::text AS nothing,
             DATE '2026-03-08' AS day, TIMESTAMPTZ '2026-03-08 02:30+00' AS instant, '{"a": [1]}'::jsonb AS json,
             ${['a', 'b']}::text[] AS words, ${new Date('2026-11-01T06:30:00Z')}::timestamptz AS given,
             ${context.organizationId}::uuid AS id, count(*) AS people FROM patient`;
    const [byClient] = await database.inOrganization(context, (tx) => tx.$queryRaw<unknown[]>(row));
    const [byStatement] = await database.readInOrganization(context, (tx) => tx.$queryRaw<unknown[]>(row));
    expect(byStatement).toEqual(byClient);
    expect(byStatement).toMatchObject({ large: 12n, day: new Date('2026-03-08T00:00:00Z'), words: ['a', 'b'] });
  });

  it.each(['1.5::numeric', "'2026-01-01 10:00'::timestamp", "'10:00'::time", "'x'::bytea"])(
    'refuses a column of %s, which driver and client read differently',
    async (column) => {
      const asked = Prisma.sql`SELECT ${Prisma.raw(column)} AS value`;
      await expect(database.readInOrganization(context, (tx) => tx.$queryRaw(asked))).rejects.toThrow('is cast');
      expect(await database.readInOrganization(context, (tx) => tx.$queryRaw`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
    },
  );

  it('sees the organization of its context and nothing of another', async () => {
    const seen = await database.readInOrganization(
      context,
      (tx) => tx.$queryRaw<{ id: string }[]>`SELECT DISTINCT organization_id AS id FROM patient`,
    );
    expect(seen).toEqual([{ id: context.organizationId }]);
    const outside = await database.outsideTenants((tx) => tx.$queryRaw<unknown[]>`SELECT id FROM patient`);
    expect(outside).toEqual([]);
  });

  it('has its statements ended after half a minute, and leaves no such limit to the next', async () => {
    const limit = (tx: Statements) => tx.$queryRaw`SELECT current_setting('statement_timeout') AS most`;
    expect(await database.readInOrganization(context, limit)).toEqual([{ most: '30s' }]);
    expect(await database.outsideTenants(limit)).toEqual([{ most: '0' }]);
  });

  it('says how many rows it wrote, keeps them, and tells the bench and the tests what it sent', async () => {
    statements = [];
    const written = await database.readInOrganization(context, async (tx) => {
      await tx.$executeRaw(record('kept'));
      return tx.$executeRaw`UPDATE patient SET version = version WHERE false`;
    });
    expect(written).toBe(0);
    expect(await recorded()).toEqual(['kept']);
    expect(statements.map((sql) => sql.trim().split(' ')[0])).toEqual(['SET', '/*', 'UPDATE', 'COMMIT']);
  });

  it('keeps nothing when its work fails, and the connection serves the next', async () => {
    const failing = database.readInOrganization(context, async (tx) => {
      await tx.$executeRaw(record('lost'));
      await tx.$queryRaw`SELECT 1`;
      throw new Error('The use case refused');
    });
    await expect(failing).rejects.toThrow('The use case refused');
    await expect(database.readInOrganization(context, (tx) => tx.$queryRaw`SELECT no_such`)).rejects.toThrow('no_such');
    expect(await recorded()).toEqual(['kept']);
    expect(await database.inOrganization(context, (tx) => tx.$queryRaw`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
  });

  it('fails when its record cannot be written, though the record went with COMMIT', async () => {
    const unrecorded = database.readInOrganization(context, async (tx) => {
      const rows = await tx.$queryRaw`SELECT 1 AS one`;
      await tx.$executeRaw(record(null));
      return rows;
    });
    await expect(unrecorded).rejects.toThrow('null value in column "action"');
    const byClient = database.inOrganization(context, async (tx) => {
      const rows = await tx.$queryRaw`SELECT 1 AS one`;
      await tx.$executeRaw(record(null));
      return rows;
    });
    await expect(byClient).rejects.toThrow('NullConstraintViolation');
    expect(await recorded()).toEqual(['kept']);
  });

  it('outlives a connection that is cut while it works', async () => {
    const cut = database.readInOrganization(context, async (tx) => {
      const [me] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
      await admin.query('SELECT pg_terminate_backend($1)', [me?.pid]);
      return tx.$queryRaw`SELECT 1`;
    });
    await expect(cut).rejects.toThrow();
    expect(await database.readInOrganization(context, (tx) => tx.$queryRaw`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
  });
});
