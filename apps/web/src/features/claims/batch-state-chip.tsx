import type { ClaimBatchLine } from '@threshold/api/billing/list-claim-batches.input';
import { StatusChip } from '@threshold/ui/status-chip';
import type { ComponentProps } from 'react';

type Look = { tone: ComponentProps<typeof StatusChip>['tone']; label: string };

const LOOKS: Record<ClaimBatchLine['state'], Look> = {
  queued: { tone: 'pending', label: 'Queued' },
  running: { tone: 'info', label: 'Running' },
  done: { tone: 'success', label: 'Done' },
  failed: { tone: 'danger', label: 'Failed' },
  canceled: { tone: 'off', label: 'Canceled' },
};

/** Where a batch stands; one that is done and left claims behind says so. */
export function BatchStateChip({ batch }: { batch: Pick<ClaimBatchLine, 'state' | 'refused'> }) {
  if (batch.state === 'done' && batch.refused > 0)
    return <StatusChip tone="warning">{`Done, ${batch.refused} refused`}</StatusChip>;
  const { tone, label } = LOOKS[batch.state];
  return <StatusChip tone={tone}>{label}</StatusChip>;
}

/** Whether the worker still has to do with it: as long as this holds, the screen asks again. */
export const isUnderWay = (batch: Pick<ClaimBatchLine, 'state'>): boolean =>
  batch.state === 'queued' || batch.state === 'running';

const STAGES: Record<string, string> = {
  assembling: 'Assembling claims, patient by patient',
  writing: 'Writing files, payer by payer',
};

export const stageText = (batch: Pick<ClaimBatchLine, 'state' | 'stage'>): string =>
  batch.state === 'queued' ? 'Waiting for the worker' : (STAGES[batch.stage] ?? 'Starting');
