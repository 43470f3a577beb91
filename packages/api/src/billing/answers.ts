import type { Answers } from '../answers';
import type { ClaimBatchRefusal } from './refusals';

export const BILLING_ANSWERS: Answers<ClaimBatchRefusal> = {
  'nothing-to-claim': {
    transport: 'CONFLICT',
    say: ({ firstDay, lastDay, heldDays }) =>
      heldDays > 0
        ? `No charge from ${firstDay} to ${lastDay} waits for a claim, but ${heldDays} signed ${heldDays === 1 ? 'day is' : 'days are'} held uncharged. The held days say what is missing.`
        : `No charge from ${firstDay} to ${lastDay} waits for a claim. Sign notes of that time first, or choose other days.`,
  },
};
