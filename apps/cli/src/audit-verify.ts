import type { Command } from 'commander';
import { actAs, withActor } from './act-as';
import type { ActAs } from './act-as';
import { Refused, say } from './outcome';

interface Options extends ActAs {
  readonly json?: boolean;
}

export const addAuditVerify = (parent: Command): Command =>
  withActor(parent.command('verify'))
    .description('Recomputes the audit chain of an organization from its first event to its last.')
    .option('--json', 'prints the result as JSON')
    .addHelpText(
      'after',
      '\nEnds with 1 when the chain is broken anywhere. Keep the head hash elsewhere to compare it later.',
    )
    .action((options: Options) =>
      actAs(options, async (caller) => {
        const result = await caller.access.verifyAudit({});
        if (options.json) say(JSON.stringify(result, null, 2));
        else {
          say(`${result.events} events in ${result.links} links, head ${result.headHash ?? 'none'}`);
          for (const { sequence, problem } of result.breaks)
            say(`broken${sequence === null ? '' : ` at link ${sequence}`}: ${problem}`);
        }
        const { length } = result.breaks;
        if (length > 0)
          throw new Refused(`The audit chain is broken in ${length} ${length === 1 ? 'place' : 'places'}.`);
        if (!options.json) say('The chain holds.');
      }),
    );
