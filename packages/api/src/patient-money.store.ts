import type { UseCaseContext } from './context';

/**
 * Makes charges, claims and coverages of a patient wait for each other until the transaction ends. Two leaders who sign the same
 * day at once would each count without the other's minutes. Locks are taken in one order, so that nobody waits in a
 * circle; a statement of its own, because the next one must see what the holder before committed.
 */
export async function lockPatientMoney(context: UseCaseContext, patientIds: readonly string[]): Promise<void> {
  const names = [...new Set(patientIds)].map((id) => `money ${context.organizationId} ${id}`);
  await context.tx.$executeRaw`
    SELECT pg_advisory_xact_lock(key) FROM (
      SELECT DISTINCT hashtextextended(name, 0) AS key FROM unnest(${names}::text[]) AS name ORDER BY 1) AS keys`;
}
