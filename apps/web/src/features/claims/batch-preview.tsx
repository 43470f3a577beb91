'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { previewClaimBatchInput } from '@threshold/api/billing/preview-claim-batch.input';
import { formatCents, toPlainDate } from '@threshold/domain/kernel';
import { StatusChip } from '@threshold/ui/status-chip';
import { useTRPC } from '../../trpc/client';

/** What the batch would find, while its days are chosen: a claim that goes out too early needs a second one. */
export function BatchPreview({ period }: { period: { readonly firstDay: string; readonly lastDay: string } }) {
  const asked = previewClaimBatchInput.safeParse(period);
  const preview = useQuery({
    ...useTRPC().billing.previewClaimBatch.queryOptions(
      asked.success ? asked.data : { firstDay: toPlainDate('2000-01-01'), lastDay: toPlainDate('2000-01-01') },
    ),
    enabled: asked.success,
    placeholderData: keepPreviousData,
  });
  if (!asked.success || !preview.data) return <p className="h-5 text-muted-foreground" />;
  const { charges, chargeCents, unsignedAttendances } = preview.data;
  return (
    <div className="grid gap-2" aria-live="polite">
      <p>
        <span className="font-medium tabular-nums">{charges.toLocaleString('en-US')}</span> charges wait,{' '}
        <span className="font-medium tabular-nums">{formatCents(chargeCents)}</span>.
      </p>
      {unsignedAttendances > 0 && (
        <p className="flex flex-wrap items-center gap-2 text-muted-foreground">
          <StatusChip tone="warning">{unsignedAttendances} attendances unsigned</StatusChip>
          Signed later, they need a second claim for a day that was sent. End the batch before those days, or sign
          first.
        </p>
      )}
    </div>
  );
}
