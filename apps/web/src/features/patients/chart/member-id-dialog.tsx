'use client';

import type { ChartView } from '@threshold/api/patients/get-chart.input';
import { FormDialog } from '@threshold/ui/form-dialog';
import { Field } from '@threshold/ui/field';
import { Input } from '@threshold/ui/input';
import { toast } from '@threshold/ui/toast';
import { useState } from 'react';
import { useTRPC } from '../../../trpc/client';
import { useAction } from '../../../trpc/use-action';
import { RefusedInline } from '../enrollment/refused-inline';

/** The number on the patient's card, without which no claim goes out. */
export function MemberIdDialog({
  coverage,
  onClose,
}: {
  coverage: ChartView['coverages'][number];
  onClose: () => void;
}) {
  const [text, setText] = useState(coverage.memberId ?? '');
  const [isAsked, setAsked] = useState(false);
  const enter = useAction(useTRPC().patients.enterMemberId.mutationOptions());
  const submit = () => {
    setAsked(true);
    if (text.trim() === '') return;
    enter.mutate(
      { coverageId: coverage.id, version: coverage.version, memberId: text },
      {
        onSuccess: () => {
          toast.done(`The member number of ${coverage.planName} is ${text.trim()}`);
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={`Member number of ${coverage.planName}`}
      description="As it stands on the card. Claims that waited for it go out with the next batch."
      submitLabel="Save number"
      isSaving={enter.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field
        label="Member number"
        required
        error={isAsked && text.trim() === '' ? "Enter the number from the patient's card." : undefined}
      >
        <Input value={text} maxLength={200} autoFocus onChange={(event) => setText(event.target.value)} />
      </Field>
      {enter.isError && <RefusedInline what="The number was not saved" error={enter.error} />}
    </FormDialog>
  );
}
