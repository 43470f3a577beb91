'use client';

import { Button } from '@threshold/ui/button';
import { DateField } from '@threshold/ui/date-field';
import { ErrorSummary } from '@threshold/ui/error-summary';
import { Field } from '@threshold/ui/field';
import { FormField } from '@threshold/ui/form-field';
import { Input } from '@threshold/ui/input';
import { Select } from '@threshold/ui/select';
import { toast } from '@threshold/ui/toast';
import { useRef } from 'react';
import { useForm } from 'react-hook-form';
import { Specimen } from '../specimen';
import { GROUPS, TODAY } from '../specimen-data';

type Values = { name: string; group: string | null; startsOn: string | null };

/** How a real form is wired: `register` for plain inputs, FormField for controlled ones, a summary that takes the focus. */
export function ValidatedForm() {
  const summary = useRef<HTMLDivElement>(null);
  const { control, register, handleSubmit, formState } = useForm<Values>({
    defaultValues: { name: '', group: null, startsOn: null },
    shouldFocusError: false,
  });
  const errors = [
    { fieldId: 'demo-name', message: formState.errors.name?.message },
    { fieldId: 'demo-group', message: formState.errors.group?.message },
  ].flatMap(({ fieldId, message }) => (message === undefined ? [] : [{ fieldId, message }]));
  const save = handleSubmit(
    (values) => void toast.done(`Saved ${values.name}`),
    () => requestAnimationFrame(() => summary.current?.focus()),
  );
  return (
    <Specimen name="A form with react-hook-form: save it empty, then mend it" className="max-w-xl">
      <form noValidate onSubmit={save} className="grid gap-4">
        <ErrorSummary ref={summary} title="The session was not saved" errors={errors} />
        <Field controlId="demo-name" label="Name of the session" required error={formState.errors.name?.message}>
          <Input {...register('name', { required: 'Give the session a name.' })} />
        </Field>
        <FormField
          control={control}
          name="group"
          controlId="demo-group"
          rules={{ required: 'Choose a group.' }}
          label="Its group"
          required
          render={({ value, onChange }) => <Select options={GROUPS} value={value} onValueChange={onChange} />}
        />
        <FormField
          control={control}
          name="startsOn"
          label="First day"
          hint="Leave it empty for an open start."
          render={({ onChange, ...field }) => <DateField today={TODAY} onValueChange={onChange} {...field} />}
        />
        <div>
          <Button type="submit" variant="primary" loading={formState.isSubmitting}>
            Save session
          </Button>
        </div>
      </form>
    </Specimen>
  );
}
