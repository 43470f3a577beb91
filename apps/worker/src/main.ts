import { setReferenceFolder } from '@threshold/api/billing/reference.store';
import { openDatabase, realSurroundings } from '@threshold/api/context';
import { requeueRunningJobs } from '@threshold/api/jobs/recover-jobs';
import { log } from '@threshold/api/log';
import PgBoss from 'pg-boss';
import { env } from './env';
import { workQueues } from './work-queues';

/** How long a running checkpoint may take to end; `npm start` kills after 20 seconds. */
const GRACE_MS = 15_000;

setReferenceFolder(env.referenceFolder);
const database = openDatabase({ url: env.databaseUrl, maxConnections: 6 });
const door = { database, surroundings: realSurroundings };
const stopping = new AbortController();
// The queue's tables were made by the migration role; this role may only use them.
const boss = new PgBoss({ connectionString: env.databaseUrl, migrate: false, schedule: false, max: 3 });
boss.on('error', (error) => log.error({ err: error }, 'queue error'));

await boss.start();
const left = await requeueRunningJobs(door);
const queues = await workQueues(boss, door, stopping.signal);
log.info({ queues, resumed: left.length }, 'worker started');

async function stop(signal: string): Promise<void> {
  if (stopping.signal.aborted) return;
  log.info({ signal }, 'worker stopping');
  stopping.abort();
  await boss.stop({ graceful: true, wait: true, timeout: GRACE_MS });
  await database.close();
  log.info('worker stopped');
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(signal));
