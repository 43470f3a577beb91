'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { previewClaimBatchInput } from '@threshold/api/billing/preview-claim-batch.input';
import { startClaimBatchInput } from '@threshold/api/billing/start-claim-batch.input';
import type { StartClaimBatchInput } from '@threshold/api/billing/start-claim-batch.input';
import { addDays, toPlainDate } from '@threshold/domain/kernel';
import { Button } from '@threshold/ui/button';
import { DateField } from '@threshold/ui/date-field';
import { Dialog, DialogClose } from '@threshold/ui/dialog';
import { FormField } from '@threshold/ui/form-field';
import { Link } from '@threshold/ui/link';
import { RefusedState } from '@threshold/ui/refused-state';
import { toast } from '@threshold/ui/toast';
import { useId, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTRPC } from '../../trpc/client';
import { BatchPreview } from './batch-preview';
import { sayMakeClaims } from './preview-text';
import { sentenceOf } from '../../trpc/refusal';
import { useActionKey } from '../../trpc/use-action';

const DAYS_BACK = 13;

/** Asks for the days of a batch and starts it; what the server refuses stands above the fields. */
export function NewBatchDialog({ today }: { today: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const formId = useId();
  const [open, setOpen] = useState(false);
  const key = useActionKey();
  const form = useForm<{ firstDay: string; lastDay: string }, unknown, StartClaimBatchInput>({
    resolver: zodResolver(startClaimBatchInput),
    defaultValues: { firstDay: addDays(toPlainDate(today), -DAYS_BACK), lastDay: today },
  });
  const start = useMutation(
    trpc.billing.startClaimBatch.mutationOptions({
      onSuccess: async ({ batchId }) => {
        key.done();
        setOpen(false);
        toast.done('The claims are being made', {
          description: (
            <Link href={`/claims/${batchId}`} className="underline">
              Open the batch
            </Link>
          ),
        });
        await queryClient.invalidateQueries({ queryKey: trpc.billing.claimBatches.queryKey() });
      },
    }),
  );
  const period = form.watch();
  const preview = usePreview(period, open);
  const submit = form.handleSubmit((data) => start.mutate({ idempotencyKey: key.current(), data }));
  const onOpenChange = (next: boolean) => {
    setOpen(next);
    // Other days are another request; the key of the one before must not carry over.
    if (next) start.reset();
    else key.done();
  };

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      trigger={<Button variant="primary">New batch…</Button>}
      title="New claim batch"
      description="Every charge of these days that stands and is on no claim yet."
      footer={
        <>
          <DialogClose>
            <Button variant="ghost">Cancel</Button>
          </DialogClose>
          <Button variant="primary" type="submit" form={formId} loading={start.isPending}>
            {sayMakeClaims(preview.isCurrent ? preview.data?.charges : undefined)}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)} className="grid gap-4">
        {start.isError && (
          <RefusedState what="The batch was not started" why={[{ rule: 'Why', fact: sentenceOf(start.error) }]} />
        )}
        <div className="grid gap-4 sm:grid-cols-2">
          {(['firstDay', 'lastDay'] as const).map((name) => (
            <FormField
              key={name}
              control={form.control}
              name={name}
              label={name === 'firstDay' ? 'First day of service' : 'Last day of service'}
              required
              render={({ value, onChange, onBlur, ref }) => (
                <DateField
                  ref={ref}
                  today={today}
                  value={value === '' ? null : value}
                  onBlur={onBlur}
                  onValueChange={(day) => {
                    key.done();
                    onChange(day ?? '');
                  }}
                />
              )}
            />
          ))}
        </div>
        <BatchPreview
          firstDay={period.firstDay}
          preview={preview.data}
          onEndOn={(day) => {
            key.done();
            form.setValue('lastDay', day, { shouldValidate: true });
          }}
        />
      </form>
    </Dialog>
  );
}

/** What a batch over these days would find; the days before stay in sight while others are asked. */
function usePreview(period: { firstDay: string; lastDay: string }, isOpen: boolean) {
  const asked = previewClaimBatchInput.safeParse(period);
  const nothing = { firstDay: toPlainDate('2000-01-01'), lastDay: toPlainDate('2000-01-01') };
  const preview = useQuery({
    ...useTRPC().billing.previewClaimBatch.queryOptions(asked.success ? asked.data : nothing),
    enabled: isOpen && asked.success,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  return { data: asked.success ? preview.data : undefined, isCurrent: !preview.isPlaceholderData };
}
