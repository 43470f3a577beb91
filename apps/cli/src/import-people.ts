import { readdir, readFile } from 'node:fs/promises';
import { findMember } from '@threshold/api/access/members.store';
import { createRequestContext } from '@threshold/api/context';
import type { Database } from '@threshold/api/context';
import { importDemo } from '@threshold/api/patients/import-demo';

/** The same folder from this file's source and from its bundle: both lie three levels below the root. */
const DEMO_BUNDLES = new URL('../../../packages/db/seed/fhir/', import.meta.url);

/** Imports the bundles that ship into the first demo organization, as its coordinator; answers how many people came. */
export async function importPeople(database: Database): Promise<number> {
  const actor = await findMember(database, 'lakeside', 'coordinator@lakeside.demo');
  if (!actor) throw new Error('The demo has no coordinator');
  const names = (await readdir(DEMO_BUNDLES)).filter((name) => name.endsWith('.json.gz')).sort();
  const files = await Promise.all(
    names.map(async (name) => ({ name, bytes: await readFile(new URL(name, DEMO_BUNDLES)) })),
  );
  const { people } = await importDemo({ ...createRequestContext({ database, actor }), actor }, files);
  return people;
}
