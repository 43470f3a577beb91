import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type {} from 'vitest';
import { seedDemo } from '../seed/index';
import { startEmbeddedServer } from './embedded';
import { migrate } from './migrate';

declare module 'vitest' {
  interface ProvidedContext {
    serverUrl: string;
  }
}

/** What the test runner hands to its workers through the environment. */
export interface TestServer {
  readonly adminUrl: string;
  stop(): Promise<void>;
}

export const TEST_APP_PASSWORD = 'test-only-application';
export const migrationsFolder = fileURLToPath(new URL('../prisma/migrations', import.meta.url));
const TEMPLATE = 'threshold_test_template';
const SEEDED_TEMPLATE = 'threshold_test_seeded';
/** A Wednesday at 10:20 in Chicago: there are sessions behind, in progress and ahead on that day. */
export const SEEDED_NOW_MS = Date.parse('2026-11-18T16:20:00Z');

/** What a run of the tests stands on: an embedded PostgreSQL of a version, or a real one by its URL. */
export type TestTarget = 15 | 18 | { readonly url: string };

/** One cluster for a run of the tests, with one migrated and one seeded template database. */
export async function startTestServer(target: TestTarget): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'threshold-test-'));
  const server =
    typeof target === 'object'
      ? { url: target.url, stop: () => dropTemplates(target.url) }
      : await startEmbeddedServer({ folder, password: 'test-only', major: target, throwAway: true });
  await makeTemplates(server.url, migrationsFolder);
  return {
    adminUrl: server.url,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Makes the migrated and the seeded template anew on a server; `createTestDatabase` copies them. */
export async function makeTemplates(serverUrl: string, folder: string): Promise<void> {
  await dropTemplates(serverUrl);
  await runAdmin(serverUrl, `CREATE DATABASE ${TEMPLATE}`);
  await migrate({ adminUrl: withDatabase(serverUrl, TEMPLATE), folder, appPassword: TEST_APP_PASSWORD });
  await runAdmin(serverUrl, `CREATE DATABASE ${SEEDED_TEMPLATE} TEMPLATE ${TEMPLATE}`);
  await seedDemo({ adminUrl: withDatabase(serverUrl, SEEDED_TEMPLATE), nowMs: SEEDED_NOW_MS });
}

export interface TestDatabase {
  /** As the superuser: for arranging and for looking past the policies. */
  readonly adminUrl: string;
  /** As threshold_app, like the product. */
  readonly appUrl: string;
  drop(): Promise<void>;
}

/** A fresh copy of the template (some 50 ms), for one test file. */
export async function createTestDatabase(
  serverUrl: string,
  content: 'empty' | 'seeded' = 'empty',
): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await runAdmin(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${content === 'empty' ? TEMPLATE : SEEDED_TEMPLATE}`);
  const adminUrl = withDatabase(serverUrl, name);
  const app = new URL(adminUrl);
  app.username = 'threshold_app';
  app.password = TEST_APP_PASSWORD;
  return {
    adminUrl,
    appUrl: app.toString(),
    drop: () => runAdmin(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

async function dropTemplates(url: string): Promise<void> {
  for (const name of [TEMPLATE, SEEDED_TEMPLATE]) await runAdmin(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}

async function runAdmin(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
