import type { UseCaseContext } from '../context';

export interface StoredAnswer {
  readonly useCase: string;
  readonly requestHash: string;
  readonly result: unknown;
}

/**
 * The answer that this user's key got before, or null. The same key sent twice at once waits here for the first to
 * finish; a statement of its own, because the next one must see what that one committed.
 */
export async function findAnswer(context: UseCaseContext, key: string): Promise<StoredAnswer | null> {
  await context.tx
    .$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${context.organizationId}${context.actor.userId}${key}`}, 0))`;
  return context.tx.idempotencyKey.findUnique({
    where: {
      organizationId_userId_key: { organizationId: context.organizationId, userId: context.actor.userId, key },
    },
    select: { useCase: true, requestHash: true, result: true },
  });
}

/**
 * Keeps the answer in the transaction that made it. False when the same key was stored by a request that ran at the
 * same moment: the caller rolls back and answers with that one.
 */
export async function keepAnswer(
  context: UseCaseContext,
  key: string,
  answer: { useCase: string; requestHash: string; result: unknown },
): Promise<boolean> {
  const stored = await context.tx.$executeRaw`
    INSERT INTO idempotency_key (organization_id, user_id, key, use_case, request_hash, result)
    VALUES (${context.organizationId}::uuid, ${context.actor.userId}::uuid, ${key}::uuid, ${answer.useCase},
            ${answer.requestHash}, ${JSON.stringify(answer.result)}::jsonb)
    ON CONFLICT DO NOTHING`;
  return stored === 1;
}
