import { randomBytes } from 'node:crypto';
import type { Actor } from '@threshold/domain/access';
import { uuidv7 } from '@threshold/domain/kernel';
import type { EpochMs } from '@threshold/domain/kernel';
import type { Database, Purpose, Tx } from '@threshold/db';

export type { Database, Purpose, Tx } from '@threshold/db';
export { openDatabase } from '@threshold/db';

/** The only clock and the only source of ids and randomness; tests pass their own. */
export interface Surroundings {
  nowMs(): EpochMs;
  randomBytes(count: number): Uint8Array;
}

export const realSurroundings: Surroundings = { nowMs: () => Date.now(), randomBytes: (count) => randomBytes(count) };

/** What a request brings to the door, before anything was decided. */
export interface RequestContext {
  readonly database: Database;
  readonly surroundings: Surroundings;
  readonly requestId: string;
  /** Null when nobody is signed in. */
  readonly actor: Actor | null;
}

export function createRequestContext(given: {
  database: Database;
  actor: Actor | null;
  surroundings?: Surroundings;
}): RequestContext {
  const surroundings = given.surroundings ?? realSurroundings;
  return { database: given.database, surroundings, actor: given.actor, requestId: newId(surroundings) };
}

export const newId = (surroundings: Surroundings): string => uuidv7(surroundings.nowMs(), surroundings.randomBytes(10));

/** What a use case works with: one open transaction that sees one organization, and who asks. */
export interface UseCaseContext {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly organizationId: string;
  readonly nowMs: EpochMs;
  newId(): string;
}

/** Opens the transaction in which one use case runs. */
export function inUseCase<T>(
  request: RequestContext & { readonly actor: Actor },
  purpose: Purpose,
  work: (context: UseCaseContext) => Promise<T>,
): Promise<T> {
  const { actor, requestId, surroundings } = request;
  return request.database.inOrganization(
    { organizationId: actor.organizationId, userId: actor.userId, purpose, requestId },
    (tx) =>
      work({
        tx,
        actor,
        organizationId: actor.organizationId,
        nowMs: surroundings.nowMs(),
        newId: () => newId(surroundings),
      }),
  );
}
