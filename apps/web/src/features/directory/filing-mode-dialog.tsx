'use client';

import { addFilingModeInput } from '@threshold/api/directory/add-filing-mode.input';
import type { PayerView } from '@threshold/api/directory/list-payers.input';
import { DateField } from '@threshold/ui/date-field';
import { FormDialog } from '@threshold/ui/form-dialog';
import { Field } from '@threshold/ui/field';
import { Input } from '@threshold/ui/input';
import { RadioGroup } from '@threshold/ui/radio-group';
import { toast } from '@threshold/ui/toast';
import { useState } from 'react';
import { plainDay } from '../../components/clock';
import { useTRPC } from '../../trpc/client';
import { sentenceOf } from '../../trpc/refusal';
import { useAction } from '../../trpc/use-action';
import { FILING_MODES, modeOn } from './words';

interface Props {
  readonly payer: PayerView;
  readonly today: string;
  /** The files of a demo are always tests. */
  readonly isDemo: boolean;
  readonly onClose: () => void;
}

/** From which day on files to a payer are real. A payer pays nothing for a file that says it is a test. */
export function FilingModeDialog({ payer, today, isDemo, onClose }: Props) {
  const [values, setValues] = useState({
    from: today as string | null,
    mode: modeOn(payer, today),
    source: '',
  });
  const [isAsked, setAsked] = useState(false);
  const set = (part: Partial<typeof values>) => setValues((before) => ({ ...before, ...part }));
  const add = useAction(useTRPC().directory.addFilingMode.mutationOptions());
  const parsed = addFilingModeInput.safeParse({ ...values, payerId: payer.id });
  const problem = (name: string) =>
    isAsked ? parsed.error?.issues.find(({ path }) => path[0] === name)?.message : undefined;
  const submit = () => {
    setAsked(true);
    if (!parsed.success) return;
    add.mutate(parsed.data, {
      onSuccess: () => {
        toast.done(
          `Files to ${payer.name} are ${FILING_MODES[parsed.data.mode].toLowerCase()} from ${plainDay(parsed.data.from)}`,
        );
        onClose();
      },
    });
  };
  return (
    <FormDialog
      title={`Claim files to ${payer.name}`}
      description="What holds until then ends the day before. Files that were written stay as they are."
      submitLabel="Save"
      isSaving={add.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {isDemo && (
        <p className="text-muted-foreground">Files of a demo are always tests: no payer knows its patients.</p>
      )}
      <Field label="First day" required error={problem('from') && 'Enter the first day.'}>
        <DateField today={today} value={values.from} onValueChange={(from) => set({ from })} />
      </Field>
      <RadioGroup
        variant="inline"
        aria-label="Files are"
        options={(['test', 'production'] as const).map((value) => ({
          value,
          label: FILING_MODES[value],
          disabled: isDemo && value === 'production',
        }))}
        value={values.mode}
        onValueChange={(mode) => set({ mode })}
      />
      <Field
        label="Source"
        required
        error={problem('source')}
        hint="The payer's letter, a call with its date, an accepted test."
      >
        <Input value={values.source} maxLength={300} onChange={(event) => set({ source: event.target.value })} />
      </Field>
      {add.isError && (
        <p role="alert" className="rounded-md border border-warning-border bg-warning-surface p-3">
          {sentenceOf(add.error)}
        </p>
      )}
    </FormDialog>
  );
}
