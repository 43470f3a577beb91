import type { ClaimFileView } from '@threshold/api/billing/get-claim-batch.input';
import { StatusChip } from '@threshold/ui/status-chip';

/** Whether a payer pays on a file, or only looks at its form. */
export function ModeChip({ mode }: { mode: ClaimFileView['mode'] }) {
  const isReal = mode === 'production';
  return <StatusChip tone={isReal ? 'success' : 'neutral'}>{isReal ? 'Production' : 'Test file'}</StatusChip>;
}
