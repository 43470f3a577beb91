import { readFileSync } from 'node:fs';
import { referenceOn, setReferenceFolder } from '@threshold/api/billing/reference.store';
import { codeEncounter } from '@threshold/domain/billing';
import { formatCents, toPlainDate } from '@threshold/domain/kernel';
import { Option } from 'commander';
import type { Command } from 'commander';
import * as z from 'zod';
import { encounterOf } from './code-encounter';
import { codeInput } from './code-input';
import type { CodeInput } from './code-input';
import { outputOf } from './code-output';
import type { CodeOutput } from './code-output';
import { codeOutput } from './code-output';
import { env } from './env';
import { CannotRun, Refused, say } from './outcome';

interface Options {
  readonly json?: boolean;
  readonly reference?: string;
  readonly schema?: 'input' | 'output';
}

/** A file of one encounter is small; a larger one is not what was meant. */
const MOST_BYTES = 5_000_000;

export const addCode = (parent: Command): Command =>
  parent
    .command('code [file]')
    .description('Codes one encounter: lines, units, modifiers, findings, and amounts with their derivation.')
    .option('--json', 'prints the whole answer as JSON')
    .option('--reference <folder>', 'the site’s reference folder; THRESHOLD_REFERENCE unless given')
    .addOption(
      new Option('--schema <which>', 'prints the JSON Schema of the file or of the answer instead').choices([
        'input',
        'output',
      ]),
    )
    .addHelpText(
      'after',
      '\nNeeds no database. Ends with 1 when the answer has errors, with 2 when the file is not of the schema.',
    )
    .action((file: string | undefined, options: Options) => {
      if (options.schema) return say(JSON.stringify(schemaOf(options.schema), null, 2));
      if (file === undefined) throw new CannotRun('Name a file, or ask for its --schema input.');
      return code(file, options);
    });

const schemaOf = (which: 'input' | 'output') =>
  which === 'input' ? z.toJSONSchema(codeInput, { io: 'input' }) : z.toJSONSchema(codeOutput);

function code(file: string, { json, reference }: Options): void {
  setReferenceFolder(reference ?? env.referenceFolder());
  const input = readInput(file);
  const tables = referenceOn(toPlainDate(input.day));
  const encounter = encounterOf(input, tables);
  const coded = codeEncounter(encounter, { tables, payer: input.payer.ratesOf, qualifyingApm: false });
  const output = outputOf(encounter, coded, tables);
  if (json) say(JSON.stringify(output, null, 2));
  else for (const line of inWords(output)) say(line);
  const { errors } = output.totals;
  if (errors > 0) throw new Refused(`${file}: ${errors} ${errors === 1 ? 'error' : 'errors'}`);
}

function readInput(file: string): CodeInput {
  const parsed = codeInput.safeParse(readJson(file));
  if (parsed.success) return parsed.data;
  const told = parsed.error.issues.slice(0, 20).map(({ path, message }) => `  ${pathText(path)}: ${message}`);
  throw new CannotRun(`${file} is not an encounter file:\n${told.join('\n')}\n  See threshold code --schema input.`);
}

function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new CannotRun(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (text.length > MOST_BYTES) throw new CannotRun(`${file} has more than ${MOST_BYTES} bytes: one encounter a file.`);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CannotRun(`${file} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const pathText = (path: readonly PropertyKey[]): string =>
  path.length === 0
    ? 'the file'
    : path
        .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
        .join('')
        .replace(/^\./, '');

/** What a biller reads first. The derivations are in the JSON. */
function inWords({ lines, unbilled, findings, totals }: CodeOutput): string[] {
  return [
    ...lines.flatMap(
      ({ side, code: procedure, modifiers, units, placeOfService, revenueCode, chargeCents, amount, because }) => [
        [
          side.padEnd(12),
          [procedure, ...modifiers].join('-').padEnd(16),
          `x${units}`.padStart(5),
          (placeOfService ? `place ${placeOfService}` : `revenue ${revenueCode ?? 'none'}`).padEnd(13),
          `charge ${formatCents(chargeCents)}`,
          amount.known ? `expected ${formatCents(amount.expectedCents)}` : amount.wording,
        ].join('  '),
        ...because.map(({ rule, says }) => `    ${rule}: ${says}`),
      ],
    ),
    ...unbilled.map(
      ({ code: procedure, minutes, because }) =>
        `not billed    ${procedure ?? 'no code'}, ${minutes} minutes: ${because.says}`,
    ),
    ...findings.map(({ severity, rule, code: procedure, facts, source }) => {
      const wording = typeof facts['wording'] === 'string' ? `: ${facts['wording']}` : '';
      return `${severity.padEnd(12)}  ${rule} ${procedure}${wording} (${source})`;
    }),
    `charged ${formatCents(totals.chargeCents)}, expected ${formatCents(totals.expectedCents)}${totals.linesWithoutAmount > 0 ? `, ${totals.linesWithoutAmount} lines without an amount` : ''}`,
  ];
}
