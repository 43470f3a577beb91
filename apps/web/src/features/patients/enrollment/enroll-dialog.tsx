'use client';

import { useQuery } from '@tanstack/react-query';
import { Dialog } from '@threshold/ui/dialog';
import { LoadingState } from '@threshold/ui/loading-state';
import { FailedQuery } from '../../../components/failed-query';
import { useTRPC } from '../../../trpc/client';
import { EnrollForm } from './enroll-form';
import type { PatientToEnroll } from './patient-to-enroll';

interface Props {
  /** Null keeps the dialog closed. */
  readonly patient: PatientToEnroll | null;
  readonly onClose: () => void;
}

/** Rolling admission in one dialog with five inputs and a live preview of what it books. */
export function EnrollDialog({ patient, onClose }: Props) {
  return (
    <Dialog
      open={patient !== null}
      onOpenChange={(open) => !open && onClose()}
      title={patient ? `Enroll ${patient.name}` : 'Enroll'}
      description="Books every session of the track from the start day on, in one step."
      className="top-[6vh] max-h-[88vh] w-[min(46rem,calc(100vw-2rem))]"
    >
      {patient && <Loaded patient={patient} onClose={onClose} />}
    </Dialog>
  );
}

function Loaded({ patient, onClose }: { patient: PatientToEnroll; onClose: () => void }) {
  const trpc = useTRPC();
  const chart = useQuery(trpc.patients.chart.queryOptions({ patientId: patient.id }));
  const programs = useQuery(trpc.programs.list.queryOptions({}));
  const failed = [chart, programs].find(({ isError }) => isError);
  if (failed) return <FailedQuery error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!chart.data || !programs.data) return <LoadingState label="Loading programs…" />;
  return <EnrollForm patient={patient} chart={chart.data} programs={programs.data} onClose={onClose} />;
}
