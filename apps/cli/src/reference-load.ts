import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { checkRelease, keepRelease } from '@threshold/api/billing/reference-releases.store';
import type { CheckedRelease, ReleaseCheckRefusal } from '@threshold/api/billing/reference-releases.store';
import { RELEASE_KINDS } from '@threshold/domain/billing';
import type { ReleaseKind } from '@threshold/domain/billing';
import { isPlainDate } from '@threshold/domain/kernel';
import type { PlainDate } from '@threshold/domain/kernel';
import { Option } from 'commander';
import type { Command } from 'commander';
import { env } from './env';
import { CannotRun, complain, Refused, say } from './outcome';

interface Options {
  readonly kind: ReleaseKind;
  readonly from: string;
  readonly source: string;
  readonly gone?: string;
  readonly folder?: string;
  readonly json?: boolean;
}

/** So many changes are printed for a person; --json prints all. */
const MOST_SHOWN = 40;

export const addReferenceCheck = (parent: Command): Command =>
  withFile(parent.command('check <file>'))
    .description('Reads a file of CMS or of the code owner and says what it would change. Writes nothing.')
    .action(async (path: string, options: Options) => {
      const { checked } = await readFile(path, options);
      report(checked, options);
    });

export const addReferenceLoad = (parent: Command): Command =>
  withFile(parent.command('load <file>'))
    .description('Takes a file of CMS or of the code owner into the site’s reference folder, whole or not at all.')
    .action(async (path: string, options: Options) => {
      const folder = folderOf(options);
      const { checked, sha256 } = await readFile(path, options);
      const name = keepRelease(folder, {
        release: checked.release,
        file: { name: basename(path), sha256, records: checked.records },
        loadedAt: new Date().toISOString(),
      });
      report(checked, options);
      complain(`Loaded as ${name} into ${folder}. Web and worker take it when they are started again.`);
    });

const withFile = (command: Command): Command =>
  command
    .addOption(new Option('--kind <kind>', 'what the file is').choices(RELEASE_KINDS).makeOptionMandatory())
    .requiredOption('--from <day>', 'first day of service on which its rows hold, such as 2026-10-01')
    .requiredOption('--source <text>', 'what people read beside an amount, such as "CMS NCCI, October 2026"')
    .option('--gone <keys>', 'rows that are known to be gone, with commas, such as 97014')
    .option('--folder <path>', 'the site’s reference folder; THRESHOLD_REFERENCE unless given')
    .option('--json', 'prints every change as JSON')
    .addHelpText('after', '\nNeeds no database. Ends with 1 when the file is not taken.');

/** The folder that a command writes to or reads from. */
export function folderOf({ folder }: { readonly folder?: string }): string {
  const known = folder ?? env.referenceFolder();
  if (known === null) throw new CannotRun('No reference folder is known: give --folder, or set THRESHOLD_REFERENCE.');
  return known;
}

async function readFile(path: string, options: Options): Promise<{ checked: CheckedRelease; sha256: string }> {
  if (!isPlainDate(options.from)) throw new CannotRun(`--from takes a day such as 2026-10-01, not “${options.from}”.`);
  const hash = createHash('sha256');
  const wanted = {
    kind: options.kind,
    from: options.from as PlainDate,
    source: options.source,
    gone: (options.gone ?? '').split(',').filter((key) => key !== ''),
  };
  const checked = await checkRelease(chunksOf(path, hash), wanted, options.folder ?? env.referenceFolder());
  if (!checked.ok) throw new Refused(`${path} is not taken, and nothing is changed:\n${explain(checked.refusal)}`);
  return { checked: checked.value, sha256: hash.digest('hex') };
}

async function* chunksOf(path: string, hash: { update(chunk: Uint8Array): unknown }): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path)) {
      hash.update(chunk as Buffer);
      yield chunk as Buffer;
    }
  } catch (error) {
    throw new CannotRun(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function explain(refusal: ReleaseCheckRefusal): string {
  if (refusal.code === 'file-not-taken')
    return refusal.problems.map(({ line, message }) => `  line ${line}: ${message}`).join('\n');
  const { keys } = refusal;
  return [
    `  ${keys.length} ${keys.length === 1 ? 'row that holds' : 'rows that hold'} now ${keys.length === 1 ? 'is' : 'are'} not in the file: ${keys.slice(0, 12).join(', ')}${keys.length > 12 ? ' …' : ''}`,
    '  If the file is whole and they were dropped, name them with --gone; else it was cut off.',
  ].join('\n');
}

function report(checked: CheckedRelease, { json }: Options): void {
  const { release, records, leftOut, differences } = checked;
  if (json) {
    const { kind, from, source } = release;
    say(JSON.stringify({ kind, from, source, records, leftOut, differences }, null, 2));
    return;
  }
  const count = (wanted: string) => differences.filter(({ change }) => change === wanted).length;
  say(`${records} rows, ${leftOut} of them of codes that the catalog has not or of other days`);
  say(`${count('added')} added, ${count('changed')} changed, ${count('ended')} ended from ${release.from} on`);
  for (const { key, change, was, is } of differences.slice(0, MOST_SHOWN))
    say(`  ${change.padEnd(7)} ${key}  ${[was, is].filter((text) => text !== null).join(' -> ')}`);
  if (differences.length > MOST_SHOWN) say(`  … and ${differences.length - MOST_SHOWN} more; --json prints all`);
}
