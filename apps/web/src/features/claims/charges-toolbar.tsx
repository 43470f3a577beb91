'use client';

import { useQuery } from '@tanstack/react-query';
import { CHARGES_SHOWN } from '@threshold/api/billing/list-charges.input';
import type { PlainDate } from '@threshold/domain/kernel';
import { Combobox } from '@threshold/ui/combobox';
import { DateField } from '@threshold/ui/date-field';
import { Field } from '@threshold/ui/field';
import { RadioGroup } from '@threshold/ui/radio-group';
import { Select } from '@threshold/ui/select';
import { useQueryStates } from 'nuqs';
import { useState } from 'react';
import { useDebounce } from 'use-debounce';
import { useTRPC } from '../../trpc/client';
import { CHARGE_FILTERS, toChargesInput } from './charge-filters';

const SHOWN = { all: 'All', waiting: 'Waiting', claimed: 'On a claim' } as const;

const EVERYTHING = 'all';

/** Days of service, patient, site, payer and state; each change starts at the first page again. */
export function ChargesToolbar({ today }: { today: PlainDate }) {
  const [filters, setFilters] = useQueryStates(CHARGE_FILTERS, { history: 'push' });
  const { firstDay, lastDay } = toChargesInput(filters, today);
  const trpc = useTRPC();
  const sites = useQuery(trpc.directory.sites.queryOptions({}));
  const payers = useQuery(trpc.directory.payers.queryOptions({}));
  return (
    <div data-slot="toolbar" className="flex flex-wrap items-end gap-3">
      <Field label="From" className="w-40">
        <DateField
          today={today}
          value={firstDay}
          onValueChange={(from) => void setFilters({ days: 'custom', from, to: lastDay, after: null })}
        />
      </Field>
      <Field label="To" className="w-40">
        <DateField
          today={today}
          value={lastDay}
          onValueChange={(to) => void setFilters({ days: 'custom', from: firstDay, to, after: null })}
        />
      </Field>
      <PatientFilter value={filters.patient} onChange={(patient) => void setFilters({ patient, after: null })} />
      <ChoiceFilter
        label="Site"
        all="All sites"
        choices={sites.data}
        value={filters.site}
        onChange={(site) => void setFilters({ site, after: null })}
      />
      <ChoiceFilter
        label="Payer"
        all="All payers"
        choices={payers.data}
        value={filters.payer}
        onChange={(payer) => void setFilters({ payer, after: null })}
      />
      <RadioGroup
        variant="segmented"
        aria-label="Which charges"
        value={filters.show}
        onValueChange={(show) => void setFilters({ show, after: null })}
        options={CHARGES_SHOWN.map((value) => ({ value, label: SHOWN[value] }))}
      />
    </div>
  );
}

interface ChoiceFilterProps {
  readonly label: string;
  readonly all: string;
  readonly choices: readonly { readonly id: string; readonly name: string }[] | undefined;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

function ChoiceFilter({ label, all, choices, value, onChange }: ChoiceFilterProps) {
  return (
    <Field label={label} className="w-44">
      <Select
        options={[
          { value: EVERYTHING, label: all },
          ...(choices ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={value ?? EVERYTHING}
        onValueChange={(id) => onChange(id === EVERYTHING ? null : id)}
      />
    </Field>
  );
}

function PatientFilter({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const [typed, setTyped] = useState('');
  const [term] = useDebounce(typed.trim().slice(0, 80), 150);
  const found = useQuery({
    ...useTRPC().patients.search.queryOptions({ term }),
    enabled: term !== '' || value !== null,
  });
  return (
    <Field label="Patient" className="w-60">
      <Combobox
        options={
          found.data?.matches.map(({ id, name, birthDate }) => ({ value: id, label: name, hint: birthDate })) ?? []
        }
        value={value}
        onValueChange={onChange}
        onSearch={setTyped}
        loading={found.isFetching}
        placeholder="Everybody"
        emptyText="Nobody matches."
      />
    </Field>
  );
}
