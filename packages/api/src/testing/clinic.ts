import { createTestDatabase, SEEDED_NOW_MS } from '@threshold/db/testing';
import type { Actor } from '@threshold/domain/access';
import { openDatabase } from '@threshold/db';
import type { Database } from '@threshold/db';
import { uuidv7 } from '@threshold/domain/kernel';
import { TRPCError } from '@trpc/server';
import pg from 'pg';
import { findMember } from '../access/members.store';
import { RefusedError } from '../refused-error';
import type { AnyRefusal } from '../refusals';
import { createRequestContext, realSurroundings } from '../context';
import { createCaller } from '../root';

export type Caller = ReturnType<typeof createCaller>;

/** A seeded clinic of its own for one test file, on a clock that stands on a Wednesday morning. */
export interface TestClinic {
  readonly database: Database;
  /** How the application signs in, and how the migration role does. */
  readonly urls: { readonly app: string; readonly admin: string };
  /** The product as this account sees it: `coordinator`, or `coordinator@cedar` for the other organization. */
  as(account: string): Promise<Caller>;
  signedOut(): Caller;
  actor(account: string): Promise<Actor>;
  /** Rows as the superuser sees them: for looking past the policies. */
  rows<Row = Record<string, unknown>>(sql: string, values?: unknown[]): Promise<Row[]>;
  /** SQL statements since the last call, as the database driver sent them. */
  takeStatements(): string[];
  setNow(ms: number): void;
  close(): Promise<void>;
}

export async function openTestClinic(serverUrl: string): Promise<TestClinic> {
  const files = await createTestDatabase(serverUrl, 'seeded');
  let statements: string[] = [];
  const database = openDatabase({ url: files.appUrl, onStatement: (sql) => statements.push(sql) });
  const admin = new pg.Client({ connectionString: files.adminUrl });
  await admin.connect();
  let nowMs = SEEDED_NOW_MS;
  const surroundings = { ...realSurroundings, nowMs: () => nowMs };
  const actor = async (account: string): Promise<Actor> => {
    const [name, slug = 'lakeside'] = account.split('@');
    const member = await findMember(database, slug, `${name}@${slug}.demo`);
    if (!member) throw new Error(`The seed has no account ${account}`);
    return member;
  };
  return {
    database,
    urls: { app: files.appUrl, admin: files.adminUrl },
    actor,
    as: async (account) => createCaller(createRequestContext({ database, surroundings, actor: await actor(account) })),
    signedOut: () => createCaller(createRequestContext({ database, surroundings, actor: null })),
    rows: async <Row>(sql: string, values: unknown[] = []) => (await admin.query(sql, values)).rows as Row[],
    takeStatements: () => {
      const taken = statements;
      statements = [];
      return taken;
    },
    setNow: (ms) => {
      nowMs = ms;
    },
    close: async () => {
      await database.close();
      await admin.end();
      await files.drop();
    },
  };
}

/** A fresh idempotency key, as a client makes one per action. */
export const newKey = (): string => uuidv7(realSurroundings.nowMs(), realSurroundings.randomBytes(10));

/** The refusal that a call ended in; anything else, success included, fails the test. */
export async function refusalOf(work: Promise<unknown>): Promise<AnyRefusal> {
  const error = await work.then(
    () => new Error('It was not refused'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof TRPCError) || !(error.cause instanceof RefusedError)) throw error;
  return error.cause.refusal;
}
