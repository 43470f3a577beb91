import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/prisma/client';
import type { Prisma } from './generated/prisma/client';
import { HeldBeginClient } from './held-begin';
import { statementNames } from './statement-names';

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
  /** For the few SECURITY DEFINER functions that stand outside the tenant policy: sign-in and the list of organizations. */
  outsideTenants<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Rejects when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Signs in as threshold_app. */
  readonly url: string;
  readonly maxConnections?: number;
  /** Told every SQL statement, and its parameters as JSON; for tests and benchmarks that count and explain them. */
  readonly onStatement?: (sql: string, parameters: string) => void;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function openDatabase(options: DatabaseOptions): Database {
  const prisma = new PrismaClient({
    adapter: new PrismaPg(
      { connectionString: options.url, max: options.maxConnections ?? 16, Client: HeldBeginClient },
      { statementNameGenerator: statementNames() },
    ),
    log: options.onStatement ? [{ emit: 'event', level: 'query' }] : [],
  });
  const { onStatement } = options;
  if (onStatement) prisma.$on('query', (event) => onStatement(event.query, event.params));
  return {
    inOrganization: (context, work) =>
      prisma.$transaction(
        async (tx) => {
          await tx.$executeRawUnsafe(contextStatement(context));
          return work(tx);
        },
        { maxWait: 5_000, timeout: 30_000 },
      ),
    outsideTenants: (work) => work(prisma),
    ping: async () => {
      await prisma.$queryRaw`SELECT 1`;
    },
    close: () => prisma.$disconnect(),
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
