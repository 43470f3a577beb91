'use client';

import type { PeriodInput } from '@threshold/api/finance/period.input';
import { Button } from '@threshold/ui/button';
import { toast } from '@threshold/ui/toast';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTRPCClient } from '../../trpc/client';
import { sentenceOf } from '../../trpc/refusal';
import { saveFile } from './save-file';

/** Saves the rows behind the page as CSV; the export is recorded in the audit trail. */
export function ExportButton({ kind, request }: { kind: 'census' | 'margin'; request: PeriodInput }) {
  const client = useTRPCClient();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      saveFile(
        await (kind === 'census'
          ? client.finance.exportCensus.query({ ...request, phaseName: null })
          : client.finance.exportMargin.query(request)),
      );
    } catch (error) {
      toast.error('The export failed', sentenceOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button loading={busy} onClick={() => void save()}>
      <Download aria-hidden /> CSV
    </Button>
  );
}
