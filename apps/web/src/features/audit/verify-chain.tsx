'use client';

import { useQuery } from '@tanstack/react-query';
import type { AuditVerification } from '@threshold/api/access/verify-audit.input';
import { Button } from '@threshold/ui/button';
import { Panel } from '@threshold/ui/card';
import { StatusChip } from '@threshold/ui/status-chip';
import { FailedQuery } from '../../components/failed-query';
import { useTRPC } from '../../trpc/client';

/** Recomputes the whole chain when asked, and shows what an outsider may write down to compare later. */
export function VerifyChain() {
  const trpc = useTRPC();
  const verified = useQuery({ ...trpc.access.verifyAudit.queryOptions({}), enabled: false, staleTime: 0 });
  return (
    <Panel
      title="The chain"
      description="Each change, read and refusal is linked to the one before by a hash."
      actions={
        <Button loading={verified.isFetching} onClick={() => void verified.refetch()}>
          Verify the chain
        </Button>
      }
    >
      <div aria-live="polite">
        {verified.isError ? (
          <FailedQuery error={verified.error} onRetry={() => void verified.refetch()} />
        ) : verified.data ? (
          <Result result={verified.data} />
        ) : (
          <p className="text-sm text-muted-foreground">Not verified since this page was opened.</p>
        )}
      </div>
    </Panel>
  );
}

function Result({ result }: { result: AuditVerification }) {
  return (
    <div className="grid gap-2 text-sm">
      <p className="flex flex-wrap items-center gap-2">
        {result.breaks.length === 0 ? (
          <StatusChip tone="success">The chain holds</StatusChip>
        ) : (
          <StatusChip tone="danger">{`Broken in ${result.breaks.length} ${result.breaks.length === 1 ? 'place' : 'places'}`}</StatusChip>
        )}
        <span className="tabular-nums">
          {result.events.toLocaleString('en-US')} events in {result.links.toLocaleString('en-US')} links
        </span>
      </p>
      {result.breaks.length > 0 && (
        <ul className="list-disc pl-5">
          {result.breaks.map(({ sequence, problem }) => (
            <li key={`${sequence} ${problem}`}>
              {sequence === null ? '' : `Link ${sequence}: `}
              {problem}
            </li>
          ))}
        </ul>
      )}
      {result.headHash && (
        <p className="text-xs text-muted-foreground">
          Hash at the end, to keep elsewhere: <code className="break-all text-foreground">{result.headHash}</code>
        </p>
      )}
    </div>
  );
}
