'use client';

import { useQuery } from '@tanstack/react-query';
import { changeCoverageInput } from '@threshold/api/patients/coverage.input';
import type { ChartView } from '@threshold/api/patients/get-chart.input';
import { Combobox } from '@threshold/ui/combobox';
import { DateField } from '@threshold/ui/date-field';
import { FormDialog } from '@threshold/ui/form-dialog';
import { Field } from '@threshold/ui/field';
import { Input } from '@threshold/ui/input';
import { toast } from '@threshold/ui/toast';
import { useState } from 'react';
import { plainDay } from '../../../components/clock';
import { useTRPC } from '../../../trpc/client';
import { useAction } from '../../../trpc/use-action';
import { RefusedInline } from '../enrollment/refused-inline';
import { outcomeOfAdding } from './coverage-outcome';
import { PresentCoverage } from './present-coverage';
import { sayCharged, sayUncovered } from './said-days';

interface Props {
  readonly chart: ChartView;
  readonly onClose: () => void;
}

/** A plan that pays for the patient from a day on, and what becomes of the one that pays now. Days that waited are charged at once. */
export function AddCoverageDialog({ chart, onClose }: Props) {
  const { id: patientId, today, uncovered } = chart;
  const [values, setValues] = useState({
    planId: '',
    memberId: '',
    firstDay: (uncovered?.firstDay ?? today) as string | null,
    lastDay: null as string | null,
    endsPresent: true,
  });
  const [isAsked, setAsked] = useState(false);
  const set = (part: Partial<typeof values>) => setValues((before) => ({ ...before, ...part }));
  const plans = usePlans();
  const planName = plans.options.find(({ value }) => value === values.planId)?.label ?? null;
  const { planId, firstDay, lastDay, endsPresent } = values;
  const outcome = firstDay === null ? null : outcomeOfAdding(chart, { firstDay, endsPresent });
  const replaced = endsPresent && outcome?.canEnd ? outcome.present : null;
  const add = useAction(useTRPC().workflows.addCoverage.mutationOptions());
  const submit = () => {
    setAsked(true);
    const memberId = values.memberId.trim() || null;
    const replaces = replaced && { coverageId: replaced.id, version: replaced.version };
    const parsed = changeCoverageInput.safeParse({ patientId, planId, memberId, firstDay, lastDay, replaces });
    if (!parsed.success) return;
    add.mutate(parsed.data, {
      onSuccess: ({ releasedDays, heldDays }) => {
        const waiting = heldDays > 0 ? `${heldDays} held days go on waiting; Claims says why.` : undefined;
        toast.done(`${planName ?? 'The coverage'} is added`, {
          description: [sayCharged(releasedDays), waiting].filter(Boolean).join(' ') || undefined,
        });
        onClose();
      },
    });
  };
  return (
    <FormDialog
      title="Add coverage"
      description={uncovered ? undefined : 'Signed days that waited for a coverage are charged to it.'}
      submitLabel={replaced ? `End ${replaced.planName} and add` : 'Add coverage'}
      isSaving={add.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {uncovered && <Uncovered uncovered={uncovered} firstDay={firstDay} />}
      <Field label="Plan" required error={isAsked && !planId ? 'Choose the plan.' : undefined}>
        <Combobox
          options={plans.options}
          value={planId || null}
          onValueChange={(chosen) => set({ planId: chosen ?? '' })}
          loading={plans.isPending}
          placeholder="Find a plan…"
          emptyText="No plan of that name. An administrator adds plans in the directory."
        />
      </Field>
      <Field label="Member number" hint="From the card. Without it the days are charged, and their claims wait.">
        <Input value={values.memberId} maxLength={200} onChange={(event) => set({ memberId: event.target.value })} />
      </Field>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label="First day" required error={isAsked && !firstDay ? 'Enter the first day.' : undefined}>
          <DateField today={today} value={firstDay} onValueChange={(day) => set({ firstDay: day })} />
        </Field>
        <Field label="Last day" hint="Empty while it goes on.">
          <DateField
            today={today}
            placeholder="No end"
            value={lastDay}
            onValueChange={(day) => set({ lastDay: day })}
          />
        </Field>
      </div>
      {outcome && firstDay && (
        <PresentCoverage
          outcome={outcome}
          planName={planName}
          firstDay={firstDay}
          endsPresent={endsPresent}
          onEndsPresentChange={(checked) => set({ endsPresent: checked })}
        />
      )}
      {add.isError && <RefusedInline what="The coverage was not added" error={add.error} />}
    </FormDialog>
  );
}

function Uncovered({
  uncovered,
  firstDay,
}: {
  uncovered: NonNullable<ChartView['uncovered']>;
  firstDay: string | null;
}) {
  const isLater = firstDay !== null && firstDay > uncovered.firstDay;
  return (
    <p className="rounded-md border border-warning-border bg-warning-surface p-3" aria-live="polite">
      {sayUncovered(uncovered.count)}, since {plainDay(uncovered.firstDay)}.{' '}
      {isLater
        ? `Those before ${plainDay(firstDay)} go on waiting.`
        : 'They are charged when the coverage holds on them.'}
    </p>
  );
}

function usePlans() {
  const payers = useQuery(useTRPC().directory.payers.queryOptions({}));
  const options =
    payers.data?.flatMap((payer) =>
      payer.plans.map(({ id, name }) => ({ value: id, label: name, hint: payer.name })),
    ) ?? [];
  return { options, isPending: payers.isPending };
}
