import { ok } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { fileExists } from '../files.store';
import { queueJob } from '../jobs.store';
import { notFound } from '../refusals';
import type { StartImportInput } from './start-import.input';
import { IMPORT_FILE } from './store-upload';

/** Puts the import of an uploaded file into the queue; the worker does it. */
export async function startImport(context: UseCaseContext, { fileId }: StartImportInput) {
  if (!(await fileExists(context, fileId, IMPORT_FILE))) return notFound('file');
  const jobId = context.newId();
  await queueJob(context, { id: jobId, kind: 'import-fhir', input: { fileId } });
  return ok({ jobId });
}
