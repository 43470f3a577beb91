import type { Answers } from '../answers';
import type { DirectoryRefusal } from './refusals';

export const DIRECTORY_ANSWERS: Answers<DirectoryRefusal> = {
  'plan-setting-overlaps': {
    transport: 'CONFLICT',
    say: ({ planName, from, source }) =>
      `${planName} has a setting from ${from} on already (${source}). Choose a later first day.`,
  },
  'filing-mode-overlaps': {
    transport: 'CONFLICT',
    say: ({ payerName, from, source }) =>
      `${payerName} has a filing mode from ${from} on already (${source}). Choose a later first day.`,
  },
  'demo-files-tests': {
    transport: 'CONFLICT',
    say: ({ organizationName }) => `${organizationName} is a demo; its claim files are always tests.`,
  },
  'percent-missing': { transport: 'BAD_REQUEST', say: () => 'Write the percentage that the plan pays.' },
};
