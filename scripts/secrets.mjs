import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, Plain } from './toolchain.mjs';

/** Secrets of this machine, made on the first start and readable by this user alone. */
export function loadSecrets() {
  const file = join(dataFolder, 'secrets.json');
  if (!existsSync(file)) {
    const secret = () => randomBytes(24).toString('base64url');
    writeFileSync(file, JSON.stringify({ superuser: secret(), application: secret(), nextAuth: secret() }, null, 2), {
      mode: 0o600,
    });
  }
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Plain(
      `${file} cannot be read. Restore it from a backup; without it the embedded database cannot be opened.`,
    );
  }
}
