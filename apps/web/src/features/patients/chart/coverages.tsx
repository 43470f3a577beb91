'use client';

import type { ChartView } from '@threshold/api/patients/get-chart.input';
import { Button } from '@threshold/ui/button';
import { Panel } from '@threshold/ui/card';
import { formatDay } from '@threshold/ui/date-text';
import { StatusChip } from '@threshold/ui/status-chip';
import { useState } from 'react';
import { plainDay } from '../../../components/clock';
import { AddCoverageDialog } from './add-coverage-dialog';
import { EndCoverageDialog } from './end-coverage-dialog';
import { MemberIdDialog } from './member-id-dialog';
import { RemoveCoverageDialog } from './remove-coverage-dialog';
import { sayUncovered } from './said-days';

type Coverage = ChartView['coverages'][number];

type Change = 'number' | 'end' | 'remove';

/** Who pays for the patient, and since when. A member number that is missing holds the claims, so it asks for itself. */
export function Coverages({ chart, mayEdit }: { chart: ChartView; mayEdit: boolean }) {
  const [isAdding, setAdding] = useState(false);
  const [changing, setChanging] = useState<{ coverage: Coverage; what: Change } | null>(null);
  const { coverages, uncovered } = chart;
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
      {coverages.length === 0 && (
        <p className="px-4 py-3 text-sm text-muted-foreground">No plan is known to pay for this patient.</p>
      )}
      {uncovered && (
        <p className="px-4 pt-3 pb-1">
          <StatusChip tone="warning">
            {sayUncovered(uncovered.count)}, since {plainDay(uncovered.firstDay)}
          </StatusChip>
        </p>
      )}
      <ul className="divide-y divide-border text-sm">
        {coverages.map((coverage) => (
          <CoverageLine
            key={coverage.id}
            coverage={coverage}
            today={chart.today}
            onChange={mayEdit ? (what) => setChanging({ coverage, what }) : undefined}
          />
        ))}
      </ul>
      {isAdding && <AddCoverageDialog chart={chart} onClose={() => setAdding(false)} />}
      {changing && <ChangeCoverage chart={chart} {...changing} onClose={() => setChanging(null)} />}
    </Panel>
  );
}

interface ChangeProps {
  readonly chart: ChartView;
  readonly coverage: Coverage;
  readonly what: Change;
  readonly onClose: () => void;
}

function ChangeCoverage({ chart, coverage, what, onClose }: ChangeProps) {
  switch (what) {
    case 'number':
      return <MemberIdDialog coverage={coverage} onClose={onClose} />;
    case 'end':
      return <EndCoverageDialog coverage={coverage} chart={chart} onClose={onClose} />;
    case 'remove':
      return <RemoveCoverageDialog coverage={coverage} enrollments={chart.enrollments} onClose={onClose} />;
  }
}

interface LineProps {
  readonly coverage: Coverage;
  readonly today: string;
  readonly onChange: ((what: Change) => void) | undefined;
}

function CoverageLine({ coverage, today, onChange }: LineProps) {
  const { planName, payerName, memberId, effectiveFrom, effectiveTo, wasCharged } = coverage;
  const until = effectiveTo ? formatDay(effectiveTo) : effectiveFrom > today ? 'open end' : 'now';
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
          {formatDay(effectiveFrom)} to {until}
        </span>
      </span>
      <span className="flex flex-wrap items-center gap-2">
        {memberId === null && <StatusChip tone="warning">Member number missing</StatusChip>}
        {onChange && (
          <>
            <Button size="sm" variant={memberId === null ? 'secondary' : 'ghost'} onClick={() => onChange('number')}>
              {memberId === null ? 'Enter number…' : 'Correct number…'}
            </Button>
            <Button size="sm" variant="ghost" onClick={() => onChange('end')}>
              {effectiveTo === null ? 'End…' : 'Change end…'}
            </Button>
            {!wasCharged && (
              <Button size="sm" variant="ghost" onClick={() => onChange('remove')}>
                Remove…
              </Button>
            )}
          </>
        )}
      </span>
    </li>
  );
}
