import pg from 'pg';

const OLDEST = 150_000;

/** Resolves when the server answers and is PostgreSQL 15 or later; rejects with a sentence that says what to do. */
export async function reachServer(url: string, from: string): Promise<void> {
  let client: pg.Client;
  try {
    client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    await client.connect();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `DATABASE_URL cannot be reached from ${from}: ${reason}. Check host, port, user and password, and that the server accepts connections from here.`,
      { cause: error },
    );
  }
  try {
    const { rows } = await client.query("SELECT current_setting('server_version_num')::int AS version");
    if (rows[0].version < OLDEST)
      throw new Error(
        `DATABASE_URL is PostgreSQL ${Math.floor(rows[0].version / 10_000)}; Threshold needs 15 or later.`,
      );
  } finally {
    await client.end();
  }
}
