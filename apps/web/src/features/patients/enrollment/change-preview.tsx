import type { UseQueryResult } from '@tanstack/react-query';
import type { ChangeKind, ChangePreview } from '@threshold/api/programs/change-enrollment.input';
import { formatDay } from '@threshold/ui/date-text';
import { LoadingState } from '@threshold/ui/loading-state';
import { PlanPreview } from './plan-preview';
import { RefusedInline } from './refused-inline';

/** What a change would do, or why it cannot be done. */
export function ChangePreviewView({
  kind,
  preview,
}: {
  kind: ChangeKind;
  preview: Pick<UseQueryResult<ChangePreview, unknown>, 'data' | 'error' | 'isError' | 'isPlaceholderData'>;
}) {
  if (preview.isError) return <RefusedInline what="This change is not possible" error={preview.error} />;
  const { data } = preview;
  if (!data) return <LoadingState label="Looking what it changes…" />;
  const end = data.endsOn === null ? 'open until the patient rejoins' : formatDay(data.endsOn);
  return (
    <div className="grid gap-3" aria-live="polite">
      <ul className="grid gap-0.5 text-sm">
        {kind !== 'rejoin' && kind !== 'complete' && (
          <li>
            <strong className="font-semibold tabular-nums">{data.releasedSeats}</strong> seats are released, with the
            time and the places they hold.
          </li>
        )}
        <li>
          <strong className="font-semibold tabular-nums">{data.programDaysDone}</strong> program days stay on record.
        </li>
        {!data.plan && <li>The end is {end}.</li>}
      </ul>
      {data.plan && <PlanPreview plan={data.plan} stale={preview.isPlaceholderData} />}
    </div>
  );
}
