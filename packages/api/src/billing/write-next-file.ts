import { filingModeOn } from '@threshold/domain/directory';
import { must, siteDay, siteTime } from '@threshold/domain/kernel';
import { check } from '@threshold/x12';
import type { UseCaseContext } from '../context';
import { PlainFailure } from '../jobs/recover-jobs';
import { lockJob, saveJob } from '../jobs/jobs.store';
import { findOrganization, findOrganizationZone } from '../organization.store';
import { insertFile } from '../stored-files.store';
import { loadClaimFacts } from './claim-facts.store';
import type { ClaimBatchInput, ClaimBatchReport } from './claim-report.input';
import { EMPTY_REPORT } from './claim-report.input';
import { findClaimsOf, findFileGroups, insertBatchFile, loadBatch } from './claims.store';
import { toWrite, writeClaims } from './decide-claims';

export const CLAIM_FILE = 'claims-837';
/** Leaves room for this many files in a batch, and for 999,999 batches in the nine digits of a control number. */
const FILES_PER_BATCH = 1_000;

/**
 * One checkpoint of a batch: the next payer's claims of one kind become a file, checked as a stranger would check it.
 * Answers false when every file is written.
 */
export async function writeNextFile(context: UseCaseContext, jobId: string): Promise<boolean> {
  const job = await lockJob<ClaimBatchInput, ClaimBatchReport>(context, jobId);
  if (!job || job.state !== 'running' || job.stage !== 'writing') return false;
  const { batchId } = job.input;
  const group = (await findFileGroups(context, batchId)).find((one) => !one.written);
  if (!group) return false;
  const batch = must(await loadBatch(context, batchId), 'the batch of its job');
  const claims = await findClaimsOf(context, batchId, group);
  const facts = await loadClaimFacts(
    context,
    claims.flatMap((claim) => claim.charges),
  );
  const toSend = claims.map((claim) => toWrite(claim.claimNumber, claim.charges, facts));
  const { site, payer } = must(toSend[0], 'a claim in every file');
  const controlNumber = batch.controlNumber * FILES_PER_BATCH + group.position;
  const organization = await findOrganization(context);
  const zone = await findOrganizationZone(context);
  const day = siteDay(batch.createdAtMs, zone);
  const mode = filingModeOn(payer.filingModes, day, organization);
  const written = writeClaims(toSend, {
    controlNumber,
    batchNumber: batch.controlNumber,
    created: { day, time: siteTime(batch.createdAtMs, zone) },
    organizationName: organization.name,
    site,
    payer,
    mode,
  });
  // Each claim was written alone before it was assembled, so somebody has changed a chart or the directory since.
  if (!written.ok)
    throw new PlainFailure(
      `A chart or the directory was changed while the batch ran, and file ${controlNumber} cannot be written: see ${written.refusals.map(({ path }) => path).join(', ')}. Correct it, then run the batch again.`,
    );
  const { text, totalCents } = written.value;
  const summary = check(text);
  const wrong = summary.findings.find((finding) => finding.severity === 'error');
  if (summary.counts.error > 0 || summary.claims.chargeCents !== totalCents || summary.claims.claims !== claims.length)
    throw new Error(`File ${controlNumber} does not read back as it was written: ${wrong?.code ?? 'totals'}`);
  const fileId = context.newId();
  await insertFile(context, {
    id: fileId,
    kind: CLAIM_FILE,
    name: fileName(group.side, payer.electronicId, controlNumber),
    mediaType: 'application/edi-x12',
    bytes: Buffer.from(text, 'ascii'),
  });
  const { payerId, side } = group;
  await insertBatchFile(context, batchId, { fileId, payerId, side, claimCount: claims.length, totalCents, mode });
  const report = job.report ?? EMPTY_REPORT;
  await saveJob(context, jobId, { done: job.done + 1, report: { ...report, files: report.files + 1 } });
  return true;
}

const fileName = (side: 'professional' | 'facility', payerId: string, controlNumber: number): string =>
  `837${side === 'facility' ? 'I' : 'P'}-${payerId.replace(/\W/g, '')}-${String(controlNumber).padStart(9, '0')}.edi`;
