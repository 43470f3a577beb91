import { isUuid } from '@threshold/domain/kernel';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requirePermission } from '../../../../auth/server';
import { Chart } from '../../../../features/patients/chart/chart';
import { getQueryClient, HydrateClient, trpc } from '../../../../trpc/server';

// Never the name: the title ends up in the browser's history.
export const metadata: Metadata = { title: 'Chart' };

export default async function ChartPage({ params }: { params: Promise<{ patientId: string }> }) {
  const { actor } = await requirePermission('patient.read');
  const { patientId } = await params;
  if (!isUuid(patientId)) notFound();
  // Awaited: the browser then starts from the same data as the server, and the loading page stands meanwhile.
  await getQueryClient().prefetchQuery(trpc.patients.chart.queryOptions({ patientId }));
  return (
    <HydrateClient>
      <Chart patientId={patientId} actor={actor} />
    </HydrateClient>
  );
}
