import pg from 'pg';
import { Prisma } from './generated/prisma/client';

/**
 * What a read that is made of statements alone works with: the two templates of the client, sent by the driver without
 * it. The client costs more than such a read itself (decision 0015). A transaction of the client is one of these, too.
 */
export interface Statements {
  $queryRaw<T = unknown>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<T>;
  $executeRaw(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<number>;
}

/** Told every statement and its parameters as JSON. */
export type OnStatement = (sql: string, parameters: string) => void;

interface Sender {
  query(statement: { text: string; values: unknown[]; types: pg.CustomTypesConfig }): Promise<pg.QueryResult>;
}

/** The two templates on a connection or a pool. */
export function statementsOn(sender: Sender, onStatement: OnStatement | undefined): Statements {
  const send = (query: TemplateStringsArray | Prisma.Sql, values: unknown[]) => {
    const { text, values: given } = 'raw' in query ? Prisma.sql(query, ...values) : query;
    onStatement?.(
      text,
      JSON.stringify(given, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)),
    );
    return sender.query({ text, values: given, types: TYPES });
  };
  return {
    async $queryRaw<T>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) {
      const rows: unknown = (await send(query, values)).rows;
      return rows as T;
    },
    $executeRaw: async (query, ...values) => (await send(query, values)).rowCount ?? 0,
  };
}

/** Runs `work` in one transaction that begins with `context`, statements without parameters; see `contextStatement`. */
export async function inStatements<T>(
  pool: pg.Pool,
  { context, onStatement }: { readonly context: string; readonly onStatement: OnStatement | undefined },
  work: (tx: Statements) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  // A connection that breaks says so twice: to the statement that waits, and here, where nobody may be left to hear it.
  client.on('error', ignore);
  const say = (text: string) => {
    onStatement?.(text, '[]');
    return client.query({ text });
  };
  let broken: Error | undefined;
  try {
    await client.query({ text: 'BEGIN' });
    await say(context);
    const result = await work(statementsOn(client, onStatement));
    await say('COMMIT');
    return result;
  } catch (error) {
    await client.query({ text: 'ROLLBACK' }).catch((reason: Error) => {
      broken = reason;
    });
    throw error;
  } finally {
    client.off('error', ignore);
    client.release(broken);
  }
}

const ignore = (): void => {};

const parsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.INT8, BigInt],
  [pg.types.builtins.DATE, (text) => new Date(`${text}T00:00:00Z`)],
  // Read otherwise by driver and client; the statement says what it means by a cast.
  [pg.types.builtins.NUMERIC, refuse],
  [pg.types.builtins.TIMESTAMP, refuse],
  [pg.types.builtins.TIME, refuse],
  [pg.types.builtins.BYTEA, refuse],
]);

/** Columns arrive as the client would give them. */
const TYPES: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    parsers.get(oid) ?? pg.types.getTypeParser(oid, format ?? 'text')) as pg.CustomTypesConfig['getTypeParser'],
};

function refuse(text: string): never {
  throw new Error(
    `A column of this type is cast in its statement, to text or a number (got ${text.length} characters)`,
  );
}
