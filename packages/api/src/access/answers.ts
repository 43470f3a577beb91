import type { Answers } from '../answers';
import type { SignInRefusal } from './refusals';

export const ACCESS_ANSWERS: Answers<SignInRefusal> = {
  'sign-in-failed': {
    transport: 'UNAUTHORIZED',
    say: () => 'E-mail and password do not match an active account.',
  },
  'sign-in-blocked': {
    transport: 'TOO_MANY_REQUESTS',
    say: ({ waitMinutes }) =>
      `Too many failed attempts. Try again in ${waitMinutes} ${waitMinutes === 1 ? 'minute' : 'minutes'}.`,
  },
};
