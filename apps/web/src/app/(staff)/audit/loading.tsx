export { AuditTrailSkeleton as default } from '../../../features/audit/audit-trail';
