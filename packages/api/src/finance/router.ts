import { query } from '../procedures';
import { router } from '../trpc';
import { censusRows } from './census-rows';
import { censusRowsInput } from './census-rows.input';
import { exportCensus, exportMargin } from './export-csv';
import { exportCensusInput, exportMarginInput } from './export-csv.input';
import { getCensus } from './get-census';
import { getCensusInput } from './get-census.input';
import { getMargin } from './get-margin';
import { getMarginInput } from './get-margin.input';

const exported = (entity: string) => () => ({ action: 'export', entity, entityId: null });
const rowsRead = () => ({ action: 'read', entity: 'census_rows', entityId: null });

export const financeRouter = router({
  census: query({ permission: 'census.read', purpose: 'operations', input: getCensusInput }, getCensus),
  censusRows: query(
    { permission: 'census.read', purpose: 'operations', input: censusRowsInput, records: rowsRead },
    censusRows,
  ),
  exportCensus: query(
    { permission: 'export.census', purpose: 'operations', input: exportCensusInput, records: exported('census') },
    exportCensus,
  ),
  exportMargin: query(
    { permission: 'export.margin', purpose: 'operations', input: exportMarginInput, records: exported('margin') },
    exportMargin,
  ),
  margin: query({ permission: 'margin.read', purpose: 'operations', input: getMarginInput }, getMargin),
});
