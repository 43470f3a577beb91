'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PayerView } from '@threshold/api/directory/list-payers.input';
import { addDays, toPlainDate } from '@threshold/domain/kernel';
import { DateField } from '@threshold/ui/date-field';
import { FormDialog } from '@threshold/ui/form-dialog';
import { Field } from '@threshold/ui/field';
import { FormField } from '@threshold/ui/form-field';
import { Input } from '@threshold/ui/input';
import { RadioGroup } from '@threshold/ui/radio-group';
import { toast } from '@threshold/ui/toast';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { plainDay } from '../../components/clock';
import { useTRPC } from '../../trpc/client';
import { refusalIn, sentenceOf } from '../../trpc/refusal';
import { useActionKey } from '../../trpc/use-action';
import { readPercent, sayDistinct, UNIT_RULE_WORDS } from './words';

type UnitRule = 'total-time' | 'substantial-portion';
type Basis = 'medicare' | 'percent-of-medicare' | 'percent-of-charge';

interface Values {
  from: string | null;
  unitRule: UnitRule;
  paymentBasis: Basis;
  percent: string;
  distinctModifier: '59' | 'X';
  source: string;
}

const UNIT_RULES = (['total-time', 'substantial-portion'] as const).map((value) => ({
  value,
  label: UNIT_RULE_WORDS[value] ?? value,
}));
const BASES: { value: Basis; label: string }[] = [
  { value: 'medicare', label: 'Medicare amounts' },
  { value: 'percent-of-medicare', label: 'Percent of Medicare' },
  { value: 'percent-of-charge', label: 'Percent of charge' },
];

/** How a plan counts and pays from a day on. What holds until then ends the day before; nothing past is changed. */
export function PlanSettingDialog({
  plan,
  today,
  onClose,
}: {
  plan: PayerView['plans'][number];
  today: string;
  onClose: () => void;
}) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const key = useActionKey();
  const adding = useMutation(trpc.directory.addPlanSetting.mutationOptions());
  const [failure, setFailure] = useState<string | null>(null);
  const before = plan.settings.find((setting) => setting.from <= today) ?? plan.settings[0];
  const { control, register, handleSubmit, watch, formState } = useForm<Values>({
    defaultValues: {
      from: null,
      unitRule: before?.unitRule === 'substantial-portion' ? 'substantial-portion' : 'total-time',
      paymentBasis: BASES.find(({ value }) => value === before?.paymentBasis)?.value ?? 'percent-of-medicare',
      percent: before ? String(before.percentHundredths / 100) : '',
      distinctModifier: before?.distinctModifier === 'X' ? 'X' : '59',
      source: '',
    },
  });
  const from = watch('from');
  const ending = from ? plan.settings.find(({ from: first, to }) => first < from && (to === null || to >= from)) : null;
  const isMedicare = watch('paymentBasis') === 'medicare';

  const save = handleSubmit(async ({ from: day, percent, ...values }) => {
    const percentHundredths = isMedicare ? 100_00 : readPercent(percent);
    if (day === null || percentHundredths === null) return;
    setFailure(null);
    try {
      await adding.mutateAsync({
        idempotencyKey: key.current(),
        data: { planId: plan.id, from: day, percentHundredths, ...values },
      });
      key.done();
      toast.done(`${plan.name} has a new setting from ${plainDay(day)}`);
      await cache.invalidateQueries(trpc.directory.payers.queryFilter());
      onClose();
    } catch (error) {
      if (refusalIn(error)) key.done();
      setFailure(sentenceOf(error));
    }
  });

  return (
    <FormDialog
      title={`New setting of ${plan.name}`}
      description={
        from && ending
          ? `The setting of ${plainDay(ending.from)} ends on ${plainDay(addDays(toPlainDate(from), -1))}. Charges made before keep their amounts.`
          : 'The setting in force ends the day before. Charges made before keep their amounts.'
      }
      submitLabel="Add setting"
      isSaving={formState.isSubmitting}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <FormField
        control={control}
        name="from"
        label="First day"
        required
        rules={{ required: 'Choose the first day.' }}
        render={({ onChange, ...field }) => <DateField today={today} onValueChange={onChange} {...field} />}
      />
      <FormField
        control={control}
        name="unitRule"
        label="Counts units of timed services by"
        render={({ value, onChange }) => <RadioGroup options={UNIT_RULES} value={value} onValueChange={onChange} />}
      />
      <div className="grid grid-cols-[1fr_9rem] gap-3">
        <FormField
          control={control}
          name="paymentBasis"
          label="Pays"
          render={({ value, onChange }) => <RadioGroup options={BASES} value={value} onValueChange={onChange} />}
        />
        <Field label="Percentage" error={formState.errors.percent?.message}>
          <Input
            inputMode="decimal"
            suffix="%"
            disabled={isMedicare}
            {...register('percent', {
              validate: (text, { paymentBasis }) =>
                paymentBasis === 'medicare' || readPercent(text) !== null || 'Write a percentage like 135 or 42.5.',
            })}
          />
        </Field>
      </div>
      <FormField
        control={control}
        name="distinctModifier"
        label="Separate services are told by"
        render={({ value, onChange }) => (
          <RadioGroup
            variant="inline"
            options={[
              { value: '59', label: sayDistinct('59') },
              { value: 'X', label: sayDistinct('X') },
            ]}
            value={value}
            onValueChange={onChange}
          />
        )}
      />
      <Field
        label="Source"
        required
        error={formState.errors.source?.message}
        hint="Contract and page, letter, or publication with its date."
      >
        <Input
          {...register('source', {
            required: 'Write where this comes from.',
            minLength: { value: 3, message: 'Write where this comes from.' },
            maxLength: { value: 300, message: 'At most 300 letters.' },
          })}
        />
      </Field>
      {failure && (
        <p role="alert" className="rounded-md border border-warning-border bg-warning-surface p-3">
          {failure}
        </p>
      )}
    </FormDialog>
  );
}
