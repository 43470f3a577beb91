import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';

/** Debian's Chromium where there is one; else the one that came by npm. */
export async function browserPath(): Promise<string> {
  const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
  return installed ?? sparticuz.executablePath();
}
