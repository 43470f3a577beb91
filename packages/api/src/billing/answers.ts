import type { Answers } from '../answers';
import type { ClaimBatchRefusal } from './refusals';

export const BILLING_ANSWERS: Answers<ClaimBatchRefusal> = {
  'nothing-to-claim': {
    transport: 'CONFLICT',
    say: ({ firstDay, lastDay }) =>
      `No charge from ${firstDay} to ${lastDay} waits for a claim. Sign notes of that time first, or choose other days.`,
  },
};
