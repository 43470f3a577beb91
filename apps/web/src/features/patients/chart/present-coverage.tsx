'use client';

import { Checkbox } from '@threshold/ui/checkbox';
import { monthDay, plainDay } from '../../../components/clock';
import type { AddedOutcome } from './coverage-outcome';

interface Props {
  readonly outcome: AddedOutcome;
  /** Null until one is chosen. */
  readonly planName: string | null;
  readonly firstDay: string;
  readonly endsPresent: boolean;
  readonly onEndsPresentChange: (checked: boolean) => void;
}

/** Which plan holds on the first day of a new one, whether it ends before, and which of the two then bills. */
export function PresentCoverage({ outcome, planName, firstDay, endsPresent, onEndsPresentChange }: Props) {
  const { present, canEnd, presentEndsOn, bills } = outcome;
  const result = bills
    ? `From ${plainDay(firstDay)} on, ${planName ?? 'the new plan'} bills.`
    : `${present?.planName} goes on billing. ${planName ?? 'The new plan'} bills only days on which ${present?.planName} does not hold.`;
  return (
    <div className="grid gap-2 rounded-md border border-border p-3" aria-live="polite">
      <p>
        {present
          ? `On ${monthDay(firstDay)} ${present.planName} holds${present.effectiveTo ? `, until ${plainDay(present.effectiveTo)}` : ', without an end'}.`
          : `On ${monthDay(firstDay)} no coverage holds.`}
      </p>
      {present && (
        <Checkbox
          label={`End ${present.planName} the day before (${plainDay(presentEndsOn)})`}
          hint={canEnd ? undefined : whyNot(outcome)}
          disabled={!canEnd}
          checked={canEnd && endsPresent}
          onCheckedChange={onEndsPresentChange}
        />
      )}
      <p className="font-medium">{result}</p>
    </div>
  );
}

function whyNot({ present, presentEndsOn }: AddedOutcome): string {
  if (present?.chargedUntil && present.chargedUntil > presentEndsOn)
    return `Charges until ${plainDay(present.chargedUntil)} stand on it. Choose a first day after that.`;
  return 'It begins on that day or later.';
}
