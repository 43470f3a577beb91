'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PatientMatch } from '@threshold/api/patients/search-patients.input';
import { Card } from '@threshold/ui/card';
import type { DataColumn } from '@threshold/ui/data-table/columns';
import { DataTable } from '@threshold/ui/data-table/data-table';
import { EmptyState } from '@threshold/ui/empty-state';
import { Input } from '@threshold/ui/input';
import { PageHeader } from '@threshold/ui/page-header';
import { useState } from 'react';
import { useDebounce } from 'use-debounce';
import { plainDay } from '../../components/clock';
import { FailedQuery } from '../../components/failed-query';
import { useTRPC } from '../../trpc/client';
import { EnrollmentChip } from './status-chips';

const COLUMNS: readonly DataColumn<PatientMatch>[] = [
  { id: 'name', header: 'Name', value: (row) => row.name },
  { id: 'born', header: 'Born', value: (row) => row.birthDate, cell: (row) => plainDay(row.birthDate) },
  { id: 'age', header: 'Age', value: (row) => row.ageYears, align: 'end' },
  { id: 'record', header: 'Record', value: (row) => row.medicalRecordNumber, isSpare: true },
  { id: 'program', header: 'Program', value: (row) => row.programName ?? '' },
  {
    id: 'status',
    header: 'Enrollment',
    value: (row) => row.enrollmentStatus ?? '',
    cell: (row) => (row.enrollmentStatus ? <EnrollmentChip status={row.enrollmentStatus} /> : null),
  },
];
const rowKey = (row: PatientMatch) => row.id;
const rowHref = (row: PatientMatch) => `/patients/${row.id}`;

/** Finds a person by name, record number or birth date. */
export function PatientSearch() {
  const trpc = useTRPC();
  // Not in the address, as filters are elsewhere: a name there ends up in histories and logs.
  const [term, setTerm] = useState('');
  const [asked] = useDebounce(term.trim(), 150);
  const found = useQuery({
    ...trpc.patients.search.queryOptions({ term: asked.slice(0, 80) }),
    placeholderData: keepPreviousData,
  });

  return (
    <div className="grid gap-4 p-6">
      <PageHeader
        title="Patients"
        description={
          asked === '' ? 'The newest people, by name. Type part of a name, a record number or a birth date.' : undefined
        }
      />
      <Input
        type="search"
        aria-label="Find a patient by name, record number or birth date"
        placeholder="Name, record number or birth date (10/12/1975)"
        value={term}
        onChange={(event) => setTerm(event.target.value)}
        className="max-w-md"
        autoFocus
      />
      {found.isError ? (
        <FailedQuery error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <Card className="overflow-hidden">
          <DataTable
            caption="Patients"
            columns={COLUMNS}
            rows={found.data?.matches}
            rowKey={rowKey}
            rowHref={rowHref}
            empty={
              <EmptyState title={asked === '' ? 'No patients yet' : `Nobody matches “${asked}”`}>
                <p>
                  {asked === ''
                    ? 'Import a FHIR bundle to bring the first ones in.'
                    : 'Try a part of the family name, or the birth date as 10/12/1975.'}
                </p>
              </EmptyState>
            }
          />
        </Card>
      )}
      {found.data?.more && (
        <p className="text-sm text-muted-foreground">More than 50 people match. Type more to narrow it down.</p>
      )}
    </div>
  );
}

export function PatientSearchSkeleton() {
  return (
    <div className="grid gap-4 p-6">
      <PageHeader title="Patients" />
      <Card className="overflow-hidden">
        <DataTable caption="Patients" columns={COLUMNS} rows={undefined} rowKey={rowKey} />
      </Card>
    </div>
  );
}
