import { refusalOf } from '@threshold/api/testing/clinic';

/** One contest: the call that each contestant makes at the same moment. */
export type Contest = (contestant: number, idempotencyKey: string) => Promise<unknown>;

/** What became of the contestants of all contests so far. */
export interface Tally {
  winners: number;
  refusals: number;
  deadlocks: number;
  others: number;
  /** The first contests that did not end with one winner and named refusals. */
  readonly unfair: string[];
}

const MOST_TOLD = 5;

/** Counts the outcomes of one contest. */
export async function tallyOf(total: Tally, outcomes: readonly PromiseSettledResult<unknown>[]): Promise<void> {
  let winners = 0;
  const odd: string[] = [];
  for (const outcome of outcomes)
    if (outcome.status === 'fulfilled') winners += 1;
    else {
      const verdict = await judge(outcome.reason);
      total[verdict.kind] += 1;
      if (verdict.kind !== 'refusals') odd.push(verdict.words);
    }
  total.winners += winners;
  if ((winners !== 1 || odd.length > 0) && total.unfair.length < MOST_TOLD)
    total.unfair.push(`a contest had ${winners} winners${odd.map((words) => `; ${words}`).join('')}`);
}

async function judge(reason: unknown): Promise<{ kind: 'refusals' | 'deadlocks' | 'others'; words: string }> {
  const words = describe(reason);
  if (/40P01|deadlock/i.test(words)) return { kind: 'deadlocks', words };
  const refusal = await refusalOf(Promise.reject(reason)).catch(() => null);
  if (!refusal) return { kind: 'others', words };
  return namesHolder(refusal)
    ? { kind: 'refusals', words: refusal.code }
    : { kind: 'others', words: `${refusal.code} names nobody` };
}

/** Every cause below an error: the driver's code is at the bottom. */
function describe(reason: unknown): string {
  const parts: string[] = [];
  for (let at = reason; at instanceof Error; at = at.cause) parts.push(`${at.name} ${at.message}`);
  return parts.join(' < ') || String(reason);
}

type Refusal = Awaited<ReturnType<typeof refusalOf>>;

/** A refusal must say what holds the time: the session in the room, the full session, or the patient's other session. */
function namesHolder(refusal: Refusal): boolean {
  switch (refusal.code) {
    case 'placement-refused':
      return refusal.explanations.some(({ heldBy }) => heldBy.some(({ label }) => label !== ''));
    case 'seats-gone':
      return refusal.sessions.some(({ name }) => name !== '');
    case 'patient-time-taken':
      return refusal.heldBy.some(({ label }) => label !== '');
    default:
      return false;
  }
}
