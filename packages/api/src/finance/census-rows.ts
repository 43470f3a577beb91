import { ok } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import type { CensusRow, CensusRowsInput } from './census-rows.input';
import { findPresence } from './presence.store';

/** The rows behind a census figure: the same query, the same filter, one row per patient, day and program. */
export async function censusRows(context: UseCaseContext, { phaseName, ...period }: CensusRowsInput) {
  const rows = await findPresence(context, period);
  return ok<readonly CensusRow[]>(rows.filter((row) => phaseName === null || row.phaseName === phaseName));
}
