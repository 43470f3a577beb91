// pnpm bench: ratios of the product beside the plainest thing that does the same, measured in one run.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildWeb, prepare } from './prepare.mjs';
import { fail, Plain, root, run, step } from './toolchain.mjs';

const NAMES = ['contests', 'booking', 'enrollment', 'http', 'x12', 'remittance', 'code', 'board'];
const HELP = `Usage: pnpm bench [options]

Measures the product beside bare programs that do the same, on an embedded PostgreSQL of its own.

  --only NAMES     some of ${NAMES.join(', ')} (with commas)
  --contests N     contests of eight bookings, 10000 unless said
  --json           the figures as JSON on stdout, progress on stderr
  --help           this text

Ends with 1 when something that must hold does not (two winners, a deadlock, a lost request, a scan of a big table).
A ratio below its goal is printed as "goal missed" and ends with 0.
`;

// A library of the database client still uses a call that the driver will drop; its warning helps no reader of this output.
process.noDeprecation = true;
try {
  await main();
} catch (error) {
  fail(error);
}

async function main() {
  const options = readOptions();
  if (options.help) {
    process.stdout.write(HELP);
    return;
  }
  const only = (options.only ?? '').split(',').filter((name) => name !== '');
  const stranger = only.find((name) => !NAMES.includes(name));
  if (stranger) throw new Plain(`There is no benchmark "${stranger}"; there are ${NAMES.join(', ')}.`);
  const contests = Number(options.contests);
  if (!Number.isInteger(contests) || contests < 2) throw new Plain('--contests takes a whole number from 2 on.');
  await quietly(options.json, () => makeReady(only.length === 0 || only.includes('http')));
  const { runBench } = await import(pathToFileURL(join(root, 'bench/dist/bench.mjs')).href);
  process.exit(
    await runBench({
      only,
      contests,
      json: options.json,
      migrationsFolder: join(root, 'packages/db/prisma/migrations'),
      webFolder: join(root, 'apps/web'),
      bareServer: join(root, 'bench/dist/bare-server.mjs'),
      remittanceReader: join(root, 'bench/dist/remittance-reader.mjs'),
    }),
  );
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        only: { type: 'string' },
        contests: { type: 'string', default: '10000' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new Plain(`${error.message}\n\n${HELP}`);
  }
}

async function makeReady(withWeb) {
  await prepare();
  await step('Bundle the benchmarks', async () => {
    await run(process.execPath, [join(root, 'bench/build.mjs')]);
  });
  if (withWeb) await buildWeb();
}

/** With --json, stdout belongs to the figures; the lines of the steps go to stderr. */
async function quietly(json, work) {
  const write = process.stdout.write;
  if (json) process.stdout.write = process.stderr.write.bind(process.stderr);
  await work();
  process.stdout.write = write;
}
