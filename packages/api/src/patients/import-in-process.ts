import { canEver } from '@threshold/domain/access';
import type { Actor } from '@threshold/domain/access';
import { ok, refuse } from '@threshold/domain/kernel';
import type { Result } from '@threshold/domain/kernel';
import { inUseCase, newId } from '../context';
import type { RequestContext } from '../context';
import type { DoorRefusal } from '../refusals';
import type { Checkpoint } from '../jobs/job-door';
import { importReport } from './import-report.input';
import type { ImportReport } from './import-report.input';
import { loadImportOutcome } from './import.store';
import type { UploadRefusal } from './refusals';
import { runImport } from './run-import';
import type { ImportRun } from './run-import';
import { insertImportJob } from './start-import';
import { storeUpload } from './store-upload';

export interface FileToImport {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly onProgress?: ImportRun['onProgress'];
}

/** Either the report, or the code of why the whole file changed nothing. */
export interface ImportOutcome {
  readonly failure: string | null;
  readonly report: ImportReport | null;
}

/**
 * Imports one file here and now instead of through the queue, for the command line and the demo. It leaves the same
 * file, job and report behind as an upload does.
 */
export async function importInProcess(
  runner: RequestContext & { readonly actor: Actor },
  { name, bytes, onProgress }: FileToImport,
): Promise<Result<ImportOutcome, UploadRefusal | DoorRefusal>> {
  if (!canEver(runner.actor, 'patient.import')) return refuse({ code: 'forbidden', action: 'patient.import' });
  const checkpoint: Checkpoint = (work) => inUseCase(runner, 'operations', work);
  const jobId = newId(runner.surroundings);
  const stored = await checkpoint(async (context) => {
    const kept = await storeUpload(context, { name, bytes });
    if (kept.ok) await insertImportJob(context, { jobId, fileId: kept.value.fileId });
    return kept;
  });
  if (!stored.ok) return stored;
  await runImport(checkpoint, { jobId, ...(onProgress && { onProgress }) });
  const { failure, report } = await checkpoint((context) => loadImportOutcome(context, jobId));
  return ok({ failure, report: report === null ? null : importReport.parse(report) });
}
