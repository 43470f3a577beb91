import type { Metadata } from 'next';
import { requirePermission } from '../../../auth/server';
import { Imports } from '../../../features/imports/imports';
import { getQueryClient, HydrateClient, trpc } from '../../../trpc/server';

export const metadata: Metadata = { title: 'Imports' };

export default async function ImportsPage() {
  await requirePermission('patient.import');
  // Awaited: the browser then starts from the same data as the server, and the loading page stands meanwhile.
  await getQueryClient().prefetchQuery(trpc.jobs.list.queryOptions({ kind: 'import-fhir' }));
  return (
    <HydrateClient>
      <Imports />
    </HydrateClient>
  );
}
