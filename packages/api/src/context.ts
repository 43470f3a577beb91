import { randomBytes } from 'node:crypto';
import type { Actor } from '@threshold/domain/access';
import { uuidv7 } from '@threshold/domain/kernel';
import type { EpochMs } from '@threshold/domain/kernel';
import type { Database, Purpose, Statements, Tx } from '@threshold/db';

export type { Database, Purpose, Statements, Tx } from '@threshold/db';
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

/** What a read of plain statements works with. A use case that has models too can be given to what takes this. */
export interface StatementContext {
  readonly tx: Statements;
  readonly actor: Actor;
  readonly organizationId: string;
  readonly nowMs: EpochMs;
  newId(): string;
}

/** What a use case works with: one open transaction that sees one organization, and who asks. */
export interface UseCaseContext extends StatementContext {
  readonly tx: Tx;
}

type Request = RequestContext & { readonly actor: Actor };

/** Opens the transaction in which one use case runs. */
export const inUseCase = <T>(
  request: Request,
  purpose: Purpose,
  work: (context: UseCaseContext) => Promise<T>,
): Promise<T> => request.database.inOrganization(tenantOf(request, purpose), (tx) => work({ ...whoAsks(request), tx }));

/** The same for a read of plain statements. */
export const inStatementUseCase = <T>(
  request: Request,
  purpose: Purpose,
  work: (context: StatementContext) => Promise<T>,
): Promise<T> =>
  request.database.readInOrganization(tenantOf(request, purpose), (tx) => work({ ...whoAsks(request), tx }));

const tenantOf = ({ actor, requestId }: Request, purpose: Purpose) => ({
  organizationId: actor.organizationId,
  userId: actor.userId,
  purpose,
  requestId,
});

const whoAsks = ({ actor, surroundings }: Request): Omit<StatementContext, 'tx'> => ({
  actor,
  organizationId: actor.organizationId,
  nowMs: surroundings.nowMs(),
  newId: () => newId(surroundings),
});
