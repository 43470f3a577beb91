import type { QueueName } from '@threshold/db';
import PgBoss from 'pg-boss';
import type { UseCaseContext } from '../context';

/** All that a queue carries; what to do stands in the job's row. */
export interface JobMessage {
  readonly organizationId: string;
  readonly jobId: string;
}

let boss: PgBoss | undefined;

/**
 * Puts a job on its queue through the use case's own transaction: it is there exactly when the job's row is. The queue
 * is used without being started, so it opens no connection of its own.
 */
export async function enqueue(context: UseCaseContext, queue: QueueName, jobId: string): Promise<void> {
  boss ??= new PgBoss({
    migrate: false,
    supervise: false,
    schedule: false,
    db: { executeSql: () => Promise.reject(new Error('The queue is used inside a transaction only')) },
  });
  const message: JobMessage = { organizationId: context.organizationId, jobId };
  const sent = await boss.send(queue, message, {
    db: { executeSql: async (text, values) => ({ rows: await context.tx.$queryRawUnsafe(text, ...values) }) },
  });
  if (sent === null) throw new Error(`The queue ${queue} does not exist; run the migrations`);
}
