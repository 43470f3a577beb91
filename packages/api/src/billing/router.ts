import { mutation, query } from '../procedures';
import { router } from '../trpc';
import { getCharge } from './get-charge';
import { getChargeInput } from './get-charge.input';
import { getClaimBatch } from './get-claim-batch';
import { getClaimBatchInput } from './get-claim-batch.input';
import { getClaimFile } from './get-claim-file';
import { getClaimFileInput } from './get-claim-file.input';
import { getLedgerTotals } from './get-ledger-totals';
import { getTotals } from './get-totals';
import { getTotalsInput } from './get-totals.input';
import { listHeldDays } from './list-held-days';
import { listHeldDaysInput } from './list-held-days.input';
import { retryHeldDays } from './retry-held-days';
import { retryHeldDaysInput } from './retry-held-days.input';
import { listCharges } from './list-charges';
import { listChargesInput } from './list-charges.input';
import { listClaimBatches } from './list-claim-batches';
import { listClaimBatchesInput } from './list-claim-batches.input';
import { previewClaimBatch } from './preview-claim-batch';
import { previewClaimBatchInput } from './preview-claim-batch.input';
import { retryClaimBatch } from './retry-claim-batch';
import { startClaimBatch } from './start-claim-batch';
import { startClaimBatchInput } from './start-claim-batch.input';

const chargesRead = ({ patientId }: { patientId: string | null }) => ({
  action: 'read',
  entity: 'charge',
  entityId: patientId,
});
const chargeRead = ({ chargeId }: { chargeId: string }) => ({ action: 'read', entity: 'charge', entityId: chargeId });
const heldRead = ({ patientId }: { patientId: string | null }) => ({
  action: 'read',
  entity: 'charge_hold',
  entityId: patientId,
});
const batchRead = ({ batchId }: { batchId: string }) => ({ action: 'read', entity: 'claim_batch', entityId: batchId });
const fileExport = ({ fileId }: { fileId: string }) => ({
  action: 'export',
  entity: 'claim_batch_file',
  entityId: fileId,
});

export const billingRouter = router({
  charges: query(
    { permission: 'charge.read', purpose: 'payment', input: listChargesInput, records: chargesRead },
    listCharges,
  ),
  charge: query(
    { permission: 'charge.read', purpose: 'payment', input: getChargeInput, records: chargeRead },
    getCharge,
  ),
  heldDays: query(
    { permission: 'charge.read', purpose: 'payment', input: listHeldDaysInput, records: heldRead },
    listHeldDays,
  ),
  retryHeldDays: mutation({ permission: 'charge.retry', purpose: 'payment', input: retryHeldDaysInput }, (context) =>
    retryHeldDays(context),
  ),
  previewClaimBatch: query(
    { permission: 'claim.batch', purpose: 'payment', input: previewClaimBatchInput },
    previewClaimBatch,
  ),
  totals: query({ permission: 'charge.read', purpose: 'payment', input: getTotalsInput }, getTotals),
  ledgerTotals: query({ permission: 'ledger.read', purpose: 'payment', input: getTotalsInput }, getLedgerTotals),
  claimBatches: query({ permission: 'claim.read', purpose: 'payment', input: listClaimBatchesInput }, listClaimBatches),
  claimBatch: query(
    { permission: 'claim.read', purpose: 'payment', input: getClaimBatchInput, records: batchRead },
    getClaimBatch,
  ),
  claimFile: query(
    { permission: 'claim.export', purpose: 'payment', input: getClaimFileInput, records: fileExport },
    getClaimFile,
  ),
  startClaimBatch: mutation(
    { permission: 'claim.batch', purpose: 'payment', input: startClaimBatchInput },
    startClaimBatch,
  ),
  retryClaimBatch: mutation(
    { permission: 'claim.batch', purpose: 'payment', input: getClaimBatchInput },
    retryClaimBatch,
  ),
});
