import type { Metadata } from 'next';
import { Suspense } from 'react';
import { requirePermission } from '../../../auth/server';
import { PatientSearch, PatientSearchSkeleton } from '../../../features/patients/patient-search';
import { getQueryClient, HydrateClient, trpc } from '../../../trpc/server';

export const metadata: Metadata = { title: 'Patients' };

export default async function PatientsPage() {
  await requirePermission('patient.search');
  return (
    <Suspense fallback={<PatientSearchSkeleton />}>
      <Newest />
    </Suspense>
  );
}

/** The list keeps its old rows while a new term is asked, which a suspending query cannot: so the first rows are awaited. */
async function Newest() {
  await getQueryClient().prefetchQuery(trpc.patients.search.queryOptions({ term: '' }));
  return (
    <HydrateClient>
      <PatientSearch />
    </HydrateClient>
  );
}
