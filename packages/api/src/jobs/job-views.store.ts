import { oneOf } from '../columns';
import type { UseCaseContext } from '../context';
import { JOB_STATES } from './job-state.input';
import type { JobView } from './job.input';

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
  createdAt: true,
  startedAt: true,
  finishedAt: true,
} as const;

export type SeenJob = Omit<JobView, 'fileName'> & { readonly input: unknown };

/** Jobs as a screen shows them, the newest first. */
export async function findJobs(
  context: UseCaseContext,
  where: { kind: string } | { id: string },
  most: number,
): Promise<SeenJob[]> {
  const rows = await context.tx.job.findMany({
    where: { organizationId: context.organizationId, ...where },
    select: COLUMNS,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: most,
  });
  return rows.map(({ createdAt, startedAt, finishedAt, status, ...row }) => ({
    ...row,
    status: oneOf(JOB_STATES, status),
    // Written by the job itself as an object.
    report: row.report as object | null,
    createdMs: createdAt.getTime(),
    startedMs: startedAt?.getTime() ?? null,
    finishedMs: finishedAt?.getTime() ?? null,
  }));
}

export async function findFileNames(context: UseCaseContext, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await context.tx.storedFile.findMany({
    where: { organizationId: context.organizationId, id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map((row) => [row.id, row.name]));
}
