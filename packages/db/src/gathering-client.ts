import pg from 'pg';
import { statementNames } from './statement-names';

interface Statement {
  readonly text: string;
  readonly values?: readonly unknown[];
  readonly name?: string;
}
type Send = (statement: Statement) => Promise<unknown>;

/**
 * Marks a statement whose answer nobody reads and whose failure may be told by the next one: it waits for that one and
 * travels with it. Without a next one, COMMIT, it never runs.
 */
export const WITH_NEXT = '/* with the next */';

const NOTHING = { rows: [], fields: [], rowCount: null };
const nameOf = statementNames();

/**
 * A connection that saves round trips: BEGIN, the tenant context and the record of a read go out together with the
 * statement behind them, which is half of what a small read waits for. PostgreSQL runs them in the order in which they
 * were asked; one that fails leaves the transaction failed, so nothing behind it has an effect, and its error is what
 * the awaited statement answers. COMMIT behind a failure rolls back, and is told as that failure.
 */
export class GatheringClient extends pg.Client {
  #waiting: Statement[] = [];
  #transaction: 'none' | 'waiting' | 'begun' = 'none';

  constructor(config?: string | pg.ClientConfig) {
    const given = typeof config === 'string' ? { connectionString: config } : config;
    // The types do not know the option yet: without it a statement is sent when the one before has its answer.
    super({ ...given, pipeline: true } as pg.ClientConfig);
  }

  // The driver's overloads cannot be written down again for one implementation; the adapter uses the promise alone.
  override query = ((statement: Statement | string, ...rest: unknown[]): unknown => {
    const driver = super.query.bind(this) as (...sent: unknown[]) => unknown;
    if (typeof statement === 'string' || !('text' in statement)) return driver(statement, ...rest);
    if (this.#mayWait(statement)) {
      this.#waiting.push(statement);
      return Promise.resolve(NOTHING);
    }
    // Outside of a transaction the pool waits by a callback, and no statement waits for this one.
    if (this.#transaction === 'none') return driver(named(statement), ...rest);
    return this.#sendAll(statement, (one) => driver(named(one)) as Promise<unknown>);
  }) as pg.Client['query'];

  #mayWait({ text }: Statement): boolean {
    if (text === 'BEGIN') this.#transaction = 'waiting';
    // Outside of a transaction the next statement may be somebody else's.
    if (this.#transaction === 'none') return false;
    return text === 'BEGIN' || text.startsWith('SET LOCAL') || text.includes(WITH_NEXT);
  }

  #sendAll(last: Statement, send: Send): Promise<unknown> {
    const { text } = last;
    const waiting = text === 'ROLLBACK' ? [] : joined(this.#waiting);
    const hasBegun = this.#transaction !== 'waiting';
    this.#waiting = [];
    this.#transaction = text === 'ROLLBACK' || text === 'COMMIT' ? 'none' : 'begun';
    if (text === 'ROLLBACK' && !hasBegun) return Promise.resolve(NOTHING);
    if (waiting.length === 0) return send(last);
    const { stream } = this.connection;
    stream.cork();
    const answers = [...waiting, last].map(send);
    stream.uncork();
    return Promise.all(answers).then((all) => all.at(-1));
  }
}

/** Commands without parameters go as one text. */
function joined(statements: readonly Statement[]): Statement[] {
  const sent: Statement[] = [];
  for (const statement of statements) {
    const before = sent.at(-1);
    if (before && !hasValues(before) && !hasValues(statement))
      sent[sent.length - 1] = { text: `${before.text}; ${statement.text}` };
    else sent.push(statement);
  }
  return sent;
}

const hasValues = ({ values }: Statement): boolean => values !== undefined && values.length > 0;

/** The client names no statement that it sends outside of a transaction of its own, so names are given here. */
const named = (statement: Statement): Statement =>
  hasValues(statement) ? { ...statement, name: nameOf({ sql: statement.text }) } : statement;
