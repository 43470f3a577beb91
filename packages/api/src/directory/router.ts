import { mutation, query, statementQuery } from '../procedures';
import { router } from '../trpc';
import { addFilingMode } from './add-filing-mode';
import { addFilingModeInput } from './add-filing-mode.input';
import { addPlanSetting } from './add-plan-setting';
import { addPlanSettingInput } from './add-plan-setting.input';
import { listPayers } from './list-payers';
import { listPayersInput } from './list-payers.input';
import { listPlaces } from './list-places';
import { listPlacesInput } from './list-places.input';
import { listServiceFees } from './list-service-fees';
import { listServiceFeesInput } from './list-service-fees.input';
import { listSites } from './list-sites';
import { listSitesInput } from './list-sites.input';
import { listStaff } from './list-staff';
import { listStaffCosts } from './list-staff-costs';
import { listStaffCostsInput } from './list-staff-costs.input';
import { listStaffInput } from './list-staff.input';

export const directoryRouter = router({
  sites: query({ permission: 'directory.read', purpose: 'operations', input: listSitesInput }, listSites),
  places: query({ permission: 'directory.read', purpose: 'operations', input: listPlacesInput }, listPlaces),
  staff: query({ permission: 'directory.read', purpose: 'operations', input: listStaffInput }, listStaff),
  staffCosts: query({ permission: 'margin.read', purpose: 'operations', input: listStaffCostsInput }, listStaffCosts),
  payers: query({ permission: 'directory.read', purpose: 'operations', input: listPayersInput }, listPayers),
  serviceFees: statementQuery(
    { permission: 'directory.read', purpose: 'operations', input: listServiceFeesInput },
    listServiceFees,
  ),
  addFilingMode: mutation(
    { permission: 'directory.edit', purpose: 'operations', input: addFilingModeInput },
    addFilingMode,
  ),
  addPlanSetting: mutation(
    { permission: 'directory.edit', purpose: 'operations', input: addPlanSettingInput },
    addPlanSetting,
  ),
});
