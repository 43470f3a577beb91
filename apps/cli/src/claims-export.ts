import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatCents, isUuid } from '@threshold/domain/kernel';
import type { Command } from 'commander';
import { actAs, withActor } from './act-as';
import type { ActAs } from './act-as';
import { CannotRun, Refused, say } from './outcome';

interface Options extends ActAs {
  readonly batch: string;
  readonly out: string;
}

export const addClaimsExport = (parent: Command): Command =>
  withActor(parent.command('export'))
    .description('Writes the files of a claim batch into a folder. The export is recorded in the audit trail.')
    .requiredOption('--batch <id>', 'id or number of the batch')
    .requiredOption('--out <folder>', 'where to; made when it is missing, readable by this user alone')
    .addHelpText('after', '\nA file that is there already is left alone and ends the command with 1.')
    .action((options: Options) => exportBatch(options));

const exportBatch = (options: Options): Promise<void> =>
  actAs(options, async (caller) => {
    const { batches } = await caller.billing.claimBatches({});
    const wanted = batches.find((batch) => batch.id === options.batch || String(batch.number) === options.batch);
    if (!wanted && !isUuid(options.batch)) throw new Refused(`There is no claim batch ${options.batch}.`);
    const { batch, files } = await caller.billing.claimBatch({ batchId: wanted?.id ?? options.batch });
    if (batch.state !== 'done')
      throw new Refused(`Batch ${batch.number} is ${batch.state}; its files are complete when it is done.`);
    makeFolder(options.out);
    for (const { fileId, claimCount, totalCents } of files) {
      const { name, text } = await caller.billing.claimFile({ fileId });
      writeNew(join(options.out, name), text);
      say(`${name}  ${claimCount} claims  ${formatCents(totalCents)}`);
    }
    say(`${files.length} files of batch ${batch.number} in ${options.out}`);
  });

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new CannotRun(`${folder} cannot be made: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function writeNew(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const known = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (known) throw new Refused(`${path} is there already. Choose another folder, or remove it.`);
    throw new CannotRun(`${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}
