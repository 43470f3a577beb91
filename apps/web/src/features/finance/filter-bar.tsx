'use client';

import type { FilterChoices } from '@threshold/api/finance/period.input';
import type { PlainDate } from '@threshold/domain/kernel';
import { DateField } from '@threshold/ui/date-field';
import { Field } from '@threshold/ui/field';
import { Select } from '@threshold/ui/select';
import { useQueryStates } from 'nuqs';
import type { ReactNode } from 'react';
import { PERIOD_LABELS, periodParsers, PERIODS } from './period';

const EVERYTHING = 'all';
const CHOICES = [
  { key: 'site', label: 'Site', all: 'All sites', of: ({ sites }: FilterChoices) => sites },
  { key: 'program', label: 'Program', all: 'All programs', of: ({ programs }: FilterChoices) => programs },
  { key: 'payer', label: 'Payer', all: 'All payers', of: ({ payers }: FilterChoices) => payers },
] as const;

interface Props {
  readonly today: PlainDate;
  readonly shown: { readonly from: string; readonly to: string };
  readonly choices: FilterChoices;
  readonly actions?: ReactNode;
}

/** Period, site, program and payer of a dashboard; all of it stands in the address. */
export function FilterBar({ today, shown, choices, actions }: Props) {
  const [state, setState] = useQueryStates(periodParsers, { shallow: true });
  return (
    <div data-slot="toolbar" className="flex flex-wrap items-end gap-3">
      <Field label="Period" className="w-40">
        <Select
          options={PERIODS.map((value) => ({ value, label: PERIOD_LABELS[value] }))}
          value={state.period}
          onValueChange={(period) => void setState({ period, from: shown.from, to: shown.to })}
        />
      </Field>
      {state.period === 'custom' && (
        <>
          <Field label="From" className="w-36">
            <DateField today={today} value={shown.from} onValueChange={(from) => void setState({ from: from ?? '' })} />
          </Field>
          <Field label="To" className="w-36">
            <DateField today={today} value={shown.to} onValueChange={(to) => void setState({ to: to ?? '' })} />
          </Field>
        </>
      )}
      {CHOICES.map(({ key, label, all, of }) => (
        <Field key={key} label={label} className="w-52">
          <Select
            options={[
              { value: EVERYTHING, label: all },
              ...of(choices).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={state[key] || EVERYTHING}
            onValueChange={(value) => void setState({ [key]: value === EVERYTHING ? '' : value })}
          />
        </Field>
      ))}
      {actions && <div className="ml-auto flex gap-2">{actions}</div>}
    </div>
  );
}
