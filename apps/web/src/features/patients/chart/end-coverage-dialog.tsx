'use client';

import type { ChartView } from '@threshold/api/patients/get-chart.input';
import { endCoverageInput } from '@threshold/api/patients/coverage.input';
import { DateField } from '@threshold/ui/date-field';
import { FormDialog } from '@threshold/ui/form-dialog';
import { Field } from '@threshold/ui/field';
import { toast } from '@threshold/ui/toast';
import { useState } from 'react';
import { monthDay, plainDay } from '../../../components/clock';
import { useTRPC } from '../../../trpc/client';
import { useAction } from '../../../trpc/use-action';
import { RefusedInline } from '../enrollment/refused-inline';
import { billsAfter } from './coverage-outcome';
import { sayCharged } from './said-days';

interface Props {
  readonly coverage: ChartView['coverages'][number];
  readonly chart: ChartView;
  readonly onClose: () => void;
}

/** The last day on which a plan pays, or none: later days are charged to another coverage or wait for one. */
export function EndCoverageDialog({ coverage, chart, onClose }: Props) {
  const { id, version, planName, effectiveTo, charges, chargedUntil } = coverage;
  const isEnded = effectiveTo !== null;
  const [lastDay, setLastDay] = useState<string | null>(effectiveTo ?? chart.today);
  const [isAsked, setAsked] = useState(false);
  const end = useAction(useTRPC().workflows.endCoverage.mutationOptions());
  const isMissing = lastDay === null && !isEnded;
  const submit = () => {
    setAsked(true);
    const parsed = endCoverageInput.safeParse({ coverageId: id, version, lastDay });
    if (!parsed.success || isMissing) return;
    end.mutate(parsed.data, {
      onSuccess: ({ releasedDays }) => {
        toast.done(lastDay === null ? `${planName} goes on` : `${planName} ends ${plainDay(lastDay)}`, {
          description: sayCharged(releasedDays),
        });
        onClose();
      },
    });
  };
  return (
    <FormDialog
      title={isEnded ? `Change the end of ${planName}` : `End ${planName}`}
      description={isEnded ? `It ends ${plainDay(effectiveTo)} now.` : 'It goes on without an end now.'}
      submitLabel={lastDay === null && isEnded ? 'Let it go on' : isEnded ? 'Change end' : 'End coverage'}
      isSaving={end.isPending}
      isUnchanged={isEnded && lastDay === effectiveTo}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field
        label="Last day"
        required={!isEnded}
        hint={isEnded ? 'Empty lets it go on.' : undefined}
        error={isAsked && isMissing ? 'Enter the last day.' : undefined}
      >
        <DateField today={chart.today} placeholder="No end" value={lastDay} onValueChange={setLastDay} />
      </Field>
      <div className="grid gap-1 text-muted-foreground" aria-live="polite">
        <p>{sayAfter(coverage, chart, lastDay)}</p>
        {chargedUntil !== null && (
          <p>
            {charges} {charges === 1 ? 'charge' : 'charges'} until {plainDay(chargedUntil)}{' '}
            {charges === 1 ? 'stands' : 'stand'} on it: it can end then or later.
          </p>
        )}
      </div>
      {end.isError && <RefusedInline what="The coverage was not changed" error={end.error} />}
    </FormDialog>
  );
}

function sayAfter({ id, planName }: Props['coverage'], chart: ChartView, lastDay: string | null): string {
  if (lastDay === null) return `${planName} then holds on every later day; signed days that waited are charged.`;
  const next = billsAfter(chart, id, lastDay);
  return next === null
    ? `After ${monthDay(lastDay)} no coverage holds: signed days wait uncharged until one does.`
    : `After ${monthDay(lastDay)} ${next} bills.`;
}
