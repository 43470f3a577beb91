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
const withAll = (label: string, options: readonly { id: string; name: string }[]) => [
  { value: EVERYTHING, label },
  ...options.map(({ id, name }) => ({ value: id, label: name })),
];

interface Props {
  readonly today: PlainDate;
  readonly shown: { readonly from: string; readonly to: string };
  readonly choices: FilterChoices;
  readonly actions?: ReactNode;
}

/** Period, site, program and payer of a dashboard; all of it stands in the address. */
export function FilterBar({ today, shown, choices, actions }: Props) {
  const [state, setState] = useQueryStates(periodParsers, { shallow: true });
  const pick = (key: 'site' | 'program' | 'payer') => (value: string) =>
    void setState({ [key]: value === EVERYTHING ? '' : value });
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
      <Field label="Site" className="w-56">
        <Select
          options={withAll('All sites', choices.sites)}
          value={state.site || EVERYTHING}
          onValueChange={pick('site')}
        />
      </Field>
      <Field label="Program" className="w-56">
        <Select
          options={withAll('All programs', choices.programs)}
          value={state.program || EVERYTHING}
          onValueChange={pick('program')}
        />
      </Field>
      <Field label="Payer" className="w-48">
        <Select
          options={withAll('All payers', choices.payers)}
          value={state.payer || EVERYTHING}
          onValueChange={pick('payer')}
        />
      </Field>
      {actions && <div className="ml-auto flex gap-2">{actions}</div>}
    </div>
  );
}
