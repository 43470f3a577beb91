import PgBoss from 'pg-boss';
import type { QueueName } from '@threshold/db';
import { oneOf } from './columns';
import type { EpochMs } from '@threshold/domain/kernel';
import type { UseCaseContext } from './context';
import { JOB_STATES } from './jobs/job.input';
import type { JobState } from './jobs/job.input';

/** What the queue carries: ids only, never what they stand for. */
export interface JobPayload {
  readonly organizationId: string;
  readonly jobId: string;
}

/**
 * Writes the job's row and hands its id to the queue of the same name, both in the transaction of the use case: a
 * rolled-back use case leaves no work behind, and a committed one is never forgotten.
 */
export async function queueJob(context: UseCaseContext, job: NewJob & { kind: QueueName }): Promise<void> {
  await insertJob(context, job);
  const { tx, organizationId } = context;
  const boss = new PgBoss({
    db: {
      executeSql: async (text, values: unknown[]) => ({
        rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values.map(asParameter)),
      }),
    },
    migrate: false,
    supervise: false,
    schedule: false,
  });
  const payload: JobPayload = { organizationId, jobId: job.id };
  if ((await boss.send(job.kind, payload)) === null) throw new Error(`The queue ${job.kind} took no job`);
}

/** The queue's statements cast every parameter themselves, from text. */
const asParameter = (value: unknown) => {
  if (value === undefined || value === null) return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

export interface NewJob {
  readonly id: string;
  readonly kind: string;
  readonly input: Record<string, string>;
}

export async function insertJob(context: UseCaseContext, job: NewJob): Promise<void> {
  await context.tx.job.create({
    data: {
      organizationId: context.organizationId,
      id: job.id,
      kind: job.kind,
      input: job.input,
      requestedBy: context.actor.userId,
      createdAt: new Date(context.nowMs),
    },
  });
}

const COLUMNS = {
  id: true,
  kind: true,
  status: true,
  stage: true,
  done: true,
  total: true,
  input: true,
  report: true,
  failure: true,
  requestedBy: true,
  createdAt: true,
  startedAt: true,
  finishedAt: true,
} as const;

export interface StoredJob {
  readonly id: string;
  readonly kind: string;
  readonly status: JobState;
  readonly stage: string;
  readonly done: number;
  readonly total: number;
  readonly input: unknown;
  readonly report: unknown;
  readonly failure: string | null;
  readonly requestedBy: string;
  readonly createdMs: EpochMs;
  readonly startedMs: EpochMs | null;
  readonly finishedMs: EpochMs | null;
}

type JobRow = Omit<StoredJob, 'status' | 'createdMs' | 'startedMs' | 'finishedMs'> & {
  status: string;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
};

const fromRow = ({ createdAt, startedAt, finishedAt, status, ...row }: JobRow): StoredJob => ({
  ...row,
  status: oneOf(JOB_STATES, status),
  createdMs: createdAt.getTime(),
  startedMs: startedAt?.getTime() ?? null,
  finishedMs: finishedAt?.getTime() ?? null,
});

export async function loadJob(context: Pick<UseCaseContext, 'tx' | 'organizationId'>, id: string) {
  const row = await context.tx.job.findUnique({
    where: { organizationId_id: { organizationId: context.organizationId, id } },
    select: COLUMNS,
  });
  return row && fromRow(row);
}

/** The newest jobs of a kind. */
export async function findJobs(context: UseCaseContext, kind: string, most: number): Promise<StoredJob[]> {
  const rows = await context.tx.job.findMany({
    where: { organizationId: context.organizationId, kind },
    select: COLUMNS,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: most,
  });
  return rows.map(fromRow);
}

export interface JobStep {
  readonly id: string;
  /** What was done before this step; a job that stands elsewhere belongs to another runner. */
  readonly from: number;
  readonly to: number;
  readonly total: number;
  readonly stage: string;
  readonly report: Record<string, unknown>;
}

/**
 * Moves a job on, and holds its row until the transaction ends: of two runners of one job, one gets false. Call it
 * first in the transaction that does the work, so that work and progress are kept together or not at all.
 */
export async function advanceJob(context: UseCaseContext, step: JobStep): Promise<boolean> {
  const moved = await context.tx.$executeRaw`
    UPDATE job SET status = 'running', stage = ${step.stage}, done = ${step.to}, total = ${step.total},
           report = ${JSON.stringify(step.report)}::jsonb, version = version + 1,
           started_at = coalesce(started_at, ${new Date(context.nowMs)})
     WHERE organization_id = ${context.organizationId}::uuid AND id = ${step.id}::uuid
       AND status IN ('queued', 'running') AND done = ${step.from}`;
  return moved === 1;
}

/** Ends a job once; a second end changes nothing. */
export async function finishJob(
  context: UseCaseContext,
  id: string,
  end: { status: 'done' | 'failed'; failure: string | null; report: Record<string, unknown> },
): Promise<void> {
  await context.tx.$executeRaw`
    UPDATE job SET status = ${end.status}, stage = '', failure = ${end.failure}, version = version + 1,
           report = ${JSON.stringify(end.report)}::jsonb,
           started_at = coalesce(started_at, ${new Date(context.nowMs)}), finished_at = ${new Date(context.nowMs)}
     WHERE organization_id = ${context.organizationId}::uuid AND id = ${id}::uuid AND status IN ('queued', 'running')`;
}
