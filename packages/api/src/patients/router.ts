import { mutation, query, statementQuery } from '../procedures';
import { router } from '../trpc';
import { createReferral } from './create-referral';
import { createReferralInput } from './create-referral.input';
import { decideReferral } from './decide-referral';
import { decideReferralInput } from './decide-referral.input';
import { enterMemberIdInput } from './coverage.input';
import { enterMemberId } from './enter-member-id';
import { getChart } from './get-chart';
import { getChartInput } from './get-chart.input';
import { listReferrals } from './list-referrals';
import { listReferralsInput } from './list-referrals.input';
import { searchPatients } from './search-patients';
import { searchPatientsInput } from './search-patients.input';
import { startImport } from './start-import';
import { startImportInput } from './start-import.input';

const searched = () => ({ action: 'search', entity: 'patient', entityId: null });
const chartRead = ({ patientId }: { patientId: string }) => ({
  action: 'read',
  entity: 'patient',
  entityId: patientId,
});

export const patientsRouter = router({
  search: statementQuery(
    { permission: 'patient.search', purpose: 'treatment', input: searchPatientsInput, records: searched },
    searchPatients,
  ),
  chart: query(
    { permission: 'patient.read', purpose: 'treatment', input: getChartInput, records: chartRead },
    getChart,
  ),
  referrals: query(
    { permission: 'referral.read', purpose: 'treatment', input: listReferralsInput, records: searched },
    listReferrals,
  ),
  createReferral: mutation(
    { permission: 'referral.create', purpose: 'treatment', input: createReferralInput },
    createReferral,
  ),
  decideReferral: mutation(
    { permission: 'referral.decide', purpose: 'treatment', input: decideReferralInput },
    decideReferral,
  ),
  enterMemberId: mutation(
    { permission: 'coverage.edit', purpose: 'payment', input: enterMemberIdInput },
    enterMemberId,
  ),
  startImport: mutation({ permission: 'patient.import', purpose: 'operations', input: startImportInput }, startImport),
});
