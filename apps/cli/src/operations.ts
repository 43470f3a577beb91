// What the start script needs of the database, bundled: it may import nothing outside node:.
import { hostname } from 'node:os';
import { listOrganizations } from '@threshold/api/organization.store';
import { openDatabase } from '@threshold/api/context';
import { startEmbeddedServer } from '@threshold/db/embedded';
import { migrate } from '@threshold/db/migrate';
import { completeDemo, seedDemo } from '@threshold/db/seed';
import { reachServer } from '@threshold/db/reach';
import { importPeople } from './import-people';
import { signHistory } from './sign-history';

export { startEmbeddedServer };

/** Checks that DATABASE_URL answers and is a PostgreSQL that is new enough. */
export async function reachDatabase(url: string) {
  await reachServer(url, hostname());
  return { url, stop: async () => {} };
}

/** Applies what is missing; answers how the application signs in. */
export async function migrateDatabase(options: { adminUrl: string; appPassword: string; folder: string }) {
  const applied = await migrate(options);
  const appUrl = new URL(options.adminUrl);
  appUrl.username = 'threshold_app';
  appUrl.password = encodeURIComponent(options.appPassword);
  return { applied, appUrl: appUrl.toString() };
}

/**
 * Fills an empty database with the demo clinics, or completes what a start that was killed left half made; a database
 * with organizations of its own is left alone. Answers what it did in a word.
 */
export async function seedDemoClinics({ adminUrl, appUrl }: { adminUrl: string; appUrl: string }): Promise<string> {
  const seeded = await seedDemo({ adminUrl, nowMs: Date.now() });
  const told = await completeDemo(adminUrl, async () => {
    const database = openDatabase({ url: appUrl });
    try {
      return `${await importPeople(database)} people imported, ${await signHistory(database)} sessions signed`;
    } finally {
      await database.close();
    }
  });
  if (told === null) return 'there already';
  return seeded ? `done, ${told}` : `completed after an interrupted start, ${told}`;
}

/** How many organizations there are. */
export async function countOrganizations({ appUrl }: { appUrl: string }): Promise<number> {
  const database = openDatabase({ url: appUrl, maxConnections: 1 });
  try {
    return (await listOrganizations(database)).length;
  } finally {
    await database.close();
  }
}
