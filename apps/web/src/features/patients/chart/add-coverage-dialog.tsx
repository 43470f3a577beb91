'use client';

import { useQuery } from '@tanstack/react-query';
import { addCoverageInput } from '@threshold/api/patients/coverage.input';
import { Combobox } from '@threshold/ui/combobox';
import { DateField } from '@threshold/ui/date-field';
import { FormDialog } from '@threshold/ui/form-dialog';
import { Field } from '@threshold/ui/field';
import { Input } from '@threshold/ui/input';
import { toast } from '@threshold/ui/toast';
import { useState } from 'react';
import { useTRPC } from '../../../trpc/client';
import { useAction } from '../../../trpc/use-action';
import { RefusedInline } from '../enrollment/refused-inline';

interface Props {
  readonly patientId: string;
  readonly today: string;
  readonly onClose: () => void;
}

/** A plan that pays for the patient from a day on. Days that waited for it are charged at once. */
export function AddCoverageDialog({ patientId, today, onClose }: Props) {
  const [values, setValues] = useState({
    planId: '',
    memberId: '',
    firstDay: today as string | null,
    lastDay: null as string | null,
  });
  const [isAsked, setAsked] = useState(false);
  const set = (part: Partial<typeof values>) => setValues((before) => ({ ...before, ...part }));
  const add = useAction(useTRPC().workflows.addCoverage.mutationOptions());
  const submit = () => {
    setAsked(true);
    const parsed = addCoverageInput.safeParse({ ...values, patientId, memberId: values.memberId.trim() || null });
    if (!parsed.success) return;
    add.mutate(parsed.data, {
      onSuccess: ({ releasedDays }) => {
        toast.done('The coverage is added', {
          description: releasedDays > 0 ? `${releasedDays} signed days that waited for it are charged.` : undefined,
        });
        onClose();
      },
    });
  };
  return (
    <FormDialog
      title="Add coverage"
      description="Signed days that waited for a coverage are charged by it."
      submitLabel="Add coverage"
      isSaving={add.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <PlanField
        value={values.planId}
        error={isAsked && !values.planId ? 'Choose the plan.' : undefined}
        onValueChange={(planId) => set({ planId })}
      />
      <Field label="Member number" hint="From the card. Without it the days are charged, and their claims wait.">
        <Input value={values.memberId} maxLength={200} onChange={(event) => set({ memberId: event.target.value })} />
      </Field>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label="First day" required error={isAsked && !values.firstDay ? 'Enter the first day.' : undefined}>
          <DateField today={today} value={values.firstDay} onValueChange={(firstDay) => set({ firstDay })} />
        </Field>
        <Field label="Last day" hint="Empty while it goes on.">
          <DateField today={today} value={values.lastDay} onValueChange={(lastDay) => set({ lastDay })} />
        </Field>
      </div>
      {add.isError && <RefusedInline what="The coverage was not added" error={add.error} />}
    </FormDialog>
  );
}

interface PlanFieldProps {
  readonly value: string;
  readonly error: string | undefined;
  readonly onValueChange: (planId: string) => void;
}

function PlanField({ value, error, onValueChange }: PlanFieldProps) {
  const payers = useQuery(useTRPC().directory.payers.queryOptions({}));
  const options =
    payers.data?.flatMap((payer) =>
      payer.plans.map(({ id, name }) => ({ value: id, label: name, hint: payer.name })),
    ) ?? [];
  return (
    <Field label="Plan" required error={error}>
      <Combobox
        options={options}
        value={value || null}
        onValueChange={(planId) => onValueChange(planId ?? '')}
        loading={payers.isPending}
        placeholder="Find a plan…"
        emptyText="No plan of that name. An administrator adds plans in the directory."
      />
    </Field>
  );
}
