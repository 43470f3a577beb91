import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';

/** Of this clone alone: a folder that all share may hold what another user unpacked, or half of it. */
const UNPACKED = join(import.meta.dirname, 'node_modules', '.cache', 'chromium');

/** Debian's Chromium where there is one; else the one that came by npm. */
export async function browserPath(): Promise<string> {
  const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
  return installed ?? unpacked();
}

/** Unpacks beside its place and moves there whole, so that an interrupted start leaves nothing that looks complete. */
async function unpacked(): Promise<string> {
  const path = join(UNPACKED, 'chromium');
  if (existsSync(path)) return path;
  const partial = `${UNPACKED}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const before = process.env.TMPDIR;
  // The package knows no other way to be told where to.
  process.env.TMPDIR = partial;
  try {
    await sparticuz.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  renameSync(partial, UNPACKED);
  return path;
}
