import { findMember } from '@threshold/api/access/members.store';
import { listOrganizations } from '@threshold/api/organization.store';
import { createRequestContext, newId, realSurroundings } from '@threshold/api/context';
import type { Database } from '@threshold/api/context';
import { createCaller } from '@threshold/api/root';

/** The leaders of the demo's sessions, by the first part of their e-mail; a second site's have a 2 behind it. */
const LEADERS = ['psychologist', 'therapist', 'ot', 'nurse', 'psychologist2', 'therapist2', 'ot2', 'nurse2'];
const DAY_MS = 86_400_000;

/**
 * Signs the demo's past with the product's own use case, so that notes, charges and ledger are what signing makes.
 * The last working day stays open, as it does in life. Answers the number of sessions signed.
 */
export async function signHistory(database: Database): Promise<number> {
  let signed = 0;
  for (const { slug } of await listOrganizations(database))
    for (const leader of LEADERS) {
      const actor = await findMember(database, slug, `${leader}@${slug}.demo`);
      if (!actor) continue;
      const caller = createCaller(createRequestContext({ database, actor }));
      const { lines } = await caller.encounters.mine({});
      const lastDayMs =
        Math.max(0, ...lines.filter((line) => line.group === 'overdue').map((line) => line.startMs)) - DAY_MS / 2;
      for (const line of lines) {
        const leaveOpen = line.startMs > lastDayMs && leader.startsWith('psychologist');
        if (line.group !== 'overdue' || leaveOpen || line.unmarked > 0) continue;
        await caller.workflows.signSession({
          idempotencyKey: newId(realSurroundings),
          data: { sessionId: line.sessionId },
        });
        signed += 1;
      }
    }
  return signed;
}
