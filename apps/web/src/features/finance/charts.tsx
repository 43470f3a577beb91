'use client';

import { ChartSkeleton } from '@threshold/ui/chart/chart-skeleton';
import dynamic from 'next/dynamic';

// The chart library is large and draws in the browser only.
const loading = () => <ChartSkeleton />;
export const LineChart = dynamic(() => import('@threshold/ui/chart/line-chart').then((module) => module.LineChart), {
  ssr: false,
  loading,
});
export const WaterfallChart = dynamic(
  () => import('@threshold/ui/chart/waterfall-chart').then((module) => module.WaterfallChart),
  { ssr: false, loading },
);
