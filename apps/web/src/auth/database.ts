import 'server-only';
import { setReferenceFolder } from '@threshold/api/billing/reference.store';
import { openDatabase } from '@threshold/api/context';
import type { Database } from '@threshold/api/context';
import { env } from '../env';

declare global {
  var thresholdDatabase: Database | undefined;
}

/** One pool for the process; kept on the global object, because Next may load this module more than once. */
export function database(): Database {
  setReferenceFolder(env.referenceFolder);
  globalThis.thresholdDatabase ??= openDatabase({ url: env.databaseUrl });
  return globalThis.thresholdDatabase;
}
