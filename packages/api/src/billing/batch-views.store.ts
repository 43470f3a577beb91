import type { ClaimSide } from '@threshold/domain/billing';
import { dayOf, oneOf } from '../columns';
import type { UseCaseContext } from '../context';
import { JOB_STATES } from '../jobs/job-state.input';
import type { ClaimBatchReport, RefusedClaim } from './claim-report.input';
import type { ClaimFileView, ClaimLineView, RefusedClaimView } from './get-claim-batch.input';
import type { ClaimBatchLine } from './list-claim-batches.input';

interface BatchRow {
  id: string;
  number: number;
  first_day: Date;
  last_day: Date;
  created_at: Date;
  state: string;
  stage: string;
  done: number;
  total: number;
  failure: string | null;
  claims: number;
  total_cents: bigint;
  refused: number;
  files: number;
}

/** Batches, newest first: all of them, or one. */
export async function findBatchLines(
  context: UseCaseContext,
  { batchId, most }: { batchId: string | null; most: number },
): Promise<ClaimBatchLine[]> {
  const rows = await context.tx.$queryRaw<BatchRow[]>`
    SELECT b.id, b.control_number AS number, b.first_day, b.last_day, b.created_at, j.status AS state, j.stage, j.done,
           j.total, j.failure, c.claims, c.total_cents,
           coalesce(jsonb_array_length(j.report -> 'refused'), 0) AS refused,
           (SELECT count(*)::int FROM claim_batch_file f
             WHERE f.organization_id = b.organization_id AND f.batch_id = b.id) AS files
      FROM claim_batch b
      JOIN job j ON j.organization_id = b.organization_id AND j.id = b.job_id
     CROSS JOIN LATERAL (SELECT count(*)::int AS claims, coalesce(sum(total_cents), 0)::bigint AS total_cents FROM claim c
                          WHERE c.organization_id = b.organization_id AND c.batch_id = b.id) c
     WHERE b.organization_id = ${context.organizationId}::uuid
       AND (${batchId}::text IS NULL OR b.id = ${batchId}::text::uuid)
     ORDER BY b.control_number DESC LIMIT ${most}`;
  return rows.map(({ first_day, last_day, created_at, total_cents, ...row }) => ({
    ...row,
    firstDay: dayOf(first_day),
    lastDay: dayOf(last_day),
    createdAtMs: created_at.getTime(),
    state: oneOf(JOB_STATES, row.state),
    totalCents: Number(total_cents),
  }));
}

const SIDES = ['professional', 'facility'] as const satisfies readonly ClaimSide[];

export async function findClaimViews(context: UseCaseContext, batchId: string): Promise<ClaimLineView[]> {
  const rows = await context.tx.claim.findMany({
    where: { organizationId: context.organizationId, batchId },
    select: {
      id: true,
      claimNumber: true,
      claimKind: true,
      firstDay: true,
      lastDay: true,
      totalCents: true,
      status: true,
      patient: { select: { id: true, givenName: true, familyName: true } },
      payer: { select: { name: true } },
      _count: { select: { lines: true } },
    },
    orderBy: { claimNumber: 'asc' },
  });
  return rows.map((row) => ({
    id: row.id,
    number: row.claimNumber,
    patientId: row.patient.id,
    patientName: `${row.patient.familyName}, ${row.patient.givenName}`,
    payerName: row.payer.name,
    side: oneOf(SIDES, row.claimKind),
    firstDay: dayOf(row.firstDay),
    lastDay: dayOf(row.lastDay),
    lines: row._count.lines,
    totalCents: Number(row.totalCents),
    status: row.status,
  }));
}

export async function findFileViews(context: UseCaseContext, batchId: string): Promise<ClaimFileView[]> {
  const rows = await context.tx.$queryRaw<
    {
      file_id: string;
      name: string;
      payer_name: string;
      claim_kind: string;
      claim_count: number;
      total_cents: bigint;
      byte_length: bigint;
      mode: string;
    }[]
  >`
    SELECT f.file_id, s.name, p.name AS payer_name, f.claim_kind, f.claim_count, f.total_cents, s.byte_length, f.mode
      FROM claim_batch_file f
      JOIN stored_file s ON s.organization_id = f.organization_id AND s.id = f.file_id
      JOIN payer p ON p.organization_id = f.organization_id AND p.id = f.payer_id
     WHERE f.organization_id = ${context.organizationId}::uuid AND f.batch_id = ${batchId}::uuid
     ORDER BY s.name`;
  return rows.map((row) => ({
    fileId: row.file_id,
    name: row.name,
    payerName: row.payer_name,
    side: oneOf(SIDES, row.claim_kind),
    claimCount: row.claim_count,
    totalCents: Number(row.total_cents),
    byteLength: Number(row.byte_length),
    mode: oneOf(['production', 'test'], row.mode),
  }));
}

/** The refused claims of a batch with the names that its report leaves out. */
export async function findRefusedViews(context: UseCaseContext, batchId: string): Promise<RefusedClaimView[]> {
  const [row] = await context.tx.$queryRaw<{ report: ClaimBatchReport | null }[]>`
    SELECT j.report FROM claim_batch b JOIN job j ON j.organization_id = b.organization_id AND j.id = b.job_id
     WHERE b.organization_id = ${context.organizationId}::uuid AND b.id = ${batchId}::uuid`;
  const refused = row?.report?.refused ?? [];
  const charges = await findNames(
    context,
    refused.flatMap((claim) => claim.chargeIds),
  );
  return refused.flatMap((claim) => {
    const mine = claim.chargeIds.map((id) => charges.get(id)).filter((charge) => charge !== undefined);
    return mine[0] ? [refusedView(claim, mine)] : [];
  });
}

interface ChargeNames {
  id: string;
  patient_name: string;
  payer_name: string;
  site_name: string;
  service_day: Date;
  settled: boolean;
}

async function findNames(context: UseCaseContext, chargeIds: readonly string[]): Promise<Map<string, ChargeNames>> {
  if (chargeIds.length === 0) return new Map();
  const rows = await context.tx.$queryRaw<ChargeNames[]>`
    SELECT c.id, p.family_name || ', ' || p.given_name AS patient_name, y.name AS payer_name, s.name AS site_name, c.service_day,
           EXISTS (SELECT FROM claim_line l WHERE l.organization_id = c.organization_id AND l.charge_id = c.id)
             OR EXISTS (SELECT FROM charge r WHERE r.organization_id = c.organization_id AND r.reverses_id = c.id) AS settled
      FROM charge c
      JOIN patient p ON p.organization_id = c.organization_id AND p.id = c.patient_id
      JOIN payer y ON y.organization_id = c.organization_id AND y.id = c.payer_id
      JOIN site s ON s.organization_id = c.organization_id AND s.id = c.site_id
     WHERE c.organization_id = ${context.organizationId}::uuid AND c.id = ANY(${[...chargeIds]}::text[]::uuid[])
     ORDER BY c.service_day, c.id`;
  return new Map(rows.map((row) => [row.id, row]));
}

function refusedView(claim: RefusedClaim, charges: readonly ChargeNames[]): RefusedClaimView {
  const [first] = charges;
  const days = charges.map((charge) => dayOf(charge.service_day)).sort();
  return {
    id: first?.id ?? '',
    patientId: claim.patientId,
    patientName: first?.patient_name ?? '',
    payerName: first?.payer_name ?? '',
    siteName: first?.site_name ?? '',
    side: claim.claimKind,
    firstDay: days[0] ?? '',
    lastDay: days.at(-1) ?? '',
    totalCents: claim.totalCents,
    problems: claim.problems,
    settled: charges.every((charge) => charge.settled),
  };
}
