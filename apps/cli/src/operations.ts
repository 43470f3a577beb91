// What the start script needs of the database, bundled: it may import nothing outside node:.
import { readdir, readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { findMember } from '@threshold/api/access/members.store';
import { createRequestContext, openDatabase } from '@threshold/api/context';
import { importDemo } from '@threshold/api/patients/import-demo';
import { startEmbeddedServer } from '@threshold/db/embedded';
import { migrate } from '@threshold/db/migrate';
import { seedDemo } from '@threshold/db/seed';
import { reachServer } from '@threshold/db/reach';
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

/** Fills an empty database with the demo clinics; answers what it did in a word. */
export async function seedDemoClinics({ adminUrl, appUrl }: { adminUrl: string; appUrl: string }): Promise<string> {
  const seeded = await seedDemo({ adminUrl, nowMs: Date.now() });
  if (!seeded) return 'there already';
  const database = openDatabase({ url: appUrl });
  try {
    const actor = await findMember(database, 'lakeside', 'coordinator@lakeside.demo');
    if (!actor) throw new Error('The demo has no coordinator');
    const runner = { ...createRequestContext({ database, actor }), actor };
    const { people } = await importDemo(runner, await readDemoBundles());
    const signed = await signHistory(database);
    return `done, ${people} people imported, ${signed} sessions signed`;
  } finally {
    await database.close();
  }
}

/** From the source and from the bundle of this file the folder is three levels up. */
const DEMO_BUNDLES = new URL('../../../packages/db/seed/fhir/', import.meta.url);

async function readDemoBundles(): Promise<{ name: string; bytes: Uint8Array }[]> {
  const names = (await readdir(DEMO_BUNDLES)).filter((name) => name.endsWith('.json.gz')).sort();
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(new URL(name, DEMO_BUNDLES)) })));
}
