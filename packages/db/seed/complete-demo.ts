import pg from 'pg';

const OPEN = 'is_demo AND demo_filled_at IS NULL';

/**
 * Runs what comes after the rows of the demo (imports, signatures) and notes that it is done. A start that is killed in
 * between leaves no note, and the next one runs `stages` again, which must find its own work and go on behind it. Null
 * when there is no demo or nothing is left to do.
 */
export async function completeDemo<Done>(adminUrl: string, stages: () => Promise<Done>): Promise<Done | null> {
  const { rows } = await once(adminUrl, `SELECT id FROM organization WHERE ${OPEN}`);
  if (rows.length === 0) return null;
  const done = await stages();
  await once(adminUrl, `UPDATE organization SET demo_filled_at = now() WHERE ${OPEN}`);
  return done;
}

/** A connection of its own for one statement: the stages between two of them take half a minute. */
async function once(adminUrl: string, sql: string) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}
