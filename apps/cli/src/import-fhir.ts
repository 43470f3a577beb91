import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { findMember } from '@threshold/api/access/members.store';
import { createRequestContext, openDatabase } from '@threshold/api/context';
import type { Database } from '@threshold/api/context';
import { answerFor } from '@threshold/api/errors';
import { importInProcess } from '@threshold/api/patients/import-in-process';
import { failureWords } from '@threshold/api/patients/import-report.input';
import { Command } from 'commander';
import { env } from './env';
import { countsLine, summaryTable } from './import-summary';
import type { FileResult } from './import-summary';

interface Options {
  readonly organization: string;
  readonly as: string;
  readonly json?: boolean;
}

/** `threshold import fhir PATH…`: 0 when every file was taken, 1 when a file was refused, 2 when nothing could begin. */
export function importFhirCommand(): Command {
  return new Command('fhir')
    .description('Imports patients, conditions and coverages from FHIR R4 bundles (.json or .json.gz).')
    .argument('<path...>', 'files, or folders whose .json and .json.gz files are taken')
    .requiredOption('--organization <slug>', 'the organization that gets the people')
    .requiredOption('--as <email>', 'the account to act as; needs the permission to import')
    .option('--json', 'one JSON object on standard output instead of a table')
    .addHelpText('after', '\nExit codes: 0 all taken, 1 a file was refused, 2 wrong use or no database.')
    .action(async (paths: string[], options: Options) => {
      process.exitCode = await run(paths, options);
    });
}

async function run(paths: readonly string[], options: Options): Promise<number> {
  const database = openDatabase({ url: env.appUrl(), maxConnections: 2 });
  try {
    await database.ping();
    const files = (await Promise.all(paths.map(filesAt))).flat();
    if (files.length === 0) return stop('There is no .json or .json.gz file in what you named.');
    return await importAll(database, files, options);
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  } finally {
    await database.close();
  }
}

function stop(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}

async function filesAt(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new Error(`There is no file or folder ${path}.`);
  if (!found.isDirectory()) return [path];
  const names = await readdir(path);
  return names
    .filter((name) => /\.json(\.gz)?$/i.test(name))
    .sort()
    .map((name) => join(path, name));
}

async function importAll(database: Database, files: readonly string[], options: Options): Promise<number> {
  const actor = await findMember(database, options.organization, options.as);
  if (!actor) return stop(`${options.as} is no active account of the organization ${options.organization}.`);
  const results: FileResult[] = [];
  for (const [index, file] of files.entries()) {
    const runner = { ...createRequestContext({ database, actor }), actor };
    const done = await importInProcess(runner, { name: basename(file), bytes: await readFile(file) });
    if (!done.ok && done.refusal.code === 'forbidden') return stop(answerFor(done.refusal).sentence);
    const result: FileResult = done.ok
      ? { file, ...done.value, reason: done.value.failure && failureWords(done.value.failure) }
      : { file, failure: done.refusal.code, report: null, reason: answerFor(done.refusal).sentence };
    results.push(result);
    if (!options.json)
      process.stderr.write(`[${index + 1}/${files.length}] ${basename(file)}: ${countsLine(result)}\n`);
  }
  process.stdout.write(options.json ? `${JSON.stringify({ files: results })}\n` : summaryTable(results));
  return results.some(({ failure }) => failure !== null) ? 1 : 0;
}
