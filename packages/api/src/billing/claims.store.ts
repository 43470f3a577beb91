import type { ClaimSide } from '@threshold/domain/billing';
import type { FilingMode } from '@threshold/domain/directory';
import type { Cents, EpochMs, PlainDate } from '@threshold/domain/kernel';
import { dateOf, oneOf } from '../columns';
import type { UseCaseContext } from '../context';
import { chargeOf } from './charges.store';
import type { ChargeRow, StoredCharge } from './charges.store';

const SIDES = ['professional', 'facility'] as const satisfies readonly ClaimSide[];

export interface Period {
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
}

/** A standing charge that is on no claim. */
export interface WaitingCharge extends StoredCharge {
  /** An earlier revision of the line went out: the payer needs a replacement, not a second claim. */
  readonly sentBefore: boolean;
}

/** The next patients with waiting charges, in the order of their ids. */
export async function findWaitingPatientIds(
  context: UseCaseContext,
  { firstDay, lastDay }: Period,
  page: { readonly after: string | null; readonly most: number },
): Promise<string[]> {
  const rows = await context.tx.$queryRaw<{ patient_id: string }[]>`
    SELECT DISTINCT c.patient_id FROM charge c
     WHERE c.organization_id = ${context.organizationId}::uuid AND c.sign = 1
       AND c.service_day BETWEEN ${firstDay}::text::date AND ${lastDay}::text::date
       AND (${page.after}::text IS NULL OR c.patient_id > ${page.after}::text::uuid)
       AND NOT EXISTS (SELECT FROM charge r WHERE r.organization_id = c.organization_id AND r.reverses_id = c.id)
       AND NOT EXISTS (SELECT FROM claim_line l WHERE l.organization_id = c.organization_id AND l.charge_id = c.id)
     ORDER BY c.patient_id LIMIT ${page.most}`;
  return rows.map((row) => row.patient_id);
}

/** How many patients have waiting charges. */
export async function countWaitingPatients(context: UseCaseContext, { firstDay, lastDay }: Period): Promise<number> {
  const rows = await context.tx.$queryRaw<{ patients: number }[]>`
    SELECT count(DISTINCT c.patient_id)::int AS patients FROM charge c
     WHERE c.organization_id = ${context.organizationId}::uuid AND c.sign = 1
       AND c.service_day BETWEEN ${firstDay}::text::date AND ${lastDay}::text::date
       AND NOT EXISTS (SELECT FROM charge r WHERE r.organization_id = c.organization_id AND r.reverses_id = c.id)
       AND NOT EXISTS (SELECT FROM claim_line l WHERE l.organization_id = c.organization_id AND l.charge_id = c.id)`;
  return rows[0]?.patients ?? 0;
}

export interface WaitingSum {
  readonly payerId: string;
  readonly side: ClaimSide;
  readonly patientId: string;
  /** Of the coverage that the charges name. */
  readonly memberId: string | null;
  readonly charges: number;
  readonly chargeCents: Cents;
}

/** What waits for a claim, by payer, kind and coverage: one row for each, however many charges they are. */
export async function sumWaitingCharges(context: UseCaseContext, { firstDay, lastDay }: Period): Promise<WaitingSum[]> {
  const rows = await context.tx.$queryRaw<
    {
      payer_id: string;
      claim_kind: string;
      patient_id: string;
      member_id: string | null;
      charges: number;
      cents: bigint;
    }[]
  >`
    SELECT c.payer_id, c.claim_kind, c.patient_id, v.member_id, count(*)::int AS charges, sum(c.charge_cents)::bigint AS cents
      FROM charge c
      JOIN coverage v ON v.organization_id = c.organization_id AND v.id = c.coverage_id
     WHERE c.organization_id = ${context.organizationId}::uuid AND c.sign = 1
       AND c.service_day BETWEEN ${firstDay}::text::date AND ${lastDay}::text::date
       AND NOT EXISTS (SELECT FROM charge r WHERE r.organization_id = c.organization_id AND r.reverses_id = c.id)
       AND NOT EXISTS (SELECT FROM claim_line l WHERE l.organization_id = c.organization_id AND l.charge_id = c.id)
     GROUP BY c.payer_id, c.claim_kind, c.patient_id, v.id, v.member_id
     ORDER BY c.payer_id, c.claim_kind DESC`;
  return rows.map((row) => ({
    payerId: row.payer_id,
    side: oneOf(SIDES, row.claim_kind),
    patientId: row.patient_id,
    memberId: row.member_id,
    charges: row.charges,
    chargeCents: Number(row.cents),
  }));
}

export async function findWaitingCharges(
  context: UseCaseContext,
  { firstDay, lastDay }: Period,
  patientIds: readonly string[],
): Promise<WaitingCharge[]> {
  const rows = await context.tx.$queryRaw<(ChargeRow & { sent_before: boolean })[]>`
    SELECT c.*, true AS stands, false AS on_claim,
           EXISTS (SELECT FROM charge o JOIN claim_line l ON l.organization_id = o.organization_id AND l.charge_id = o.id
                    WHERE o.organization_id = c.organization_id AND o.line_key = c.line_key AND o.revision < c.revision) AS sent_before
      FROM charge c
     WHERE c.organization_id = ${context.organizationId}::uuid AND c.sign = 1
       AND c.patient_id = ANY(${[...patientIds]}::text[]::uuid[])
       AND c.service_day BETWEEN ${firstDay}::text::date AND ${lastDay}::text::date
       AND NOT EXISTS (SELECT FROM charge r WHERE r.organization_id = c.organization_id AND r.reverses_id = c.id)
       AND NOT EXISTS (SELECT FROM claim_line l WHERE l.organization_id = c.organization_id AND l.charge_id = c.id)
     ORDER BY c.line_key`;
  return rows.map((row) => ({ ...chargeOf(row), sentBefore: row.sent_before }));
}

export interface NewClaim {
  readonly id: string;
  readonly claimNumber: string;
  readonly side: ClaimSide;
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
  readonly totalCents: Cents;
  readonly charges: readonly StoredCharge[];
}

/** Two statements for any number. A charge that is on a claim already makes the database refuse all of them. */
export async function insertClaims(
  context: UseCaseContext,
  batchId: string,
  claims: readonly NewClaim[],
): Promise<void> {
  const { organizationId, tx } = context;
  await tx.claim.createMany({
    data: claims.map((claim) => ({
      organizationId,
      id: claim.id,
      batchId,
      patientId: claim.charges[0]?.line.patientId ?? '',
      payerId: claim.charges[0]?.line.payerId ?? '',
      claimKind: claim.side,
      claimNumber: claim.claimNumber,
      firstDay: dateOf(claim.firstDay),
      lastDay: dateOf(claim.lastDay),
      totalCents: claim.totalCents,
    })),
  });
  await tx.claimLine.createMany({
    data: claims.flatMap((claim) =>
      claim.charges.map((charge, index) => ({
        organizationId,
        claimId: claim.id,
        position: index + 1,
        chargeId: charge.id,
        chargeCents: charge.line.chargeCents,
      })),
    ),
  });
}

export interface StoredBatch {
  readonly id: string;
  readonly jobId: string;
  readonly controlNumber: number;
  readonly createdAtMs: EpochMs;
}

/** The next control number is taken under a lock, so that two batches of one moment do not fail on it. */
export async function insertBatch(
  context: UseCaseContext,
  batch: Period & { readonly id: string; readonly jobId: string },
): Promise<void> {
  await context.tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(${`claim batch ${context.organizationId}`}, 0))`;
  const last = await context.tx.claimBatch.aggregate({
    where: { organizationId: context.organizationId },
    _max: { controlNumber: true },
  });
  await context.tx.claimBatch.create({
    data: {
      organizationId: context.organizationId,
      id: batch.id,
      jobId: batch.jobId,
      firstDay: dateOf(batch.firstDay),
      lastDay: dateOf(batch.lastDay),
      controlNumber: (last._max.controlNumber ?? 0) + 1,
      createdAt: new Date(context.nowMs),
    },
  });
}

export async function loadBatch(context: UseCaseContext, id: string): Promise<StoredBatch | null> {
  const row = await context.tx.claimBatch.findUnique({
    where: { organizationId_id: { organizationId: context.organizationId, id } },
    select: { id: true, jobId: true, controlNumber: true, createdAt: true },
  });
  return (
    row && { id: row.id, jobId: row.jobId, controlNumber: row.controlNumber, createdAtMs: row.createdAt.getTime() }
  );
}

export interface FileGroup {
  readonly payerId: string;
  readonly side: ClaimSide;
  /** From 1, over all files of the batch; the same after a restart, because the claims of a batch do not change then. */
  readonly position: number;
  readonly written: boolean;
}

/** The files that the batch's claims make: one per payer and kind. */
export async function findFileGroups(context: UseCaseContext, batchId: string): Promise<FileGroup[]> {
  const rows = await context.tx.$queryRaw<{ payer_id: string; claim_kind: string; written: boolean }[]>`
    SELECT g.payer_id, g.claim_kind,
           EXISTS (SELECT FROM claim_batch_file f WHERE f.organization_id = ${context.organizationId}::uuid
                    AND f.batch_id = ${batchId}::uuid AND f.payer_id = g.payer_id AND f.claim_kind = g.claim_kind) AS written
      FROM (SELECT DISTINCT payer_id, claim_kind FROM claim
             WHERE organization_id = ${context.organizationId}::uuid AND batch_id = ${batchId}::uuid) g
     ORDER BY g.payer_id, g.claim_kind DESC`;
  return rows.map((row, index) => ({
    payerId: row.payer_id,
    side: oneOf(SIDES, row.claim_kind),
    position: index + 1,
    written: row.written,
  }));
}

export interface StoredClaim {
  readonly id: string;
  readonly claimNumber: string;
  readonly side: ClaimSide;
  readonly charges: readonly StoredCharge[];
}

/** The claims of one file in the order of their numbers, with the charges on them as they were assembled. */
export async function findClaimsOf(
  context: UseCaseContext,
  batchId: string,
  { payerId, side }: Pick<FileGroup, 'payerId' | 'side'>,
): Promise<StoredClaim[]> {
  const rows = await context.tx.$queryRaw<(ChargeRow & { claim_id: string; claim_number: string })[]>`
    SELECT ch.*, true AS stands, true AS on_claim, c.id AS claim_id, c.claim_number
      FROM claim c
      JOIN claim_line l ON l.organization_id = c.organization_id AND l.claim_id = c.id
      JOIN charge ch ON ch.organization_id = l.organization_id AND ch.id = l.charge_id
     WHERE c.organization_id = ${context.organizationId}::uuid AND c.batch_id = ${batchId}::uuid
       AND c.payer_id = ${payerId}::uuid AND c.claim_kind = ${side}
     ORDER BY c.claim_number, l.position`;
  const claims = new Map<string, { id: string; claimNumber: string; side: ClaimSide; charges: StoredCharge[] }>();
  for (const row of rows) {
    const known = claims.get(row.claim_id);
    if (known) known.charges.push(chargeOf(row));
    else claims.set(row.claim_id, { id: row.claim_id, claimNumber: row.claim_number, side, charges: [chargeOf(row)] });
  }
  return [...claims.values()];
}

/** Ties a written file to its batch and marks its claims. The database takes one file per payer and kind. */
export async function insertBatchFile(
  context: UseCaseContext,
  batchId: string,
  file: Pick<FileGroup, 'payerId' | 'side'> & {
    readonly fileId: string;
    readonly claimCount: number;
    readonly totalCents: Cents;
    readonly mode: FilingMode;
  },
): Promise<void> {
  const { organizationId, tx } = context;
  const { side, ...columns } = file;
  await tx.claimBatchFile.create({ data: { organizationId, batchId, claimKind: side, ...columns } });
  await tx.claim.updateMany({
    where: { organizationId, batchId, payerId: file.payerId, claimKind: side },
    data: { status: 'written', version: { increment: 1 } },
  });
}
