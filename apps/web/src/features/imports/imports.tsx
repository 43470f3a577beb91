'use client';

import { useQuery } from '@tanstack/react-query';
import type { JobView } from '@threshold/api/jobs/job.input';
import { importReport } from '@threshold/api/patients/import-report.input';
import { Card, Panel } from '@threshold/ui/card';
import { EmptyState } from '@threshold/ui/empty-state';
import { IconButton } from '@threshold/ui/icon-button';
import { PageHeader } from '@threshold/ui/page-header';
import { Sheet } from '@threshold/ui/sheet';
import { SkeletonText } from '@threshold/ui/skeleton';
import { formatDistanceStrict } from 'date-fns';
import { CircleX, FileJson, LoaderCircle, X } from 'lucide-react';
import { parseAsString, useQueryState } from 'nuqs';
import { FailedQuery } from '../../components/failed-query';
import { useTRPC } from '../../trpc/client';
import { DropZone } from './drop-zone';
import { ImportLine } from './import-line';
import { ImportReportView } from './import-report-view';
import { useUpload } from './use-upload';
import type { Upload } from './use-upload';

const POLL_MS = 1_000;
const isOpen = ({ status }: JobView) => status === 'queued' || status === 'running';

/** Brings patients in from FHIR bundles: drop, watch, read what came of it. The open report stands in the address. */
export function Imports() {
  const trpc = useTRPC();
  const [shownId, setShownId] = useQueryState('report', parseAsString);
  const { uploads, send, refuse, dismiss } = useUpload();
  const jobs = useQuery({
    ...trpc.jobs.list.queryOptions({ kind: 'import-fhir' }),
    // While something runs the list follows it; a list at rest is not asked again.
    refetchInterval: ({ state }) => (state.data?.some(isOpen) ? POLL_MS : false),
  });
  const shown = jobs.data?.find(({ id }) => id === shownId);
  const report = importReport.safeParse(shown?.report);
  return (
    <div className="grid gap-4 p-6">
      <PageHeader title="Imports" description="Patients, conditions and coverages from FHIR R4 bundles." />
      <DropZone onFiles={(files) => void send(files)} onRefused={refuse} />
      {uploads.length > 0 && <Uploads uploads={uploads} onDismiss={dismiss} />}
      <Panel title="Runs" flush>
        {jobs.isError ? (
          <FailedQuery error={jobs.error} onRetry={() => void jobs.refetch()} />
        ) : jobs.data?.length === 0 ? (
          <EmptyState icon={FileJson} title="Nothing was imported yet">
            <p>Drop a bundle above. The report of each run stays here, for everybody who may import.</p>
          </EmptyState>
        ) : (
          <ul aria-label="Imports, the newest first" className="divide-y divide-border">
            {jobs.data?.map((job) => (
              <ImportLine
                key={job.id}
                job={job}
                ago={agoOf(job, jobs.dataUpdatedAt)}
                onOpen={() => void setShownId(job.id)}
              />
            ))}
            {jobs.isPending && (
              <li className="p-4">
                <SkeletonText lines={4} />
              </li>
            )}
          </ul>
        )}
      </Panel>
      <Sheet
        open={report.success}
        onOpenChange={(next) => !next && void setShownId(null)}
        title={shown?.fileName ?? 'Report'}
        description="What the import took, changed and left, in counts; the report holds no value of a record."
        size="md"
      >
        {report.success && <ImportReportView report={report.data} />}
      </Sheet>
    </div>
  );
}

const agoOf = (job: JobView, nowMs: number) =>
  formatDistanceStrict(job.finishedMs ?? job.createdMs, Math.max(nowMs, job.createdMs), { addSuffix: true });

/** Files on their way, and those that were not even kept. */
function Uploads({ uploads, onDismiss }: { uploads: readonly Upload[]; onDismiss: (id: string) => void }) {
  return (
    <Card>
      <ul aria-label="Uploads" aria-live="polite" className="divide-y divide-border">
        {uploads.map(({ id, name, state, problem }) => (
          <li key={id} className="flex items-start gap-2.5 px-4 py-2 text-sm">
            {state === 'sending' ? (
              <LoaderCircle aria-hidden className="mt-0.5 size-4 animate-spin text-muted-foreground" />
            ) : (
              <CircleX aria-hidden className="mt-0.5 size-4 text-danger" />
            )}
            <p className="min-w-0 flex-1">
              <span className="font-medium break-words">{name}</span>{' '}
              <span className="text-muted-foreground">{state === 'sending' ? 'is being sent…' : problem}</span>
            </p>
            {state === 'refused' && (
              <IconButton size="sm" label={`Dismiss ${name}`} onClick={() => onDismiss(id)}>
                <X aria-hidden />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function ImportsSkeleton() {
  return (
    <div className="grid gap-4 p-6">
      <PageHeader title="Imports" description="Patients, conditions and coverages from FHIR R4 bundles." />
      <Card className="h-52" />
      <Panel title="Runs">
        <SkeletonText lines={4} />
      </Panel>
    </div>
  );
}
