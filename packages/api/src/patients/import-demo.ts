import type { Actor } from '@threshold/domain/access';
import { addDays, siteDay } from '@threshold/domain/kernel';
import { inUseCase } from '../context';
import type { RequestContext, UseCaseContext } from '../context';
import { findCoveragesWithoutNumber } from './coverages.store';
import { createReferral } from './create-referral';
import { decideReferral } from './decide-referral';
import { enterMemberId } from './enter-member-id';
import { importInProcess } from './import-in-process';
import { findReferralSources, findUnreferredPatients } from './referrals.store';

const REASONS = [
  'Low back pain for four years, injections without lasting relief',
  'Widespread pain and poor sleep, wants to return to work',
  'Neck pain and daily headache after a collision',
  'Pain after shoulder surgery, taper of opioids wanted',
  'Knee pain, avoids stairs and standing',
  'Pelvic pain, unable to sit through a working day',
];

/**
 * Imported people for the demo, each with a referral: one in three still to be decided, the others accepted and
 * waiting for a start. Run twice it changes nothing, because people who are referred already are left alone.
 */
export async function importDemo(
  runner: RequestContext & { readonly actor: Actor },
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<{ people: number; referrals: number }> {
  let people = 0;
  for (const file of files) {
    const done = await importInProcess(runner, file);
    if (!done.ok || !done.value.report) throw new Error(`The demo bundle ${file.name} was not imported`);
    people += done.value.report.patients.taken;
  }
  const referrals = await inUseCase(runner, 'treatment', async (context) => {
    const waiting = await findUnreferredPatients(context, REASONS.length);
    const sources = await findReferralSources(context);
    const today = siteDay(context.nowMs, 'UTC');
    for (const [index, patientId] of waiting.entries()) {
      const source = sources[index % sources.length];
      const reason = REASONS[index];
      if (!source || !reason) throw new Error('The demo has no referral source');
      const receivedOn = addDays(today, -2 - index * 2);
      const made = await createReferral(context, { patientId, sourceId: source.id, receivedOn, reason });
      if (!made.ok) throw new Error(`The demo referral was refused: ${made.refusal.code}`);
      // The first is left as imports are: whoever bills has a number to enter.
      if (index > 0) await enterNumber(context, patientId);
      if (index % 3 === 2) continue;
      const { referralId } = made.value;
      const decided = await decideReferral(context, { referralId, version: 1, decision: { kind: 'accept' } });
      if (!decided.ok) throw new Error(`The demo referral was not accepted: ${decided.refusal.code}`);
    }
    return waiting.length;
  });
  return { people, referrals };
}

/** A member number as the desk would enter it; the demo's files are tests, and no payer will look for it. */
async function enterNumber(context: UseCaseContext, patientId: string): Promise<void> {
  for (const { id, version } of await findCoveragesWithoutNumber(context, patientId)) {
    const memberId = `DEMO${id.replaceAll('-', '').slice(-8).toUpperCase()}`;
    const entered = await enterMemberId(context, { coverageId: id, version, memberId });
    if (!entered.ok) throw new Error(`The demo member number was refused: ${entered.refusal.code}`);
  }
}
