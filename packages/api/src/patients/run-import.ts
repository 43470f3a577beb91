import { must, siteDay } from '@threshold/domain/kernel';
import type { PlainDate } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { lockJob, saveJob } from '../jobs/jobs.store';
import type { StoredJob } from '../jobs/jobs.store';
import { loadFile } from '../stored-files.store';
import type { Checkpoint } from '../jobs/job-door';
import { ImportTally, peopleOf } from './import-people';
import type { ImportedPerson } from './import-people';
import { importReport } from './import-report.input';
import { findImportRequest, IMPORT_FILE } from './import.store';
import { readImportFile } from './read-import-file';
import { takePeople } from './take-people';

/** Few enough that a transaction stays short, many enough that a file of thousands is done in a minute. */
const BATCH = 20;

export interface ImportRun {
  readonly jobId: string;
  readonly batchSize?: number;
  onProgress?(progress: { done: number; total: number }): void;
}

type ImportJob = StoredJob<{ fileId: string }, unknown>;

/**
 * Does one import job, from wherever it stands. The whole file is read and judged before anything is changed; then its
 * people are taken a few at a time, and each transaction keeps the progress and the report with the people. Killed at
 * any moment, the next run goes on after the last transaction; run twice at once, one of the two stops.
 */
export async function runImport(checkpoint: Checkpoint, run: ImportRun): Promise<void> {
  const started = await checkpoint((context) => startRun(context, run.jobId));
  if (!started) return;
  const { job, bytes, today } = started;
  const read = bytes && (await readImportFile(bytes, today));
  if (!read?.ok) {
    const failure = read ? read.refusal.code : 'file-missing';
    await checkpoint((context) => endRun(context, job, { state: 'failed', failure }));
    return;
  }
  const people = peopleOf(read.value);
  let tally = job.report === null ? ImportTally.of(read.value) : ImportTally.resume(importReport.parse(job.report));
  let done = job.done;
  run.onProgress?.({ done, total: people.length });
  while (done < people.length) {
    const batch = { people: people.slice(done, done + (run.batchSize ?? BATCH)), done, total: people.length };
    const next = await checkpoint((context) => takeBatch(context, job, { ...batch, tally, today }));
    if (next === null) return;
    tally = next;
    done += batch.people.length;
    run.onProgress?.({ done, total: people.length });
  }
  await checkpoint((context) => endRun(context, { ...job, done }, { state: 'done', report: tally.report() }));
}

/** The job with its file; null when it is over. */
async function startRun(context: UseCaseContext, jobId: string) {
  const job: ImportJob = must(await lockJob(context, jobId), 'an import job');
  if (isOver(job)) return null;
  if (job.state === 'queued') await saveJob(context, jobId, { state: 'running', stage: 'Reading the file' });
  const file = await loadFile(context, job.input.fileId, IMPORT_FILE);
  // The day of the request, not of this run: a run that resumes after midnight must judge as the first one did.
  const askedMs = must(await findImportRequest(context, jobId), 'an import job');
  return { job, bytes: file?.bytes ?? null, today: siteDay(askedMs, 'UTC') };
}

const isOver = ({ state }: Pick<ImportJob, 'state'>) => state !== 'queued' && state !== 'running';

interface Batch {
  readonly people: readonly ImportedPerson[];
  readonly done: number;
  readonly total: number;
  readonly tally: ImportTally;
  readonly today: PlainDate;
}

/** The tally after the batch; null when another runner has moved this job meanwhile. */
async function takeBatch(context: UseCaseContext, { id }: ImportJob, { people, done, total, tally, today }: Batch) {
  const job: ImportJob | null = await lockJob(context, id);
  if (!job || isOver(job) || job.done !== done) return null;
  const after = ImportTally.resume(tally.report());
  await takePeople(context, people, { tally: after, today });
  await saveJob(context, id, { stage: 'Taking people', done: done + people.length, total, report: after.report() });
  return after;
}

/** Ends the job, unless another runner did. */
async function endRun(context: UseCaseContext, { id, done }: ImportJob, end: Parameters<typeof saveJob>[2]) {
  const job: ImportJob | null = await lockJob(context, id);
  if (job && !isOver(job) && job.done === done) await saveJob(context, id, { ...end, stage: '' });
}
