import type { Actor } from '@threshold/domain/access';
import { canEver } from '@threshold/domain/access';
import type { Action } from '@threshold/domain/access';
import { createRequestContext, inUseCase } from '../context';
import type { Database, Purpose, Surroundings, UseCaseContext } from '../context';
import { findRequester } from './jobs.store';
import type { JobMessage } from './queue.store';

export type { JobMessage } from './queue.store';

/** What a background job stands on. */
export interface JobDoor {
  readonly database: Database;
  readonly surroundings: Surroundings;
}

/** Runs one checkpoint of a job: a transaction of its own that sees the job's organization. */
export type Checkpoint = <T>(work: (context: UseCaseContext) => Promise<T>) => Promise<T>;

/**
 * A background job of one organization. `userId` is the account it runs for; the organization itself when there is
 * none. The role is the weakest there is: a job is judged by what jobs may do.
 */
export const systemActor = (organizationId: string, userId: string = organizationId): Actor => ({
  kind: 'system',
  userId,
  organizationId,
  role: 'auditor',
  staffMemberId: null,
});

/** Opens a job for work as the system, on behalf of who asked for it. Null when the organization has no such job. */
export async function openJobDoor(
  door: JobDoor,
  { organizationId, jobId }: JobMessage,
  needs: { readonly permission: Action; readonly purpose: Purpose },
): Promise<Checkpoint | null> {
  const request = (actor: Actor) => ({ ...createRequestContext({ ...door, actor }), actor });
  const requester = await inUseCase(request(systemActor(organizationId)), 'system', (context) =>
    findRequester(context, jobId),
  );
  if (requester === null) return null;
  const actor = systemActor(organizationId, requester);
  if (!canEver(actor, needs.permission)) throw new Error(`A job may not do ${needs.permission}`);
  return (work) => inUseCase(request(actor), needs.purpose, work);
}
