'use client';

import type { ChartView } from '@threshold/api/patients/get-chart.input';
import { FormDialog } from '@threshold/ui/form-dialog';
import { toast } from '@threshold/ui/toast';
import { useTRPC } from '../../../trpc/client';
import { useAction } from '../../../trpc/use-action';
import { RefusedInline } from '../enrollment/refused-inline';

interface Props {
  readonly coverage: ChartView['coverages'][number];
  readonly enrollments: ChartView['enrollments'];
  readonly onClose: () => void;
}

/** Takes back a coverage that was entered by mistake, as long as nothing was charged to it. */
export function RemoveCoverageDialog({ coverage, enrollments, onClose }: Props) {
  const { id, version, planName } = coverage;
  const isNamed = enrollments.some(({ coverageId }) => coverageId === id);
  const remove = useAction(useTRPC().workflows.removeCoverage.mutationOptions());
  const submit = () =>
    remove.mutate(
      { coverageId: id, version },
      {
        onSuccess: () => {
          toast.done(`${planName} is removed`);
          onClose();
        },
      },
    );
  return (
    <FormDialog
      title={`Remove ${planName}?`}
      description="For a coverage that was entered by mistake. One that is over gets a last day instead."
      submitLabel="Remove coverage"
      tone="danger"
      isSaving={remove.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>
        It leaves the chart, and no day is charged to it. Nothing was charged to it so far.
        {isNamed && ' The enrollment that names it then bills whichever coverage holds on the day.'} The audit trail
        keeps what was entered and who removed it.
      </p>
      {remove.isError && <RefusedInline what="The coverage was not removed" error={remove.error} />}
    </FormDialog>
  );
}
