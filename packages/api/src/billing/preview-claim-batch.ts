import { filingModeOn } from '@threshold/domain/directory';
import { must, ok, siteDay, sumCents } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { findOrganization, findOrganizationZone } from '../organization.store';
import { findPayers } from './claim-facts.store';
import { sumWaitingCharges } from './claims.store';
import type { WaitingSum } from './claims.store';
import type { PreviewClaimBatchInput, PreviewClaimBatchView, PreviewFile } from './preview-claim-batch.input';
import { lacksMemberId } from './to-837';
import { findUnsignedBillable } from './unsigned-seats.store';

const MOST_SESSIONS = 10;

/**
 * What a batch over these days would find, before it is started: the charges that wait, by the files that they would go
 * into, and the sessions that are not signed yet.
 */
export async function previewClaimBatch(context: UseCaseContext, period: PreviewClaimBatchInput) {
  const waiting = await sumWaitingCharges(context, period);
  const payers = await findPayers(
    context,
    waiting.map((sum) => sum.payerId),
  );
  const organization = await findOrganization(context);
  const today = siteDay(context.nowMs, await findOrganizationZone(context));
  const files = [...groupByFile(waiting).values()].map((sums): PreviewFile => {
    const { payerId, side } = must(sums[0], 'a sum in every file');
    const payer = must(payers.get(payerId), 'the payer of a charge');
    const unnumbered = sums.filter(lacksMemberId);
    return {
      payerId,
      payerName: payer.name,
      side,
      ...totalOf(sums),
      mode: filingModeOn(payer.filingModes, today, organization),
      withoutNumber: {
        charges: totalOf(unnumbered).charges,
        patients: new Set(unnumbered.map((sum) => sum.patientId)).size,
      },
    };
  });
  return ok<PreviewClaimBatchView>({
    ...totalOf(waiting),
    files: files.sort((a, b) => (a.payerName === b.payerName ? 0 : a.payerName < b.payerName ? -1 : 1)),
    unsigned: await findUnsignedBillable(context, period, MOST_SESSIONS),
  });
}

const totalOf = (sums: readonly WaitingSum[]) => ({
  charges: sums.reduce((count, sum) => count + sum.charges, 0),
  chargeCents: sumCents(sums.map((sum) => sum.chargeCents)),
});

function groupByFile(sums: readonly WaitingSum[]): Map<string, WaitingSum[]> {
  const files = new Map<string, WaitingSum[]>();
  for (const sum of sums) {
    const key = `${sum.payerId} ${sum.side}`;
    files.set(key, [...(files.get(key) ?? []), sum]);
  }
  return files;
}
