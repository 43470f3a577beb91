'use client';

import { useQuery } from '@tanstack/react-query';
import { formatCents } from '@threshold/domain/kernel';
import { Button } from '@threshold/ui/button';
import { Panel } from '@threshold/ui/card';
import { toast } from '@threshold/ui/toast';
import { useTRPC } from '../../trpc/client';
import { sentenceOf } from '../../trpc/refusal';
import { useAction } from '../../trpc/use-action';
import { HeldDaysTable } from './held-days-table';

/** Signed days that no sum counts, because something that billing needs is missing. Nothing stands here when none wait. */
export function HeldDays({ mayRetry }: { mayRetry: boolean }) {
  const trpc = useTRPC();
  const held = useQuery(trpc.billing.heldDays.queryOptions({ patientId: null }));
  const retry = useAction(trpc.billing.retryHeldDays.mutationOptions());
  if (!held.data || held.data.total === 0) return null;
  const { days, total } = held.data;
  const again = () =>
    retry.mutate(
      {},
      {
        onSuccess: ({ releasedDays, waitingDays, chargeCents }) =>
          toast.done(`${releasedDays} of ${total} days are charged`, {
            description: `${formatCents(chargeCents)} charged; ${waitingDays} still wait.`,
          }),
        onError: (error) => toast.error('Nothing was charged', sentenceOf(error)),
      },
    );
  return (
    <Panel
      title={`${total} signed ${total === 1 ? 'day waits' : 'days wait'} uncharged`}
      description={days.length < total ? `The ${days.length} oldest are listed.` : 'No sum above counts them.'}
      flush
      actions={
        mayRetry && (
          <Button size="sm" loading={retry.isPending} onClick={again}>
            Count again
          </Button>
        )
      }
    >
      <HeldDaysTable days={days} />
    </Panel>
  );
}
