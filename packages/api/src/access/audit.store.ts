import { Prisma, WITH_NEXT } from '@threshold/db';
import type { StatementContext } from '../context';

export interface AuditedRead {
  /** `read`, `search`, `export`, `print`, `verify` or `refused`, then the name of the use case. */
  readonly action: string;
  readonly entity: string;
  readonly entityId: string | null;
}

/** Changes are recorded by triggers; this is for what leaves no row behind: reads, exports, refusals. No PHI values. */
export async function recordAudit(context: StatementContext, event: AuditedRead, purpose: string): Promise<void> {
  await context.tx.$executeRaw`
    ${Prisma.raw(WITH_NEXT)} INSERT INTO audit_event (organization_id, user_id, purpose, request_id, action, entity, entity_id, fields)
    VALUES (${context.organizationId}::uuid, ${context.actor.userId}::uuid, ${purpose},
            nullif(current_setting('app.request_id', true), '')::uuid, ${event.action}, ${event.entity}, ${event.entityId}, '{}')`;
}
