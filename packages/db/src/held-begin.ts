import pg from 'pg';

interface Statement {
  readonly text: string;
  readonly values?: readonly unknown[];
}

const NOTHING = { rows: [], fields: [], rowCount: null };

/**
 * A connection that sends BEGIN together with the first statement of the transaction, which is the tenant context of
 * nearly every one: a round trip less a request. PostgreSQL runs both in the order of their text, and an error in the
 * first statement leaves the transaction open and failed, as it would have been.
 */
export class HeldBeginClient extends pg.Client {
  #begins = false;

  // The driver's overloads cannot be written down again for one implementation; the adapter uses the promise alone.
  override query = ((statement: Statement | string, ...rest: unknown[]): unknown => {
    const send = super.query.bind(this) as (...sent: unknown[]) => unknown;
    if (typeof statement === 'string' || !('text' in statement)) return send(statement, ...rest);
    if (statement.text === 'BEGIN') {
      this.#begins = true;
      return Promise.resolve(NOTHING);
    }
    if (!this.#begins) return send(statement, ...rest);
    this.#begins = false;
    // Several commands in one text take no parameters.
    if (statement.values?.length) return (send('BEGIN') as Promise<unknown>).then(() => send(statement));
    return send({ ...statement, text: `BEGIN; ${statement.text}` });
  }) as pg.Client['query'];
}
