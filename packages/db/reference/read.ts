import type { ReferenceTables } from '@threshold/domain/billing';
import { REFERENCE_FILES } from '../src/generated/reference-files';
import { readCatalog } from './read-catalog';
import { readEdits } from './read-edits';
import { readLineRules } from './read-line-rules';
import { readRates } from './read-rates';
import { readServices } from './read-services';

/**
 * The reference tables that ship with the project: the service catalog and the CMS rows of its codes, each with the
 * days on which it holds and its source. Throws with file, line and column on a row that is not as it must be.
 * Takes some 50 ms: keep the answer.
 */
export const readReference = (): ReferenceTables => ({
  ...readCatalog(REFERENCE_FILES),
  ...readRates(REFERENCE_FILES),
  ...readEdits(REFERENCE_FILES),
  ...readServices(REFERENCE_FILES),
  ...readLineRules(REFERENCE_FILES),
});
