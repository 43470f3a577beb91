import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CannotRun } from './outcome';

/** The checkout: this file is three folders below it, in `src` as in the bundle in `dist`. */
const root = fileURLToPath(new URL('../../..', import.meta.url));
const dataFolder = process.env.THRESHOLD_DATA ?? join(root, '.data');

/** The one place of the command line that reads the environment and the files of the running demo. */
export const env = {
  migrationsFolder: join(root, 'packages/db/prisma/migrations'),

  /** Where this site keeps the CMS releases that it has loaded; none when it is not set. */
  referenceFolder(): string | null {
    return process.env.THRESHOLD_REFERENCE ?? null;
  },

  /** Signs in as the application role: THRESHOLD_DATABASE_URL, or the demo that `npm start` is running. */
  appUrl(): string {
    return process.env.THRESHOLD_DATABASE_URL ?? demoUrl('threshold_app', demoSecrets().application);
  },

  /** Signs in as the migration role, for what the application role may not do: DATABASE_URL, or the running demo. */
  adminUrl(): string {
    return process.env.DATABASE_URL ?? demoUrl('postgres', demoSecrets().superuser);
  },

  /** Both roles: DATABASE_URL as for `npm start`, or the running demo. */
  admin(): { url: string; appUrl: string; appPassword?: string; place: string } {
    const { DATABASE_URL: url, THRESHOLD_DATABASE_URL: appUrl } = process.env;
    if (url && !appUrl)
      throw new CannotRun(
        'Set THRESHOLD_DATABASE_URL beside DATABASE_URL: the demo is filled as the role threshold_app.',
      );
    if (url && appUrl) return { url, appUrl, place: `the database of DATABASE_URL (${new URL(url).host})` };
    const secrets = demoSecrets();
    return {
      url: demoUrl('postgres', secrets.superuser),
      appUrl: demoUrl('threshold_app', secrets.application),
      appPassword: secrets.application,
      place: 'the embedded demo database',
    };
  },
};

function demoSecrets(): { superuser: string; application: string } {
  const file = join(dataFolder, 'secrets.json');
  if (!existsSync(file)) throw new CannotRun(NOT_RUNNING);
  return JSON.parse(readFileSync(file, 'utf8'));
}

const NOT_RUNNING =
  'No database is known: set THRESHOLD_DATABASE_URL (as the role threshold_app), or start the demo with "npm start".';

/** PostgreSQL writes its port into the fourth line of this file and removes it when it stops. */
function demoUrl(user: string, password: string): string {
  const file = join(dataFolder, 'postgres', 'cluster', 'postmaster.pid');
  const port = existsSync(file) ? readFileSync(file, 'utf8').split('\n')[3]?.trim() : undefined;
  if (!port) throw new CannotRun(NOT_RUNNING);
  return `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
}
