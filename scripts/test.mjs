// npm test: installs, checks, and runs the unit, database and browser tests. A part that cannot run counts as failed.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHECKS } from './checks.mjs';
import { buildWeb, prepare } from './prepare.mjs';
import { fail, root, run, step } from './toolchain.mjs';

const totals = { passed: 0, failed: 0 };
const reports = mkdtempSync(join(tmpdir(), 'threshold-reports-'));

try {
  await prepare();
  for (const check of CHECKS) await part(check.name, async () => (await check.run(), { passed: 1, failed: 0 }));
  await part('Unit tests', () => vitest('unit'));
  if (process.env.DATABASE_URL) await part('Database tests on DATABASE_URL', () => vitest('database'));
  await part('Database tests on PostgreSQL 18', () => vitest('database', { DATABASE_URL: '', POSTGRES_MAJOR: '18' }));
  await part('Database tests on PostgreSQL 15', () => vitest('database', { DATABASE_URL: '', POSTGRES_MAJOR: '15' }));
  await buildWeb();
  await part('Browser tests', playwright);
} catch (error) {
  fail(error);
} finally {
  rmSync(reports, { recursive: true, force: true });
}
process.stdout.write(`\n${totals.passed} passed, ${totals.failed} failed\n`);
process.exit(totals.failed === 0 ? 0 : 1);

/** Runs one part; whatever ends it without a count is one failure, with its last words. */
async function part(name, work) {
  let trouble = null;
  await step(name, async () => {
    const count = await work().catch((error) => ({ passed: 0, failed: 1, words: error.message }));
    totals.passed += count.passed;
    totals.failed += count.failed;
    trouble = count.failed > 0 ? count.words : null;
    return count.failed > 0 ? `${count.failed} FAILED, ${count.passed} passed` : `${count.passed} passed`;
  });
  if (trouble) process.stdout.write(`${trouble}\n`);
}

/** Counts from a report file, whether or not the runner ended well; no report means that nothing ran. */
async function counted(file, command, read) {
  const words = await command.catch((error) => error.message);
  if (!existsSync(file)) return { passed: 0, failed: 1, words };
  const { passed, failed } = read(JSON.parse(readFileSync(file, 'utf8')));
  return passed + failed === 0 ? { passed, failed: 1, words } : { passed, failed, words };
}

function vitest(project, environment = {}) {
  const file = join(reports, `${project}-${environment.POSTGRES_MAJOR ?? 'own'}.json`);
  const command = run(
    join(root, 'node_modules/.bin/vitest'),
    ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`],
    {
      env: { ...process.env, CI: 'true', NO_COLOR: '1', ...environment },
    },
  );
  return counted(file, command, (report) => ({
    passed: report.numPassedTests,
    // A test that did not run is not a test that passed.
    failed:
      report.numFailedTests +
      report.numPendingTests +
      report.numTodoTests +
      report.numFailedTestSuites * (report.numFailedTests === 0 ? 1 : 0),
  }));
}

function playwright() {
  const file = join(reports, 'browser.json');
  const command = run(join(root, 'e2e/node_modules/.bin/playwright'), ['test', '--reporter=line,json'], {
    cwd: join(root, 'e2e'),
    env: { ...process.env, CI: 'true', NO_COLOR: '1', PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  return counted(file, command, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped,
  }));
}
