export { BatchDetailSkeleton as default } from '../../../../features/claims/batch-detail';
