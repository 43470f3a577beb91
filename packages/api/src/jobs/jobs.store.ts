import type { JobState } from './job-state.input';
import { QUEUES } from '@threshold/db';
import type { QueueName } from '@threshold/db';
import { oneOf, toJson } from '../columns';
import type { UseCaseContext } from '../context';

/** Work off the request path. `input` never changes; `report` grows with each checkpoint and holds ids, never PHI. */
export interface StoredJob<Input, Report> {
  readonly id: string;
  readonly kind: QueueName;
  readonly state: JobState;
  readonly stage: string;
  readonly done: number;
  readonly total: number;
  readonly input: Input;
  readonly report: Report | null;
  readonly failure: string | null;
}

export async function insertJob(
  context: UseCaseContext,
  job: { readonly id: string; readonly kind: QueueName; readonly input: object },
): Promise<void> {
  await context.tx.job.create({
    data: {
      organizationId: context.organizationId,
      id: job.id,
      kind: job.kind,
      input: toJson(job.input),
      requestedBy: context.actor.userId,
      createdAt: new Date(context.nowMs),
    },
  });
}

/** Locks the job's row: two workers that got the same message take turns, each one checkpoint. */
export async function lockJob<Input, Report>(
  context: UseCaseContext,
  id: string,
): Promise<StoredJob<Input, Report> | null> {
  const rows = await context.tx.$queryRaw<StoredJob<Input, Report>[]>`
    SELECT id, kind, status AS state, stage, done, total, input, report, failure FROM job
     WHERE organization_id = ${context.organizationId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  return rows[0] ?? null;
}

export interface JobChange {
  readonly state?: JobState;
  readonly stage?: string;
  readonly done?: number;
  readonly total?: number;
  readonly report?: object;
  /** One plain sentence without PHI. */
  readonly failure?: string | null;
}

export async function saveJob(context: UseCaseContext, id: string, change: JobChange): Promise<void> {
  const { state, report, ...rest } = change;
  const at = new Date(context.nowMs);
  await context.tx.job.update({
    where: { organizationId_id: { organizationId: context.organizationId, id } },
    data: {
      ...rest,
      ...(state && { status: state }),
      ...(state === 'running' && { startedAt: at }),
      ...((state === 'done' || state === 'failed') && { finishedAt: at }),
      ...(report && { report: toJson(report) }),
      version: { increment: 1 },
    },
  });
}

/** Jobs that a killed worker may have left behind; queued ones still have their message. */
export async function findRunningJobs(context: UseCaseContext): Promise<{ id: string; kind: QueueName }[]> {
  const rows = await context.tx.job.findMany({
    where: { organizationId: context.organizationId, status: 'running' },
    select: { id: true, kind: true },
    orderBy: { createdAt: 'asc' },
  });
  return rows.map((row) => ({ id: row.id, kind: oneOf(QUEUES, row.kind) }));
}

/** Who asked for a job; the worker acts on that account's behalf. */
export const findRequester = async (context: UseCaseContext, id: string): Promise<string | null> =>
  (
    await context.tx.job.findUnique({
      where: { organizationId_id: { organizationId: context.organizationId, id } },
      select: { requestedBy: true },
    })
  )?.requestedBy ?? null;
