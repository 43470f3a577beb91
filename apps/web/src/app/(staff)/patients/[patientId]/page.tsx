import { isUuid } from '@threshold/domain/kernel';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Suspense } from 'react';
import { requirePermission } from '../../../../auth/server';
import { Chart, ChartSkeleton } from '../../../../features/patients/chart/chart';
import { getQueryClient, HydrateClient, trpc } from '../../../../trpc/server';

// Never the name: the title ends up in the browser's history.
export const metadata: Metadata = { title: 'Chart' };

export default async function ChartPage({ params }: { params: Promise<{ patientId: string }> }) {
  const { actor } = await requirePermission('patient.read');
  const { patientId } = await params;
  if (!isUuid(patientId)) notFound();
  void getQueryClient().prefetchQuery(trpc.patients.chart.queryOptions({ patientId }));
  return (
    <HydrateClient>
      <Suspense fallback={<ChartSkeleton />}>
        <Chart patientId={patientId} actor={actor} />
      </Suspense>
    </HydrateClient>
  );
}
