import { isPlainDate } from '@threshold/domain/kernel';
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server/unstable-core-do-not-import';
import { ACCESS_ANSWERS } from './access/answers';
import type { Answer, Answers } from './answers';
import { BILLING_ANSWERS } from './billing/answers';
import { DIRECTORY_ANSWERS } from './directory/answers';
import { ENCOUNTERS_ANSWERS } from './encounters/answers';
import { PATIENTS_ANSWERS } from './patients/answers';
import { PROGRAMS_ANSWERS } from './programs/answers';
import type { AnyRefusal, DoorRefusal } from './refusals';
import { sayDay } from './say-day';
import { SCHEDULING_ANSWERS } from './scheduling/answers';

const DOOR_ANSWERS: Answers<DoorRefusal> = {
  'signed-out': {
    transport: 'UNAUTHORIZED',
    say: () => 'You are signed out. Sign in again; drafts on this device are kept.',
  },
  forbidden: {
    transport: 'FORBIDDEN',
    say: ({ action }) => `Your role may not do this (${action}). Ask an administrator of your organization.`,
  },
  'not-found': {
    transport: 'NOT_FOUND',
    say: ({ what }) => `This ${what} does not exist in your organization. Go back and reload the list.`,
  },
  'stale-version': {
    transport: 'CONFLICT',
    say: ({ what }) =>
      `Somebody changed this ${what} while you worked on it. Reload to see both versions, then save again.`,
  },
  'idempotency-key-reused': {
    transport: 'CONFLICT',
    say: () => 'This request was sent before with other content. Reload the page and try again.',
  },
  'text-not-storable': {
    transport: 'BAD_REQUEST',
    say: () =>
      'The text holds an invisible character (code 0) that cannot be kept. Type the text instead of pasting it.',
  },
};

/** The one place where a refusal becomes a transport code and a sentence. A slice that is left out does not compile. */
const ANSWERS: Answers<AnyRefusal> = {
  ...DOOR_ANSWERS,
  ...ACCESS_ANSWERS,
  ...BILLING_ANSWERS,
  ...DIRECTORY_ANSWERS,
  ...ENCOUNTERS_ANSWERS,
  ...PATIENTS_ANSWERS,
  ...PROGRAMS_ANSWERS,
  ...SCHEDULING_ANSWERS,
};

/** The facts with their days as people write them: here, so that no sentence can forget it. */
const withSpokenDays = (refusal: AnyRefusal): AnyRefusal =>
  Object.fromEntries(
    Object.entries(refusal).map(([name, fact]: [string, unknown]) => [
      name,
      typeof fact === 'string' && isPlainDate(fact) ? sayDay(fact) : fact,
    ]),
  ) as AnyRefusal;

/** Transport code and sentence of any refusal. */
export function answerFor(refusal: AnyRefusal): { transport: TRPC_ERROR_CODE_KEY; sentence: string } {
  const { transport, say } = ANSWERS[refusal.code] as Answer<AnyRefusal>;
  return { transport, sentence: say(withSpokenDays(refusal)) };
}
