import type { UseCaseContext } from '../context';
import { lockJob, saveJob } from '../jobs/jobs.store';
import type { JobMessage } from '../jobs/queue.store';
import { openJobDoor } from '../jobs/job-door';
import type { JobDoor } from '../jobs/job-door';
import { assembleNextClaims } from './assemble-next-claims';
import type { ClaimBatchInput, ClaimBatchReport } from './claim-report.input';
import { EMPTY_REPORT } from './claim-report.input';
import { countWaitingPatients, findFileGroups } from './claims.store';
import { writeNextFile } from './write-next-file';

/**
 * Runs a claim batch to its end: looks at what there is to do, then assembles patient by patient and writes file by
 * file, each a transaction of its own that also moves the job's progress. Killed at any point, the next run goes on
 * behind the last checkpoint; two runs at once take turns. A finished or unknown job is left alone.
 * @param afterCheckpoint called after each committed checkpoint; tests stop the run there
 */
export async function runClaimBatch(
  door: JobDoor,
  message: JobMessage,
  afterCheckpoint: (name: string) => Promise<void> | void = () => {},
): Promise<void> {
  const { jobId } = message;
  const checkpoint = await openJobDoor(door, message, { permission: 'claim.batch', purpose: 'payment' });
  if (!checkpoint) return;
  const started = await checkpoint((context) => start(context, jobId));
  await afterCheckpoint('started');
  if (!started) return;
  while (await checkpoint((context) => assembleNextClaims(context, jobId))) await afterCheckpoint('assembled');
  await checkpoint((context) => turnToFiles(context, jobId));
  await afterCheckpoint('all assembled');
  while (await checkpoint((context) => writeNextFile(context, jobId))) await afterCheckpoint('written');
  await checkpoint((context) => finish(context, jobId));
  await afterCheckpoint('finished');
}

/** Counts the whole of the work before the first claim is written. False when the job is over. */
async function start(context: UseCaseContext, jobId: string): Promise<boolean> {
  const job = await lockJob<ClaimBatchInput, ClaimBatchReport>(context, jobId);
  if (!job || !['queued', 'running'].includes(job.state)) return false;
  if (job.state === 'running') return true;
  if (job.input.lastDay < job.input.firstDay) throw new Error('The period of a claim batch ends before it starts');
  const report = job.report ?? EMPTY_REPORT;
  // A job that was queued again after a failure keeps the stage that it had reached.
  const stage = job.stage === 'writing' ? 'writing' : 'assembling';
  const total = stage === 'writing' ? job.total : job.done + (await countWaitingPatients(context, job.input));
  await saveJob(context, jobId, { state: 'running', stage, total, report, failure: null });
  return true;
}

async function turnToFiles(context: UseCaseContext, jobId: string): Promise<void> {
  const job = await lockJob<ClaimBatchInput, ClaimBatchReport>(context, jobId);
  if (job?.state !== 'running' || job.stage !== 'assembling') return;
  const files = await findFileGroups(context, job.input.batchId);
  await saveJob(context, jobId, { stage: 'writing', done: job.total, total: job.total + files.length });
}

async function finish(context: UseCaseContext, jobId: string): Promise<void> {
  const job = await lockJob<ClaimBatchInput, ClaimBatchReport>(context, jobId);
  if (job?.state !== 'running') return;
  await saveJob(context, jobId, { state: 'done', stage: 'done', done: job.total });
}
