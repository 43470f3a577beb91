import type { Metadata } from 'next';
import { Suspense } from 'react';
import { requirePermission } from '../../../auth/server';
import { Imports, ImportsSkeleton } from '../../../features/imports/imports';
import { getQueryClient, HydrateClient, trpc } from '../../../trpc/server';

export const metadata: Metadata = { title: 'Imports' };

export default async function ImportsPage() {
  await requirePermission('patient.import');
  void getQueryClient().prefetchQuery(trpc.jobs.list.queryOptions({ kind: 'import-fhir' }));
  return (
    <HydrateClient>
      <Suspense fallback={<ImportsSkeleton />}>
        <Imports />
      </Suspense>
    </HydrateClient>
  );
}
