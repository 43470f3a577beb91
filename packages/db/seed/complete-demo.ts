import pg from 'pg';

/**
 * Runs what comes after the rows of the demo (imports, signatures) and notes that it is done. A start that is killed in
 * between leaves no note, and the next one runs `stages` again, which must find its own work and go on behind it. Null
 * when there is no demo or nothing is left to do.
 */
export async function completeDemo<Done>(adminUrl: string, stages: () => Promise<Done>): Promise<Done | null> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const open = await client.query('SELECT id FROM organization WHERE is_demo AND demo_filled_at IS NULL');
    if (open.rows.length === 0) return null;
    const done = await stages();
    await client.query('UPDATE organization SET demo_filled_at = now() WHERE is_demo AND demo_filled_at IS NULL');
    return done;
  } finally {
    await client.end();
  }
}
