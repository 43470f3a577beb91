import { fileURLToPath } from 'node:url';
import type { ReferenceTables } from '@threshold/domain/billing';
import { readCatalog } from './read-catalog';
import { readEdits } from './read-edits';
import { readRates } from './read-rates';

/**
 * The reference tables that ship with the project: the service catalog and the CMS rows of its codes, each with the
 * days on which it holds and its source. Throws with file, line and column on a row that is not as it must be.
 * @param folder where the files are; the folder of this file unless a bundle moved it
 */
export function readReference(folder: string = fileURLToPath(new URL('.', import.meta.url))): ReferenceTables {
  return { ...readCatalog(folder), ...readRates(folder), ...readEdits(folder) };
}
