import type { Command } from 'commander';
import { Refused, say } from './outcome';
import { checkFile, filesUnder } from './x12-files';
import { describeSummary } from './x12-summary';

export const addX12Check = (parent: Command): Command =>
  parent
    .command('check <path>')
    .description(
      'Reads an X12 file of any kind and size, or every one in a folder, and says what it holds and what is wrong.',
    )
    .option('--json', 'prints the whole summary as JSON; for a folder one line a file')
    .addHelpText('after', '\nNeeds no database. Ends with 1 when a file has errors; warnings alone end with 0.')
    .action(async (path: string, { json }: { json?: boolean }) => {
      const files = filesUnder(path);
      let errors = 0;
      for (const file of files) {
        const summary = await checkFile(file);
        // A folder of samples holds its license too; a file that was named is meant.
        if (files.length > 1 && summary.interchanges === 0) continue;
        errors += summary.counts.error;
        if (files.length > 1) say(json ? JSON.stringify({ file, ...summary }) : file);
        else if (json) say(JSON.stringify(summary, null, 2));
        if (!json) for (const line of describeSummary(summary)) say(line);
      }
      if (errors > 0) throw new Refused(`${path}: ${errors} ${errors === 1 ? 'error' : 'errors'}`);
    });
