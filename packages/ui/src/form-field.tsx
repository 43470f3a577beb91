'use client';

import type { ReactElement } from 'react';
import {
  Controller,
  type Control,
  type ControllerProps,
  type ControllerRenderProps,
  type FieldPath,
  type FieldValues,
} from 'react-hook-form';
import { Field, type FieldProps } from './field';

export type FormFieldProps<Values extends FieldValues, Name extends FieldPath<Values>> = Omit<
  FieldProps,
  'children' | 'error'
> & {
  control: Control<Values>;
  name: Name;
  rules?: ControllerProps<Values, Name>['rules'];
  render: (field: ControllerRenderProps<Values, Name>) => ReactElement;
};

/** A Field around a controlled input of react-hook-form; shows that field's own error. */
export function FormField<Values extends FieldValues, Name extends FieldPath<Values>>({
  control,
  name,
  rules,
  render,
  ...field
}: FormFieldProps<Values, Name>) {
  return (
    <Controller
      control={control}
      name={name}
      rules={rules}
      render={({ field: input, fieldState }) => (
        <Field {...field} error={fieldState.error?.message}>
          {render(input)}
        </Field>
      )}
    />
  );
}
