import { readReleases, withdrawRelease } from '@threshold/api/billing/reference-releases.store';
import type { Command } from 'commander';
import { complain, Refused, say } from './outcome';
import { folderOf } from './reference-load';

interface Options {
  readonly folder?: string;
  readonly json?: boolean;
}

export const addReferenceList = (parent: Command): Command =>
  withFolder(parent.command('list'))
    .description('Lists the releases that the site has loaded, in the order in which they were.')
    .option('--json', 'prints them as JSON')
    .action((options: Options) => {
      const releases = readReleases(folderOf(options)).map(({ name, release, file, loadedAt }) => ({
        name,
        kind: release.kind,
        from: release.from,
        source: release.source,
        rows: Object.values(release.rows).reduce((sum, rows) => sum + rows.length, 0),
        file,
        loadedAt,
      }));
      if (options.json) say(JSON.stringify(releases, null, 2));
      else if (releases.length === 0) say('No release is loaded; the shipped tables hold.');
      else
        for (const { name, rows, source, file } of releases)
          say(`${name}  ${rows} rows  ${source}  (${file.name}, ${file.records} records)`);
    });

export const addReferenceWithdraw = (parent: Command): Command =>
  withFolder(parent.command('withdraw <name>'))
    .description('Takes a release out of force; its file is kept under "withdrawn".')
    .action((name: string, options: Options) => {
      const folder = folderOf(options);
      if (!withdrawRelease(folder, name, new Date().toISOString()))
        throw new Refused(`${folder} has no release ${name}; "threshold reference list" names them.`);
      complain(`${name} is withdrawn. What it had replaced holds again when web and worker are started again.`);
    });

const withFolder = (command: Command): Command =>
  command
    .option('--folder <path>', 'the site’s reference folder; THRESHOLD_REFERENCE unless given')
    .addHelpText('after', '\nNeeds no database.');
