'use client';

import { useQuery } from '@tanstack/react-query';
import type { AuditPatient } from '@threshold/api/access/find-audit-patients.input';
import { Combobox } from '@threshold/ui/combobox';
import type { ComboboxOption } from '@threshold/ui/combobox';
import { Field } from '@threshold/ui/field';
import { useState } from 'react';
import { useDebounce } from 'use-debounce';
import { plainDay } from '../../components/clock';
import { useTRPC } from '../../trpc/client';

const SHORTEST = 2;

const toOption = ({ id, name, birthDate, medicalRecordNumber }: AuditPatient): ComboboxOption => ({
  value: id,
  label: name,
  hint: `${plainDay(birthDate)} · ${shortRecord(medicalRecordNumber)}`,
});

/** Imported records can have numbers of forty characters; their end tells them apart. */
const shortRecord = (number: string): string => (number.length > 12 ? `…${number.slice(-8)}` : number);

/** Picks whose record the trail is about. Each search is itself an event of the trail, so it waits for a pause. */
export function PatientFilter({
  chosen,
  onChange,
}: {
  chosen: AuditPatient | null;
  onChange: (patientId: string | null) => void;
}) {
  const [typed, setTyped] = useState('');
  const [term] = useDebounce(typed.trim().slice(0, 80), 300);
  const found = useQuery({
    ...useTRPC().access.findPatients.queryOptions({ term }),
    enabled: term.length >= SHORTEST,
  });
  const matches = found.data?.matches ?? [];
  const options = matches.map(toOption);
  if (chosen && !matches.some(({ id }) => id === chosen.id)) options.push(toOption(chosen));
  if (found.data?.more) options.push({ value: 'more', label: 'More people match: type more of it.', disabled: true });
  return (
    <Field label="Patient" className="w-52">
      <Combobox
        options={options}
        value={chosen?.id ?? null}
        onValueChange={onChange}
        onSearch={setTyped}
        loading={found.isFetching}
        placeholder="Name or record number"
        emptyText={found.isError ? 'The search failed. Type again.' : sayEmpty(term)}
      />
    </Field>
  );
}

const sayEmpty = (term: string): string =>
  term.length < SHORTEST ? 'Type two characters or more.' : 'Nobody matches.';
