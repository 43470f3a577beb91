'use client';

import type { ChartView } from '@threshold/api/patients/get-chart.input';
import { Button } from '@threshold/ui/button';
import { Panel } from '@threshold/ui/card';
import { formatDay } from '@threshold/ui/date-text';
import { StatusChip } from '@threshold/ui/status-chip';
import { useState } from 'react';
import { AddCoverageDialog } from './add-coverage-dialog';
import { EndCoverageDialog } from './end-coverage-dialog';
import { MemberIdDialog } from './member-id-dialog';

type Coverage = ChartView['coverages'][number];

/** Who pays for the patient, and since when. A member number that is missing holds the claims, so it asks for itself. */
export function Coverages({ chart, mayEdit }: { chart: ChartView; mayEdit: boolean }) {
  const [isAdding, setAdding] = useState(false);
  const [entering, setEntering] = useState<Coverage | null>(null);
  const [ending, setEnding] = useState<Coverage | null>(null);
  return (
    <Panel
      title="Coverages"
      flush
      actions={
        mayEdit && (
          <Button size="sm" onClick={() => setAdding(true)}>
            Add coverage…
          </Button>
        )
      }
    >
      {chart.coverages.length === 0 && (
        <p className="px-4 py-3 text-sm text-muted-foreground">No plan is known to pay for this patient.</p>
      )}
      <ul className="divide-y divide-border text-sm">
        {chart.coverages.map((coverage) => (
          <CoverageLine
            key={coverage.id}
            coverage={coverage}
            onEnter={mayEdit ? () => setEntering(coverage) : undefined}
            onEnd={mayEdit ? () => setEnding(coverage) : undefined}
          />
        ))}
      </ul>
      {isAdding && <AddCoverageDialog patientId={chart.id} today={chart.today} onClose={() => setAdding(false)} />}
      {entering && <MemberIdDialog coverage={entering} onClose={() => setEntering(null)} />}
      {ending && <EndCoverageDialog coverage={ending} today={chart.today} onClose={() => setEnding(null)} />}
    </Panel>
  );
}

interface LineProps {
  readonly coverage: Coverage;
  readonly onEnter: (() => void) | undefined;
  readonly onEnd: (() => void) | undefined;
}

function CoverageLine({ coverage, onEnter, onEnd }: LineProps) {
  const { planName, payerName, memberId, effectiveFrom, effectiveTo } = coverage;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 px-4 py-2">
      <span className="grid gap-0.5">
        <span className="font-medium">
          {planName} <span className="font-normal text-muted-foreground">· {payerName}</span>
        </span>
        <span className="text-xs text-muted-foreground">
          {memberId !== null && (
            <>
              Member <span className="font-mono">{memberId}</span> ·{' '}
            </>
          )}
          {formatDay(effectiveFrom)} to {effectiveTo ? formatDay(effectiveTo) : 'now'}
        </span>
      </span>
      <span className="flex items-center gap-2">
        {memberId === null && <StatusChip tone="warning">Member number missing</StatusChip>}
        {onEnter && (
          <Button size="sm" variant={memberId === null ? 'secondary' : 'ghost'} onClick={onEnter}>
            {memberId === null ? 'Enter number…' : 'Correct…'}
          </Button>
        )}
        {onEnd && (
          <Button size="sm" variant="ghost" onClick={onEnd}>
            End…
          </Button>
        )}
      </span>
    </li>
  );
}
