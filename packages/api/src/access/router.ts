import { query } from '../procedures';
import { router } from '../trpc';
import { findAuditPatients } from './find-audit-patients';
import { findAuditPatientsInput } from './find-audit-patients.input';
import { listAudit } from './list-audit';
import { listAuditInput } from './list-audit.input';
import { verifyAudit } from './verify-audit';
import { verifyAuditInput } from './verify-audit.input';

/** Whose trail was read is part of that patient's trail. */
const trailRead = ({ patientId }: { patientId: string | null }) => ({
  action: 'read',
  entity: 'audit_event',
  entityId: patientId,
});
const patientsSearched = () => ({ action: 'search', entity: 'patient', entityId: null });
const trailVerified = () => ({ action: 'verify', entity: 'audit_event', entityId: null });

export const accessRouter = router({
  listAudit: query(
    { permission: 'audit.read', purpose: 'audit', input: listAuditInput, records: trailRead },
    listAudit,
  ),
  findPatients: query(
    { permission: 'audit.read', purpose: 'audit', input: findAuditPatientsInput, records: patientsSearched },
    findAuditPatients,
  ),
  verifyAudit: query(
    { permission: 'audit.verify', purpose: 'audit', input: verifyAuditInput, records: trailVerified },
    verifyAudit,
  ),
});
