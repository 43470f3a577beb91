import { findMember } from '@threshold/api/access/members.store';
import { createRequestContext, openDatabase } from '@threshold/api/context';
import { RefusedError } from '@threshold/api/refused-error';
import { createCaller } from '@threshold/api/root';
import type { Command } from 'commander';
import { env } from './env';
import { CannotRun, Refused } from './outcome';

export interface ActAs {
  readonly organization: string;
  readonly as: string;
}

/** Options of every command that acts on an organization. */
export const withActor = (command: Command): Command =>
  command
    .requiredOption('--organization <slug>', 'the organization, such as lakeside')
    .requiredOption('--as <email>', 'the member on whose behalf it runs; permissions and audit are theirs');

type Caller = ReturnType<typeof createCaller>;

/** Runs `work` with the use cases as this member sees them; refusals come out as sentences. */
export async function actAs<T>({ organization, as }: ActAs, work: (caller: Caller) => Promise<T>): Promise<T> {
  const database = openDatabase({ url: env.appUrl(), maxConnections: 2 });
  try {
    await database.ping().catch((error: unknown) => {
      throw new CannotRun(`The database does not answer: ${error instanceof Error ? error.message : String(error)}`);
    });
    const actor = await findMember(database, organization, as);
    if (!actor) throw new Refused(`${as} is no active member of an organization called ${organization}.`);
    return await work(createCaller(createRequestContext({ database, actor })));
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    throw cause instanceof RefusedError ? new Refused(cause.sentence) : error;
  } finally {
    await database.close();
  }
}
