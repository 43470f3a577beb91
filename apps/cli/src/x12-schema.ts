import { Argument } from 'commander';
import type { Command } from 'commander';
import { say } from './outcome';
import { SCHEMAS } from './x12-schemas';

export const addX12Schema = (parent: Command): Command =>
  parent
    .command('schema')
    .description('Prints the JSON Schema of what an x12 command prints with --json, or of the values of a guide.')
    .addArgument(new Argument('<name>', 'a command, or a guide').choices([...SCHEMAS.keys()]))
    .addHelpText('after', '\nNeeds no database.')
    .action((name: string) => {
      const $schema = 'https://json-schema.org/draft/2020-12/schema';
      say(JSON.stringify({ $schema, ...SCHEMAS.get(name) }, null, 2));
    });
