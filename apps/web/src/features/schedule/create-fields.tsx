'use client';

import type { BoardView } from '@threshold/api/scheduling/get-board.input';
import { Combobox } from '@threshold/ui/combobox';
import { Field } from '@threshold/ui/field';
import { FormField } from '@threshold/ui/form-field';
import { Input } from '@threshold/ui/input';
import { Select } from '@threshold/ui/select';
import { useFormContext } from 'react-hook-form';
import type { CreateValues } from './use-create-form';

/** What a new session is, for whom, and about what. The length comes with the kind of session. */
export function CreateFields({ board }: { board: BoardView }) {
  const { control, register, setValue, formState } = useFormContext<CreateValues>();
  return (
    <>
      <FormField
        control={control}
        name="sessionTypeId"
        label="What"
        required
        rules={{ required: 'Choose what the session is.' }}
        render={({ value, onChange }) => (
          <Combobox
            options={board.sessionTypes.map((one) => ({
              value: one.id,
              label: one.name,
              hint: `${one.minutes} min · up to ${one.maxSize}`,
            }))}
            value={value || null}
            onValueChange={(next) => {
              onChange(next ?? '');
              const minutes = board.sessionTypes.find((one) => one.id === next)?.minutes;
              if (minutes) setValue('minutes', String(minutes));
            }}
            placeholder="Find a kind of session…"
          />
        )}
      />
      <div className="grid grid-cols-2 gap-3 max-[520px]:grid-cols-1">
        <FormField
          control={control}
          name="programId"
          label="Program"
          required
          rules={{ required: 'Choose a program.' }}
          render={({ value, onChange }) => (
            <Select
              options={board.programs.map((program) => ({ value: program.id, label: program.name }))}
              value={value || null}
              onValueChange={onChange}
            />
          )}
        />
        <Field label="Topic" error={formState.errors.topic?.message}>
          <Input
            {...register('topic', { maxLength: { value: 120, message: 'At most 120 letters.' } })}
            placeholder="May stay empty"
          />
        </Field>
      </div>
    </>
  );
}
