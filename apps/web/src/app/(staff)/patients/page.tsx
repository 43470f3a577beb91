import type { Metadata } from 'next';
import { Suspense } from 'react';
import { requirePermission } from '../../../auth/server';
import { PatientSearch, PatientSearchSkeleton } from '../../../features/patients/patient-search';
import { getQueryClient, HydrateClient, trpc } from '../../../trpc/server';

export const metadata: Metadata = { title: 'Patients' };

export default async function PatientsPage({ searchParams }: { searchParams: Promise<{ q?: string }> }) {
  await requirePermission('patient.search');
  const { q = '' } = await searchParams;
  void getQueryClient().prefetchQuery(trpc.patients.search.queryOptions({ term: q.slice(0, 80) }));
  return (
    <HydrateClient>
      <Suspense fallback={<PatientSearchSkeleton />}>
        <PatientSearch />
      </Suspense>
    </HydrateClient>
  );
}
