import { Prisma } from '@threshold/db';
import type { EpochMs } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { eventsOfPatient } from './audit-patients.store';
import type { AuditEventView, ListAuditInput } from './list-audit.input';

interface EventRow {
  ordinal: bigint;
  occurred_at: Date;
  user_id: string | null;
  purpose: string;
  action: string;
  entity: string;
  entity_id: string | null;
  fields: string[];
  request_id: string | null;
}

/** Events newest first; a condition that is null is left out. */
export async function findAuditEvents(
  context: UseCaseContext,
  wanted: {
    readonly fromMs: EpochMs | null;
    readonly untilMs: EpochMs | null;
    readonly userId: string | null;
    readonly patientId: string | null;
    readonly kind: ListAuditInput['kind'];
    readonly entity: string | null;
    readonly entityId: string | null;
    readonly before: string | null;
    readonly most: number;
  },
): Promise<Omit<AuditEventView, 'userName'>[]> {
  const instant = (ms: EpochMs | null) => (ms === null ? null : new Date(ms).toISOString());
  const { userId, kind, entity, entityId, before } = wanted;
  const source = wanted.patientId === null ? Prisma.sql`audit_event` : eventsOfPatient(context, wanted.patientId);
  const [from, until] = [instant(wanted.fromMs), instant(wanted.untilMs)];
  const rows = await context.tx.$queryRaw<EventRow[]>`
    SELECT ordinal, occurred_at, user_id, purpose, action, entity, entity_id, fields, request_id
      FROM ${source} AS trail
     WHERE organization_id = ${context.organizationId}::uuid
       AND (${before}::text IS NULL OR ordinal < ${before}::text::bigint)
       AND (${from}::text IS NULL OR occurred_at >= ${from}::text::timestamptz)
       AND (${until}::text IS NULL OR occurred_at < ${until}::text::timestamptz)
       AND (${userId}::text IS NULL OR user_id = ${userId}::text::uuid)
       AND CASE ${kind}
             WHEN 'read' THEN action IN ('read', 'search', 'export', 'print')
             WHEN 'change' THEN action IN ('row.insert', 'row.update')
             WHEN 'refused' THEN left(action, 8) = 'refused.'
             WHEN 'sign-in' THEN action IN ('sign-in', 'sign-out', 'refused.sign-in-failed')
             ELSE true END
       AND (${entity}::text IS NULL OR entity = ${entity}::text)
       AND (${entityId}::text IS NULL OR entity_id = ${entityId}::text)
     ORDER BY ordinal DESC LIMIT ${wanted.most}`;
  return rows.map((row) => ({
    ordinal: row.ordinal.toString(),
    atMs: row.occurred_at.getTime(),
    userId: row.user_id,
    purpose: row.purpose,
    action: row.action,
    entity: row.entity,
    entityId: row.entity_id,
    fields: row.fields,
    requestId: row.request_id,
  }));
}

/** Everybody who is or was a member; accounts stand outside the tenant policy, so a function answers. */
export const findMemberNames = (context: UseCaseContext): Promise<{ id: string; name: string }[]> =>
  context.tx.$queryRaw`SELECT account_id AS id, name FROM member_names()`;

/**
 * What the trail knows of, one index step per entity: DISTINCT would read every event.
 */
export async function findAuditEntities(context: UseCaseContext): Promise<string[]> {
  const { organizationId } = context;
  const rows = await context.tx.$queryRaw<{ entity: string | null }[]>`
    WITH RECURSIVE step AS (
      SELECT min(entity) AS entity FROM audit_event WHERE organization_id = ${organizationId}::uuid
      UNION ALL
      SELECT (SELECT min(e.entity) FROM audit_event e
               WHERE e.organization_id = ${organizationId}::uuid AND e.entity > step.entity)
        FROM step WHERE step.entity IS NOT NULL)
    SELECT entity FROM step WHERE entity IS NOT NULL ORDER BY entity`;
  return rows.flatMap((row) => (row.entity === null ? [] : [row.entity]));
}

export const findAuditBreaks = (context: UseCaseContext): Promise<{ sequence: bigint | null; problem: string }[]> =>
  context.tx.$queryRaw`SELECT sequence, problem FROM audit_breaks()`;

/** How long the chain is, and the hash at its end: what an outsider may write down to compare later. */
export async function loadAuditHead(
  context: UseCaseContext,
): Promise<{ links: number; events: number; hash: string | null }> {
  const rows = await context.tx.$queryRaw<{ links: bigint; events: bigint; hash: string | null }[]>`
    SELECT (SELECT count(*) FROM audit_link WHERE organization_id = ${context.organizationId}::uuid) AS links,
           (SELECT count(*) FROM audit_event WHERE organization_id = ${context.organizationId}::uuid) AS events,
           (SELECT hash FROM audit_head WHERE organization_id = ${context.organizationId}::uuid) AS hash`;
  const row = rows[0];
  return { links: Number(row?.links ?? 0), events: Number(row?.events ?? 0), hash: row?.hash ?? null };
}
