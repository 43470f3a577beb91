'use client';

import type { ChartView } from '@threshold/api/patients/get-chart.input';
import { endCoverageInput } from '@threshold/api/patients/coverage.input';
import { DateField } from '@threshold/ui/date-field';
import { FormDialog } from '@threshold/ui/form-dialog';
import { Field } from '@threshold/ui/field';
import { toast } from '@threshold/ui/toast';
import { useState } from 'react';
import { useTRPC } from '../../../trpc/client';
import { useAction } from '../../../trpc/use-action';
import { RefusedInline } from '../enrollment/refused-inline';

interface Props {
  readonly coverage: ChartView['coverages'][number];
  readonly today: string;
  readonly onClose: () => void;
}

/** The last day on which a plan pays; later days are charged to another coverage or wait for one. */
export function EndCoverageDialog({ coverage, today, onClose }: Props) {
  const [lastDay, setLastDay] = useState<string | null>(coverage.effectiveTo ?? today);
  const [isAsked, setAsked] = useState(false);
  const end = useAction(useTRPC().patients.endCoverage.mutationOptions());
  const submit = () => {
    setAsked(true);
    const { id, version } = coverage;
    const parsed = endCoverageInput.safeParse({ coverageId: id, version, lastDay });
    if (!parsed.success) return;
    end.mutate(parsed.data, {
      onSuccess: () => {
        toast.done(`The last day of ${coverage.planName} is kept`);
        onClose();
      },
    });
  };
  return (
    <FormDialog
      title={`End ${coverage.planName}`}
      description="Later days are charged to another coverage that holds, or wait for one."
      submitLabel="End coverage"
      isSaving={end.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label="Last day" required error={isAsked && !lastDay ? 'Enter the last day.' : undefined}>
        <DateField today={today} value={lastDay} onValueChange={setLastDay} />
      </Field>
      {end.isError && <RefusedInline what="The coverage was not ended" error={end.error} />}
    </FormDialog>
  );
}
