// What every script needs before anything is installed: nothing here imports from outside node:.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const dataFolder = process.env.THRESHOLD_DATA ?? join(root, '.data');
const PNPM = 'pnpm@12.21.0';

/** An error whose message is all that a person needs to see. */
export class Plain extends Error {}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Plain(
    `Threshold needs Node 20.19 or later; this is ${process.versions.node}. Install a newer Node from https://nodejs.org and run the command again.`,
  );
}

/** Runs one step, with one line that says how long it took or that there was nothing to do. */
export async function step(name, work) {
  const startedMs = performance.now();
  const live = process.stdout.isTTY;
  if (live) process.stdout.write(`  …  ${name}`);
  const outcome = await work();
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1).padStart(6);
  process.stdout.write(`${live ? '\r\u001b[2K' : ''}${seconds} s  ${name}${outcome ? `: ${outcome}` : ''}\n`);
  return outcome;
}

/** Runs a command to its end; its output is shown only when it fails. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const output = [];
    child.stdout?.on('data', (part) => output.push(part));
    child.stderr?.on('data', (part) => output.push(part));
    child.on('error', (error) => reject(new Plain(`${command} could not be started: ${error.message}`)));
    child.on('close', (code) => {
      const text = Buffer.concat(output).toString();
      if (code === 0) resolve(text);
      else reject(new Plain(`"${command} ${args.join(' ')}" failed with code ${code}:\n${text.slice(-6000)}`));
    });
  });
}

const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
export const pnpm = (args, options) => run(npx, ['--yes', PNPM, ...args], options);

/** Installs what the lockfile says, unless that is there already. */
export async function install() {
  const wanted = digestOf([join(root, 'pnpm-lock.yaml'), join(root, 'pnpm-workspace.yaml')]);
  const stamp = join(root, 'node_modules', '.threshold-install');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return 'nothing new';
  try {
    await pnpm(['install', '--frozen-lockfile', '--prefer-offline']);
  } catch (error) {
    if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|META_FETCH_FAIL/.test(error.message))
      throw new Plain(
        `The npm registry could not be reached. Check the network (npm ping) and run the command again.\n${error.message.slice(-800)}`,
      );
    if (/ENOSPC/.test(error.message))
      throw new Plain('The disk is full. Threshold needs about 3 GB; free some space and run the command again.');
    throw error;
  }
  writeFileSync(stamp, wanted);
  return 'done';
}

export function checkWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    const probe = join(folder, '.write-test');
    writeFileSync(probe, 'x'.repeat(65_536));
    statSync(probe);
  } catch (error) {
    if (error.code === 'ENOSPC')
      throw new Plain('The disk is full. Threshold needs about 3 GB; free some space and run the command again.');
    throw new Plain(
      `This user may not write to ${folder} (${error.code}). Change its owner, or run the command from a folder of your own.`,
    );
  }
}

/** One digest over files: content for few, size and time of change for whole folders. */
export function digestOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(relative(root, file)).update(readFileSync(file));
  return hash.digest('hex');
}

const SKIPPED = new Set(['node_modules', '.next', 'dist', 'generated', '.turbo']);

/** Every source file under the given folders, sorted. */
export function sourcesUnder(...folders) {
  const found = [];
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (SKIPPED.has(entry.name) || entry.name.startsWith('.')) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (!/\.test\.tsx?$|\.tsbuildinfo$|next-env\.d\.ts$/.test(entry.name)) found.push(path);
    }
  };
  for (const folder of folders) walk(join(root, folder));
  return found;
}

/** Does the work unless the inputs are the same as when it was last done and what it made is still there. */
export async function whenStale(name, { inputs, output }, work) {
  const stampFile = join(root, 'node_modules', '.threshold-stamps.json');
  const stamps = existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : {};
  const digest = digestOf(inputs);
  if (stamps[name] === digest && existsSync(join(root, output))) return 'nothing new';
  await work();
  const fresh = existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : {};
  writeFileSync(stampFile, JSON.stringify({ ...fresh, [name]: digest }, null, 2));
  return 'done';
}

/** Prints a plain failure as a sentence, anything else in full, and ends with code 1. */
export function fail(error) {
  // What the bundled operations throw in plain words begins so; everything else shows where it came from.
  const plain =
    error instanceof Plain ||
    /^(DATABASE_URL|Started by root|PostgreSQL did not start|Migration )/.test(error?.message ?? '');
  process.stderr.write(`\n${plain ? error.message : (error?.stack ?? String(error))}\n`);
  process.exit(1);
}
