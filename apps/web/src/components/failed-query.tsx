'use client';

import { ErrorState } from '@threshold/ui/error-state';
import { RefusedState } from '@threshold/ui/refused-state';
import { refusalIn, requestIdOf, sentenceOf } from '../trpc/refusal';

/** What a panel shows instead of its data: a refusal with its reason, or a failure with a way to try again. */
export function FailedQuery({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (refusalIn(error))
    return <RefusedState variant="page" what="This cannot be shown" why={[{ rule: 'Why', fact: sentenceOf(error) }]} />;
  return (
    <ErrorState title="This could not be loaded" onRetry={onRetry} requestId={requestIdOf(error) ?? undefined}>
      <p>{sentenceOf(error)}</p>
    </ErrorState>
  );
}
