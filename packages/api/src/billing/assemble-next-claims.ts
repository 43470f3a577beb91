import { must } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { lockJob, saveJob } from '../jobs/jobs.store';
import { findOrganization } from '../organization.store';
import { lockPatientMoney } from '../patient-money.store';
import { loadClaimFacts } from './claim-facts.store';
import type { ClaimBatchInput, ClaimBatchReport } from './claim-report.input';
import { EMPTY_REPORT } from './claim-report.input';
import { findHeldPlaces, placeKey } from './charge-holds.store';
import { findWaitingCharges, findWaitingPatientIds, insertClaims, loadBatch } from './claims.store';
import type { StoredCharge } from './charges.store';
import { decideClaims } from './decide-claims';
import { findCoverageTerms } from './payment-terms.store';
import { referenceOn } from './reference.store';

/** Small enough that a checkpoint takes about a second, and that signing never waits longer for a patient's lock. */
const PATIENTS_PER_CHECKPOINT = 10;
/** Ten patients have fewer held days in any period; the bound keeps a mistaken period from filling the memory. */
const MOST_HELD = 10_000;

/**
 * One checkpoint of a batch: the next patients' waiting charges become claims, or stay with the reasons in the report.
 * Claims, lines and progress are one transaction. Answers false when no patient is left.
 */
export async function assembleNextClaims(context: UseCaseContext, jobId: string): Promise<boolean> {
  const job = await lockJob<ClaimBatchInput, ClaimBatchReport>(context, jobId);
  if (!job || job.state !== 'running' || job.stage !== 'assembling') return false;
  const { batchId } = job.input;
  const report = job.report ?? EMPTY_REPORT;
  const patientIds = await findWaitingPatientIds(context, job.input, {
    after: report.cursor,
    most: PATIENTS_PER_CHECKPOINT,
  });
  if (patientIds.length === 0) return false;
  await lockPatientMoney(context, patientIds);
  const charges = await findWaitingCharges(context, job.input, patientIds);
  const held = await findHeldPlaces(context, { patientIds, period: job.input, most: MOST_HELD });
  const terms = new Map((await findCoverageTerms(context, patientIds)).map((one) => [one.id, one]));
  const batch = must(await loadBatch(context, batchId), 'the batch of its job');
  const { claims, refused } = decideClaims({
    charges,
    period: job.input,
    facts: await loadClaimFacts(context, charges),
    heldDays: new Map(held.map((place) => [placeKey(place), place.reason])),
    organizationName: (await findOrganization(context)).name,
    tablesOf: referenceOn,
    settingOf: (charge: StoredCharge) => {
      const settings = terms.get(charge.coverageId)?.settings ?? [];
      const { day } = charge.line;
      return settings.find((row) => row.from <= day && (row.to === null || day <= row.to)) ?? null;
    },
  });
  await insertClaims(
    context,
    batchId,
    claims.map((claim, index) => ({
      ...claim,
      id: context.newId(),
      claimNumber: claimNumberOf(batch.controlNumber, report.claims + index + 1),
    })),
  );
  const totalCents = claims.reduce((sum, claim) => sum + claim.totalCents, 0);
  await saveJob(context, jobId, {
    done: Math.min(job.total, job.done + patientIds.length),
    report: {
      ...report,
      cursor: patientIds.at(-1) ?? report.cursor,
      claims: report.claims + claims.length,
      claimCents: report.claimCents + totalCents,
      refused: [...report.refused, ...refused],
    },
  });
  return true;
}

/** At most 20 characters, because longer ones do not come back from every payer whole (837 guide, CLM01). */
const claimNumberOf = (batchNumber: number, position: number): string =>
  `B${String(batchNumber).padStart(6, '0')}-${String(position).padStart(5, '0')}`;
