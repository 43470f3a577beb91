import { ok } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { findAuditBreaks, loadAuditHead } from './audit-views.store';
import type { AuditVerification } from './verify-audit.input';

/** Recomputes the organization's audit chain from its first event to its head and says where it does not hold. */
export async function verifyAudit(context: UseCaseContext) {
  const breaks = await findAuditBreaks(context);
  const { links, events, hash } = await loadAuditHead(context);
  return ok<AuditVerification>({
    atMs: context.nowMs,
    links,
    events,
    headHash: hash,
    breaks: breaks.map(({ sequence, problem }) => ({ sequence: sequence?.toString() ?? null, problem })),
  });
}
