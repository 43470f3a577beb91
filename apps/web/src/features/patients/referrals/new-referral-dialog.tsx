'use client';

import { useQuery } from '@tanstack/react-query';
import { createReferralInput } from '@threshold/api/patients/create-referral.input';
import { Button } from '@threshold/ui/button';
import { Combobox } from '@threshold/ui/combobox';
import { DateField } from '@threshold/ui/date-field';
import { Dialog } from '@threshold/ui/dialog';
import { Field } from '@threshold/ui/field';
import { Select } from '@threshold/ui/select';
import { Textarea } from '@threshold/ui/textarea';
import { toast } from '@threshold/ui/toast';
import { useState } from 'react';
import { useDebounce } from 'use-debounce';
import { useTRPC } from '../../../trpc/client';
import { useAction } from '../../../trpc/use-action';
import { RefusedInline } from '../enrollment/refused-inline';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly today: string;
  /** Set when the chart of the patient is open: nobody has to be found then. */
  readonly patient?: { readonly id: string; readonly name: string };
}

/** Records that somebody referred a patient. */
export function NewReferralDialog({ open, onClose, ...props }: Props) {
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={props.patient ? `New referral of ${props.patient.name}` : 'New referral'}
      description="It waits in the pipeline until somebody accepts or declines it."
    >
      {open && <ReferralForm onClose={onClose} {...props} />}
    </Dialog>
  );
}

function ReferralForm({ onClose, today, patient }: Omit<Props, 'open'>) {
  const trpc = useTRPC();
  const sources = useQuery(trpc.patients.referrals.queryOptions({ show: 'open' }));
  const [values, setValues] = useState({
    patientId: patient?.id ?? '',
    sourceId: '',
    receivedOn: today as string | null,
    reason: '',
  });
  const [errors, setErrors] = useState<Partial<Record<string, string>>>({});
  const set = (part: Partial<typeof values>) => setValues((before) => ({ ...before, ...part }));
  const create = useAction(trpc.patients.createReferral.mutationOptions());
  const submit = () => {
    const parsed = createReferralInput.safeParse({ ...values, receivedOn: values.receivedOn ?? '' });
    const issues = parsed.error?.issues.map(({ path, message }) => [String(path[0]), message]) ?? [];
    setErrors({ ...Object.fromEntries(issues), ...(values.patientId ? {} : { patientId: 'Choose a patient.' }) });
    if (parsed.success && !create.isPending)
      create.mutate(parsed.data, {
        onSuccess: () => {
          onClose();
          toast.done('The referral is in the pipeline');
        },
      });
  };
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {!patient && (
        <PatientField
          value={values.patientId}
          error={values.patientId ? undefined : errors.patientId}
          onValueChange={(patientId) => set({ patientId })}
        />
      )}
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label="Referred by" error={errors.sourceId}>
          <Select
            options={sources.data?.sources.map(({ id, name }) => ({ value: id, label: name })) ?? []}
            value={values.sourceId || null}
            onValueChange={(sourceId) => set({ sourceId })}
            placeholder="Choose who refers…"
          />
        </Field>
        <Field label="Received" error={errors.receivedOn}>
          <DateField today={today} value={values.receivedOn} onValueChange={(receivedOn) => set({ receivedOn })} />
        </Field>
      </div>
      <Field label="Reason" error={errors.reason} hint="⌘↵ or Ctrl+Enter saves.">
        <Textarea
          rows={3}
          maxLength={500}
          value={values.reason}
          onChange={(event) => set({ reason: event.target.value })}
          onSubmitKey={submit}
        />
      </Field>
      {create.isError && <RefusedInline what="The referral was not saved" error={create.error} />}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="primary" loading={create.isPending}>
          Add referral
        </Button>
      </div>
    </form>
  );
}

function PatientField({
  value,
  error,
  onValueChange,
}: {
  value: string;
  error: string | undefined;
  onValueChange: (id: string) => void;
}) {
  const trpc = useTRPC();
  const [typed, setTyped] = useState('');
  const [term] = useDebounce(typed.trim().slice(0, 80), 150);
  const found = useQuery(trpc.patients.search.queryOptions({ term }));
  return (
    <Field label="Patient" error={error}>
      <Combobox
        options={
          found.data?.matches.map(({ id, name, birthDate }) => ({ value: id, label: name, hint: birthDate })) ?? []
        }
        value={value || null}
        onValueChange={(id) => onValueChange(id ?? '')}
        onSearch={setTyped}
        loading={found.isFetching}
        placeholder="Name, record number or birth date"
        emptyText="Nobody matches. Import the person first."
      />
    </Field>
  );
}
