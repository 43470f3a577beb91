'use client';

import type { JobView } from '@threshold/api/jobs/job.input';
import { failureWords, importReport } from '@threshold/api/patients/import-report.input';
import { Button } from '@threshold/ui/button';
import { Progress } from '@threshold/ui/progress';
import { StatusChip } from '@threshold/ui/status-chip';
import type { ComponentProps } from 'react';

type Chip = { tone: ComponentProps<typeof StatusChip>['tone']; label: string };
const CHIPS: Record<JobView['status'], Chip> = {
  queued: { tone: 'pending', label: 'Waiting' },
  running: { tone: 'info', label: 'Running' },
  done: { tone: 'success', label: 'Done' },
  failed: { tone: 'danger', label: 'Refused' },
  canceled: { tone: 'off', label: 'Canceled' },
};

/** One run: the file, where it stands, and in one line what came of it. */
export function ImportLine({ job, ago, onOpen }: { job: JobView; ago: string; onOpen: () => void }) {
  const { tone, label } = CHIPS[job.status];
  const name = job.fileName ?? 'A file that is gone';
  return (
    <li className="grid items-center gap-x-4 gap-y-1 px-4 py-2.5 sm:grid-cols-[minmax(0,1fr)_auto_auto]">
      <div className="min-w-0">
        <p className="truncate font-medium">{name}</p>
        {job.status === 'running' || job.status === 'queued' ? (
          <Progress
            label={job.stage || 'Waiting for a worker'}
            value={job.total === 0 ? null : job.done}
            max={Math.max(1, job.total)}
            valueText={job.total === 0 ? ago : `${job.done} of ${job.total} people`}
            className="mt-1 max-w-md"
          />
        ) : (
          <p className="text-sm text-muted-foreground">
            {job.status === 'failed' ? failureWords(job.failure ?? '') : sayOutcome(job.report)} · {ago}
          </p>
        )}
      </div>
      <StatusChip tone={tone}>{label}</StatusChip>
      <Button size="sm" onClick={onOpen} disabled={job.status !== 'done'} aria-label={`Report of ${name}`}>
        Report
      </Button>
    </li>
  );
}

function sayOutcome(stored: unknown): string {
  const parsed = importReport.safeParse(stored);
  if (!parsed.success) return 'No report was kept';
  const { taken, changed, unchanged, skipped } = parsed.data.patients;
  const said = [
    taken > 0 && `${taken} new ${taken === 1 ? 'patient' : 'patients'}`,
    changed > 0 && `${changed} changed`,
    unchanged > 0 && `${unchanged} unchanged`,
    skipped > 0 && `${skipped} skipped`,
  ].filter(Boolean);
  return said.length > 0 ? said.join(', ') : 'No patient in the file';
}
