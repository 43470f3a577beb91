import { query } from '../procedures';
import { router } from '../trpc';
import { censusRows } from './census-rows';
import { censusRowsInput } from './census-rows.input';
import { getCensus } from './get-census';
import { getCensusInput } from './get-census.input';
import { getMargin } from './get-margin';
import { getMarginInput } from './get-margin.input';

const rowsRead = () => ({ action: 'read', entity: 'census_rows', entityId: null });

export const financeRouter = router({
  census: query({ permission: 'census.read', purpose: 'operations', input: getCensusInput }, getCensus),
  censusRows: query(
    { permission: 'census.read', purpose: 'operations', input: censusRowsInput, records: rowsRead },
    censusRows,
  ),
  margin: query({ permission: 'margin.read', purpose: 'operations', input: getMarginInput }, getMargin),
});
