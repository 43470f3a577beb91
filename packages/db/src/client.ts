import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from './generated/prisma/client';
import type { Prisma } from './generated/prisma/client';
import { GatheringClient } from './gathering-client';
import { inStatements, statementsOn } from './statements';
import type { OnStatement, Statements } from './statements';

/** Why a transaction reads or writes; ends up in every audit event. */
export const PURPOSES = ['treatment', 'payment', 'operations', 'audit', 'system'] as const;
export type Purpose = (typeof PURPOSES)[number];

export interface TenantContext {
  readonly organizationId: string;
  readonly userId: string | null;
  readonly purpose: Purpose;
  readonly requestId: string;
}

/** An open transaction that sees one organization. */
export type Tx = Prisma.TransactionClient;

export interface Database {
  /** Runs `work` in one transaction that sees only `context.organizationId`. Nothing slow or remote belongs inside. */
  inOrganization<T>(context: TenantContext, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** The same for a read that is made of statements alone. It costs the process a third (decision 0015). */
  readInOrganization<T>(context: TenantContext, work: (tx: Statements) => Promise<T>): Promise<T>;
  /** For the few SECURITY DEFINER functions that stand outside the tenant policy: sign-in and the list of organizations. */
  outsideTenants<T>(work: (tx: Statements) => Promise<T>): Promise<T>;
  /** Rejects when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Signs in as threshold_app. */
  readonly url: string;
  readonly maxConnections?: number;
  /** Told every SQL statement, and its parameters as JSON; for tests and benchmarks that count and explain them. */
  readonly onStatement?: OnStatement;
}

/** For a connection; a caller who waits longer is told that the database is busy. */
const MOST_WAIT_MS = 5_000;
/** Nothing slow belongs in a transaction; what takes longer is ended. */
const MOST_WORK_MS = 30_000;
const LIMIT = `SET LOCAL statement_timeout = ${MOST_WORK_MS}`;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function openDatabase({ url, maxConnections = 16, onStatement }: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    connectionTimeoutMillis: MOST_WAIT_MS,
    Client: GatheringClient,
  });
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool),
    log: onStatement ? [{ emit: 'event', level: 'query' }] : [],
  });
  if (onStatement) prisma.$on('query', (event) => onStatement(event.query, event.params));
  return {
    inOrganization: (context, work) =>
      prisma.$transaction(
        async (tx) => {
          await tx.$executeRawUnsafe(contextStatement(context));
          return work(tx);
        },
        { maxWait: MOST_WAIT_MS, timeout: MOST_WORK_MS },
      ),
    readInOrganization: (context, work) =>
      inStatements(pool, { context: `${contextStatement(context)}; ${LIMIT}`, onStatement }, work),
    outsideTenants: (work) => work(statementsOn(pool, onStatement)),
    ping: async () => {
      await prisma.$queryRaw`SELECT 1`;
    },
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

/**
 * SET LOCAL takes no parameters, so each value is checked against its shape first; anything else throws. It is used
 * instead of set_config(), which a distributed PostgreSQL does not carry to its shards.
 */
export function contextStatement({ organizationId, userId, purpose, requestId }: TenantContext): string {
  for (const id of [organizationId, requestId, ...(userId === null ? [] : [userId])])
    if (!UUID.test(id)) throw new Error('A tenant context is made of UUIDs');
  if (!PURPOSES.includes(purpose)) throw new Error(`Unknown purpose ${purpose}`);
  return [
    `SET LOCAL app.organization_id = '${organizationId}'`,
    `SET LOCAL app.user_id = '${userId ?? ''}'`,
    `SET LOCAL app.purpose = '${purpose}'`,
    `SET LOCAL app.request_id = '${requestId}'`,
  ].join('; ');
}
