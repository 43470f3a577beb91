import { must } from '@threshold/domain/kernel';
import { createRequestContext, newId } from '../context';
import type { Database, RequestContext } from '../context';
import { loadJob } from '../jobs.store';
import type { JobPayload } from '../jobs.store';
import { runImport } from './run-import';

/**
 * What the worker calls for a message of the queue `import-fhir`. It acts as a background job on behalf of whoever
 * asked for the import. A refused file ends the job with its reason; anything else throws, and the queue tries again.
 */
export async function importJob(
  { organizationId, jobId }: JobPayload,
  { database, surroundings }: { database: Database; surroundings: RequestContext['surroundings'] },
): Promise<void> {
  const requestId = newId(surroundings);
  const job = await database.inOrganization({ organizationId, userId: null, purpose: 'system', requestId }, (tx) =>
    loadJob({ tx, organizationId }, jobId),
  );
  const { requestedBy } = must(job, 'the job of a message');
  const actor = {
    kind: 'system',
    userId: requestedBy,
    organizationId,
    role: 'coordinator',
    staffMemberId: null,
  } as const;
  await runImport({ ...createRequestContext({ database, surroundings, actor }), actor }, { jobId });
}
