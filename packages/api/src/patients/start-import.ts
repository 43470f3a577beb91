import { ok } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { insertJob } from '../jobs/jobs.store';
import { enqueue } from '../jobs/queue.store';
import { notFound } from '../refusals';
import type { StartImportInput } from './start-import.input';
import { importFileExists } from './import.store';

const IMPORT_QUEUE = 'import-fhir';

/** The row of an import alone, for whoever works it off in the same process. */
export const insertImportJob = (context: UseCaseContext, { jobId, fileId }: { jobId: string; fileId: string }) =>
  insertJob(context, { id: jobId, kind: IMPORT_QUEUE, input: { fileId } });

/** Puts the import of an uploaded file into the queue; the worker does it. */
export async function startImport(context: UseCaseContext, { fileId }: StartImportInput) {
  if (!(await importFileExists(context, fileId))) return notFound('file');
  const jobId = context.newId();
  await insertImportJob(context, { jobId, fileId });
  await enqueue(context, IMPORT_QUEUE, jobId);
  return ok({ jobId });
}
