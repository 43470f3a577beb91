import { ChartSkeleton } from '../../../../features/patients/chart/chart';

export default function Loading() {
  return <ChartSkeleton />;
}
