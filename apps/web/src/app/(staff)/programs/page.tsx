import { PageHeader } from '@threshold/ui/page-header';
import type { Metadata } from 'next';
import { Suspense } from 'react';
import { requirePermission } from '../../../auth/server';
import { QueryBoundary } from '../../../components/query-boundary';
import { Programs } from '../../../features/programs/programs';
import { ProgramsSkeleton } from '../../../features/programs/programs-skeleton';
import { getQueryClient, HydrateClient, trpc } from '../../../trpc/server';

export const metadata: Metadata = { title: 'Programs' };

export default async function ProgramsPage() {
  await requirePermission('program.read');
  void getQueryClient().prefetchQuery(trpc.programs.list.queryOptions({}));
  return (
    <HydrateClient>
      <div className="grid gap-4 p-6">
        <PageHeader title="Programs" description="Day track, phases, curriculum and census against target." />
        <QueryBoundary>
          <Suspense fallback={<ProgramsSkeleton />}>
            <Programs />
          </Suspense>
        </QueryBoundary>
      </div>
    </HydrateClient>
  );
}
