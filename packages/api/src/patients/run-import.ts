import { must, siteDay } from '@threshold/domain/kernel';
import type { Actor } from '@threshold/domain/access';
import { inUseCase } from '../context';
import type { RequestContext, UseCaseContext } from '../context';
import { loadFile } from '../files.store';
import { advanceJob, finishJob, loadJob } from '../jobs.store';
import type { StoredJob } from '../jobs.store';
import { importReport } from './import-report.input';
import { ImportTally, peopleOf } from './import-people';
import type { ImportedPerson } from './import-people';
import { readImportFile } from './read-import-file';
import { IMPORT_FILE } from './store-upload';
import { takePeople } from './take-people';

/** Few enough that a transaction stays short, many enough that a file of thousands is done in a minute. */
const BATCH = 20;

export interface ImportRun {
  readonly jobId: string;
  readonly batchSize?: number;
  onProgress?(progress: { done: number; total: number }): void;
}

type Runner = RequestContext & { readonly actor: Actor };

/**
 * Does one import job, from wherever it stands. The whole file is read and judged before anything is changed; then its
 * people are taken a few at a time, and each transaction keeps the progress and the report with the people. Killed at
 * any moment, the next run goes on after the last transaction; run twice at once, one of the two stops.
 */
export async function runImport(runner: Runner, run: ImportRun): Promise<void> {
  const step = <T>(work: (context: UseCaseContext) => Promise<T>) => inUseCase(runner, 'operations', work);
  const job = must(await step((context) => loadJob(context, run.jobId)), 'an import job');
  if (job.status !== 'queued' && job.status !== 'running') return;

  // The day of the request, not of this run: a run that resumes after midnight must judge as the first one did.
  const today = siteDay(job.createdMs, 'UTC');
  const bytes = await step((context) => loadFile(context, fileIdOf(job), IMPORT_FILE));
  const read = bytes ? await readImportFile(bytes, today) : null;
  if (!read?.ok) {
    const failure = read ? read.refusal.code : 'file-missing';
    return step((context) => finishJob(context, job.id, { status: 'failed', failure, report: {} }));
  }
  const people = peopleOf(read.value);
  let tally =
    job.status === 'running' ? ImportTally.resume(importReport.parse(job.report)) : ImportTally.of(read.value);
  let done = job.done;
  run.onProgress?.({ done, total: people.length });
  while (done < people.length) {
    const batch = people.slice(done, done + (run.batchSize ?? BATCH));
    const next = await step((context) => takeBatch(context, job, { batch, done, total: people.length, tally, today }));
    if (next === null) return;
    tally = next;
    done += batch.length;
    run.onProgress?.({ done, total: people.length });
  }
  await step((context) => finishJob(context, job.id, { status: 'done', failure: null, report: tally.report() }));
}

interface Batch {
  readonly batch: readonly ImportedPerson[];
  readonly done: number;
  readonly total: number;
  readonly tally: ImportTally;
  readonly today: ReturnType<typeof siteDay>;
}

/** The tally after the batch; null when another runner has this job. */
async function takeBatch(context: UseCaseContext, job: StoredJob, { batch, done, total, tally, today }: Batch) {
  const place = { id: job.id, total, stage: 'Taking people' };
  const before = tally.report();
  if (!(await advanceJob(context, { ...place, from: done, to: done, report: before }))) return null;
  const after = ImportTally.resume(before);
  await takePeople(context, batch, { tally: after, today });
  await advanceJob(context, { ...place, from: done, to: done + batch.length, report: after.report() });
  return after;
}

function fileIdOf({ input }: StoredJob): string {
  if (typeof input === 'object' && input !== null && 'fileId' in input && typeof input.fileId === 'string')
    return input.fileId;
  throw new Error('An import job names its file');
}
