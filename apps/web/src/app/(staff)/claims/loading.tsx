export { ClaimsOverviewSkeleton as default } from '../../../features/claims/claims-overview';
