import { ok } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { notFound } from '../refusals';
import type { JobView } from './job.input';
import { findFileNames, findJobs } from './job-views.store';
import type { SeenJob } from './job-views.store';

const MOST = 50;

/** The newest background jobs of one kind, with progress and report. */
export async function listJobs(context: UseCaseContext, { kind }: { kind: string }) {
  return ok<readonly JobView[]>(await viewsOf(context, await findJobs(context, { kind }, MOST)));
}

/** One background job with its progress and its report. */
export async function getJob(context: UseCaseContext, { jobId }: { jobId: string }) {
  const [view] = await viewsOf(context, await findJobs(context, { id: jobId }, 1));
  return view ? ok<JobView>(view) : notFound('job');
}

async function viewsOf(context: UseCaseContext, jobs: readonly SeenJob[]): Promise<JobView[]> {
  const names = await findFileNames(
    context,
    jobs.map(fileIdOf).filter((id) => id !== null),
  );
  return jobs.map((job) => {
    const { input: _, ...shown } = job;
    return { ...shown, fileName: names.get(fileIdOf(job) ?? '') ?? null };
  });
}

const fileIdOf = ({ input }: SeenJob): string | null =>
  typeof input === 'object' && input !== null && 'fileId' in input && typeof input.fileId === 'string'
    ? input.fileId
    : null;
