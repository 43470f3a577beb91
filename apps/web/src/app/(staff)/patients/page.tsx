import type { Metadata } from 'next';
import { Suspense } from 'react';
import { requirePermission } from '../../../auth/server';
import { PatientSearch, PatientSearchSkeleton } from '../../../features/patients/patient-search';
import { getQueryClient, HydrateClient, trpc } from '../../../trpc/server';

export const metadata: Metadata = { title: 'Patients' };

export default async function PatientsPage({ searchParams }: { searchParams: Promise<{ q?: string }> }) {
  await requirePermission('patient.search');
  const { q = '' } = await searchParams;
  return (
    <Suspense fallback={<PatientSearchSkeleton />}>
      <Found term={q.slice(0, 80)} />
    </Suspense>
  );
}

/** The list keeps its old rows while a new term is asked, which a suspending query cannot: so the first rows are awaited. */
async function Found({ term }: { term: string }) {
  await getQueryClient().prefetchQuery(trpc.patients.search.queryOptions({ term: term.trim() }));
  return (
    <HydrateClient>
      <PatientSearch />
    </HydrateClient>
  );
}
