'use client';

import { addFilingModeInput } from '@threshold/api/directory/add-filing-mode.input';
import type { PayerView } from '@threshold/api/directory/list-payers.input';
import { DateField } from '@threshold/ui/date-field';
import { FormDialog } from '@threshold/ui/form-dialog';
import { Field } from '@threshold/ui/field';
import { Input } from '@threshold/ui/input';
import { RadioGroup } from '@threshold/ui/radio-group';
import { StatusChip } from '@threshold/ui/status-chip';
import { toast } from '@threshold/ui/toast';
import { useState } from 'react';
import { plainDay } from '../../components/clock';
import { useTRPC } from '../../trpc/client';
import { sentenceOf } from '../../trpc/refusal';
import { useAction } from '../../trpc/use-action';
import { FILING_CONSEQUENCES, FILING_MODES, modeOn, sayFilingNow } from './words';

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
  // What already holds on the chosen day need not be said again: that would only cut its row in two.
  const isUnchanged = values.from !== null && modeOn(payer, values.from) === values.mode;
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
      description={`${sayFilingNow(payer, today)} Files that were written stay as they are.`}
      submitLabel={`Change to ${FILING_MODES[values.mode].toLowerCase()}`}
      isSaving={add.isPending}
      isUnchanged={isUnchanged}
      onSubmit={submit}
      onClose={onClose}
    >
      {isDemo && (
        <p className="text-muted-foreground">Files of a demo are always tests: no payer knows its patients.</p>
      )}
      <Field label="First day" required error={problem('from') && 'Enter the first day.'}>
        <DateField today={today} value={values.from} onValueChange={(from) => set({ from })} />
      </Field>
      <Field
        label="Files are"
        hint={isUnchanged ? `They are ${FILING_MODES[values.mode].toLowerCase()} on that day already.` : undefined}
      >
        <RadioGroup
          options={(['test', 'production'] as const).map((value) => ({
            value,
            label: FILING_MODES[value],
            hint: FILING_CONSEQUENCES[value],
            disabled: isDemo && value === 'production',
          }))}
          value={values.mode}
          onValueChange={(mode) => set({ mode })}
        />
      </Field>
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
      <FilingHistory payer={payer} today={today} />
    </FormDialog>
  );
}

/** Every mode that was ever said, the newest first, with who says so. */
function FilingHistory({ payer: { filingModes }, today }: Pick<Props, 'payer' | 'today'>) {
  return (
    <section className="grid gap-1.5 border-t border-border pt-3">
      <h3 className="font-semibold">Said so far</h3>
      {filingModes.length === 0 && (
        <p className="text-muted-foreground">Nothing yet: until you change it, files are tests.</p>
      )}
      <ul className="grid gap-1.5">
        {filingModes.map(({ id, from, to, mode, source }) => (
          <li key={id}>
            <span className="flex items-center gap-2">
              <span className="font-medium">{FILING_MODES[mode]}</span>
              <span className="tabular-nums">
                {plainDay(from)} {to ? `to ${plainDay(to)}` : 'on'}
              </span>
              {from > today && <StatusChip tone="info">Planned</StatusChip>}
              {from <= today && (to === null || to >= today) && <StatusChip tone="success">In force</StatusChip>}
            </span>
            <span className="block text-xs text-muted-foreground">Source: {source}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
