// npm start: from a fresh clone to a running demo. Every step skips itself when there is nothing to do.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { buildWeb, prepare } from './prepare.mjs';
import { loadSecrets } from './secrets.mjs';
import { dataFolder, fail, Plain, root, step } from './toolchain.mjs';

// A library of the database client still uses a call that the driver will drop; its warning helps no reader of this output.
process.noDeprecation = true;
const port = Number(process.env.PORT ?? 3000);
const production = process.env.NODE_ENV === 'production';
const databaseUrl = process.env.DATABASE_URL;
/** The demo has published passwords: a database of somebody's own gets it only when it is asked for. */
const demo = !production && (databaseUrl ? process.env.THRESHOLD_DEMO === '1' : process.env.THRESHOLD_DEMO !== '0');
/** npm run dev: the same without the production build; pages are compiled when they are opened. */
const development = process.argv.includes('--dev');

try {
  await main();
} catch (error) {
  fail(error);
}

async function main() {
  if (production && !databaseUrl && process.env.THRESHOLD_ALLOW_EMBEDDED !== '1')
    throw new Plain(
      'NODE_ENV is production, but DATABASE_URL is not set. The embedded database is for demos: set DATABASE_URL to a PostgreSQL 15 or later, or THRESHOLD_ALLOW_EMBEDDED=1 if you mean it.',
    );
  if (production && process.env.THRESHOLD_DEMO === '1')
    throw new Plain(
      'NODE_ENV is production, and THRESHOLD_DEMO asks for the demo, whose passwords are published. Unset one of them.',
    );
  await checkPort();
  const operations = await prepare();
  const secrets = loadSecrets();
  let server;
  await step(databaseUrl ? 'Reach the database of DATABASE_URL' : 'Start the embedded PostgreSQL', async () => {
    server = databaseUrl
      ? await operations.reachDatabase(databaseUrl)
      : await operations.startEmbeddedServer({ folder: join(dataFolder, 'postgres'), password: secrets.superuser });
  });
  try {
    const urls = await step2('Apply migrations', () =>
      operations.migrateDatabase({
        adminUrl: server.url,
        appPassword: secrets.application,
        folder: join(root, 'packages/db/prisma/migrations'),
      }),
    );
    if (demo)
      await step('Fill the demo clinics', () =>
        operations.seedDemoClinics({ adminUrl: server.url, appUrl: urls.appUrl }),
      );
    if (!development) await buildWeb();
    const organizations = await operations.countOrganizations(urls);
    await serve({ ...urls, organizations }, secrets, server);
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** A step whose outcome is more than a word. */
async function step2(name, work) {
  let value;
  await step(name, async () => {
    value = await work();
    return value.applied.length ? `${value.applied.length} applied` : 'nothing new';
  });
  return value;
}

function checkPort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) =>
      reject(
        new Plain(
          error.code === 'EADDRINUSE'
            ? `Port ${port} is taken by another program. Stop it, or choose another port: PORT=3001 npm start`
            : `Port ${port} cannot be used (${error.code}). Choose another: PORT=3001 npm start`,
        ),
      ),
    );
    probe.listen(port, () => probe.close(() => resolve()));
  });
}

async function serve({ appUrl, organizations }, secrets, server) {
  const environment = {
    ...process.env,
    NODE_ENV: development ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    APP_DATABASE_URL: appUrl,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET ?? secrets.nextAuth,
    NEXTAUTH_URL: process.env.NEXTAUTH_URL ?? `http://localhost:${port}`,
  };
  delete environment.DATABASE_URL;
  const children = [
    start(
      'web',
      [
        join(root, 'apps/web/node_modules/next/dist/bin/next'),
        development ? 'dev' : 'start',
        '-p',
        String(port),
        '-H',
        process.env.HOST ?? 'localhost',
      ],
      { cwd: join(root, 'apps/web'), environment },
    ),
    start('worker', [join(root, 'apps/worker/dist/worker.mjs')], { cwd: root, environment }),
  ];
  let stopping = false;
  const stop = async (code) => {
    if (stopping) return;
    stopping = true;
    process.stdout.write('\nStopping…\n');
    await Promise.all(children.map(({ child }) => endChild(child)));
    await server.stop();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));
  for (const { name, child } of children)
    child.on('exit', (code) => {
      if (stopping) return;
      process.stderr.write(`The ${name} process ended with code ${code}; its last words are above.\n`);
      void stop(1);
    });
  await step('Start web and worker', () =>
    untilReady(`http://${process.env.HOST ?? 'localhost'}:${port}/readyz`, () => stopping),
  );
  announce(environment.NEXTAUTH_URL, organizations);
}

function start(name, args, { cwd, environment }) {
  // In a group of its own, so that Ctrl-C reaches this script alone and it can end things in order.
  const child = spawn(process.execPath, ['--no-deprecation', ...args], {
    cwd,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: process.platform !== 'win32',
  });
  child.stdout.on('data', (text) => {
    if (process.env.THRESHOLD_LOGS === '1') process.stdout.write(text);
  });
  return { name, child };
}

function endChild(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const kill = setTimeout(() => child.kill('SIGKILL'), 20_000);
    child.once('exit', () => {
      clearTimeout(kill);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

async function untilReady(url, gaveUp) {
  for (let attempt = 0; attempt < 600 && !gaveUp(); attempt += 1) {
    const ready = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Plain(
    'The web process did not become ready within a minute. Run again with THRESHOLD_LOGS=1 to see its log.',
  );
}

function announce(url, organizations) {
  if (!demo) {
    process.stdout.write(`\nThreshold is running at ${url}\n`);
    if (organizations === 0)
      process.stdout.write(
        'There is no organization yet. Make the first one with "npm run threshold -- organization create --help".\n',
      );
    return;
  }
  const accounts = [
    ['coordinator@lakeside.demo', 'schedules, admits, takes attendance'],
    ['app@lakeside.demo', 'advanced practice provider'],
    ['psychologist@lakeside.demo', 'therapist: leads and documents groups'],
    ['therapist@lakeside.demo', 'therapist: physical therapy'],
    ['nurse@lakeside.demo', 'nurse'],
    ['technician@lakeside.demo', 'technician'],
    ['physician@lakeside.demo', 'physician'],
    ['biller@lakeside.demo', 'claims'],
    ['administrator@lakeside.demo', 'census and margin'],
    ['trials@lakeside.demo', 'trial coordinator'],
    ['auditor@lakeside.demo', 'audit trail'],
    ['coordinator@cedar.demo', 'another organization, to see that it sees nothing'],
  ];
  process.stdout.write(
    [
      '',
      `Threshold is running at ${url}`,
      '',
      'Demo accounts, all with the password rolling-enrollment:',
      ...accounts.map(([email, role]) => `  ${email.padEnd(30)}${role}`),
      '',
      'Data is in .data ("npm run reset" removes it). Ctrl-C stops everything.',
      '',
    ].join('\n'),
  );
}
