import { query } from '../procedures';
import { router } from '../trpc';
import { listAudit } from './list-audit';
import { listAuditInput } from './list-audit.input';
import { verifyAudit } from './verify-audit';
import { verifyAuditInput } from './verify-audit.input';

const trailRead = () => ({ action: 'read', entity: 'audit_event', entityId: null });
const trailVerified = () => ({ action: 'verify', entity: 'audit_event', entityId: null });

export const accessRouter = router({
  listAudit: query(
    { permission: 'audit.read', purpose: 'audit', input: listAuditInput, records: trailRead },
    listAudit,
  ),
  verifyAudit: query(
    { permission: 'audit.verify', purpose: 'audit', input: verifyAuditInput, records: trailVerified },
    verifyAudit,
  ),
});
