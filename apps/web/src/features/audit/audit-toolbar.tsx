'use client';

import { AUDIT_KINDS } from '@threshold/api/access/list-audit.input';
import type { AuditView } from '@threshold/api/access/list-audit.input';
import { DateField } from '@threshold/ui/date-field';
import { Field } from '@threshold/ui/field';
import { FilterChip } from '@threshold/ui/filter-chip';
import { Select } from '@threshold/ui/select';
import { Button } from '@threshold/ui/button';
import { useQueryStates } from 'nuqs';
import { AUDIT_FILTERS } from './audit-filters';
import { entityText } from './audit-words';
import { PatientFilter } from './patient-filter';

const ANY = 'any';
const KINDS = {
  all: 'Everything',
  read: 'Looked at',
  change: 'Changed',
  refused: 'Refused',
  'sign-in': 'Sign-ins',
} as const;

/** Patient, person, entity and days; all of it stands in the address, and a change goes back to the newest. */
export function AuditToolbar({ view }: { view: Pick<AuditView, 'patient' | 'people' | 'entities' | 'today'> }) {
  const [filters, setFilters] = useQueryStates(AUDIT_FILTERS);
  const set = (change: Partial<typeof filters>) => void setFilters({ before: null, ...change });
  const filtered =
    filters.kind !== 'all' ||
    [filters.patient, filters.person, filters.what, filters.record, filters.from, filters.to].some(
      (one) => one !== null,
    );
  return (
    <div className="flex flex-wrap items-end gap-3" role="search" aria-label="Filter the trail">
      <PatientFilter chosen={view.patient} onChange={(patient) => set({ patient })} />
      <Field label="Who" className="w-40">
        <Select
          value={filters.person ?? ANY}
          onValueChange={(value) => set({ person: value === ANY ? null : value })}
          options={[
            { value: ANY, label: 'Everybody' },
            ...view.people.map((person) => ({ value: person.id, label: person.name })),
          ]}
        />
      </Field>
      <Field label="Did" className="w-32">
        <Select
          value={filters.kind}
          onValueChange={(kind) => set({ kind })}
          options={AUDIT_KINDS.map((value) => ({ value, label: KINDS[value] }))}
        />
      </Field>
      <Field label="What" className="w-40">
        <Select
          value={filters.what ?? ANY}
          onValueChange={(value) => set({ what: value === ANY ? null : value })}
          options={[
            { value: ANY, label: 'Everything' },
            ...view.entities
              .map((entity) => ({ value: entity, label: entityText(entity) }))
              .sort((a, b) => a.label.localeCompare(b.label, 'en')),
          ]}
        />
      </Field>
      <div className="flex gap-3">
        <Field label="First day" className="w-36">
          <DateField
            today={view.today}
            placeholder="Any day"
            value={filters.from}
            onValueChange={(day) => set({ from: day })}
          />
        </Field>
        <Field label="Last day" className="w-36">
          <DateField
            today={view.today}
            placeholder="Any day"
            value={filters.to}
            onValueChange={(day) => set({ to: day })}
          />
        </Field>
      </div>
      {filters.record && <FilterChip label="Record" value={filters.record} onRemove={() => set({ record: null })} />}
      {filtered && (
        <Button variant="ghost" onClick={() => void setFilters(null)}>
          Clear filters
        </Button>
      )}
    </div>
  );
}
