import type { PlainDate } from '@threshold/domain/kernel';
import { dayOf } from '../columns';
import type { UseCaseContext } from '../context';
import { chargeOf } from './charges.store';
import type { ChargeRow } from './charges.store';
import type { ChargeView } from './get-charge.input';
import type { ChargeLineView, ChargesView, ListChargesInput } from './list-charges.input';

interface ViewRow extends ChargeRow {
  patient_name: string;
  payer_name: string;
  site_name: string;
  claim_number: string | null;
}

interface ChargeFilter {
  readonly firstDay: PlainDate | null;
  readonly lastDay: PlainDate | null;
  readonly patientId: string | null;
  readonly siteId: string | null;
  readonly payerId: string | null;
  readonly show: ListChargesInput['show'];
}

/** Standing charges, the latest day first, or one of them; null leaves a condition out. */
export async function findChargeViews(
  context: UseCaseContext,
  wanted: ChargeFilter & {
    readonly chargeId: string | null;
    readonly after: { readonly day: PlainDate; readonly id: string } | null;
    readonly most: number;
  },
): Promise<ChargeLineView[]> {
  const { chargeId, firstDay, lastDay, patientId, siteId, payerId, after, most, show } = wanted;
  const rows = await context.tx.$queryRaw<ViewRow[]>`
    SELECT c.*, true AS stands, m.claim_number IS NOT NULL AS on_claim, m.claim_number,
           p.family_name || ', ' || p.given_name AS patient_name, y.name AS payer_name, s.name AS site_name
      FROM charge c
      JOIN patient p ON p.organization_id = c.organization_id AND p.id = c.patient_id
      JOIN payer y ON y.organization_id = c.organization_id AND y.id = c.payer_id
      JOIN site s ON s.organization_id = c.organization_id AND s.id = c.site_id
      LEFT JOIN claim_line l ON l.organization_id = c.organization_id AND l.charge_id = c.id
      LEFT JOIN claim m ON m.organization_id = l.organization_id AND m.id = l.claim_id
     WHERE c.organization_id = ${context.organizationId}::uuid AND c.sign = 1
       AND (${chargeId}::text IS NULL OR c.id = ${chargeId}::text::uuid)
       AND (${firstDay}::text IS NULL OR c.service_day >= ${firstDay}::text::date)
       AND (${lastDay}::text IS NULL OR c.service_day <= ${lastDay}::text::date)
       AND (${patientId}::text IS NULL OR c.patient_id = ${patientId}::text::uuid)
       AND (${siteId}::text IS NULL OR c.site_id = ${siteId}::text::uuid)
       AND (${payerId}::text IS NULL OR c.payer_id = ${payerId}::text::uuid)
       AND (${after?.day ?? null}::text IS NULL
            OR (c.service_day, c.id) < (${after?.day ?? null}::text::date, ${after?.id ?? null}::text::uuid))
       AND (${show} = 'all' OR (${show} = 'claimed') = (m.id IS NOT NULL))
       AND NOT EXISTS (SELECT FROM charge r WHERE r.organization_id = c.organization_id AND r.reverses_id = c.id)
     ORDER BY c.service_day DESC, c.id DESC LIMIT ${most}`;
  return rows.map((row) => {
    const { id, line, findings } = chargeOf(row);
    return {
      id,
      findings,
      patientName: row.patient_name,
      payerName: row.payer_name,
      siteName: row.site_name,
      claimNumber: row.claim_number,
      patientId: line.patientId,
      side: line.side,
      day: line.day,
      code: line.code,
      modifiers: line.modifiers,
      units: line.units,
      minutes: line.minutes,
      chargeCents: line.chargeCents,
      expectedCents: line.expectedCents,
      unitsExplanation: line.unitsExplanation,
      modifierReasons: line.modifierReasons,
      derivation: line.derivation,
    };
  });
}

/** What the same filter adds up to, without its pages. */
export async function sumCharges(context: UseCaseContext, wanted: ChargeFilter): Promise<ChargesView['totals']> {
  const { firstDay, lastDay, patientId, siteId, payerId, show } = wanted;
  const [sums] = await context.tx.$queryRaw<{ count: bigint; charge_cents: bigint; expected_cents: bigint }[]>`
    SELECT count(*) AS count, coalesce(sum(c.charge_cents), 0)::bigint AS charge_cents,
           coalesce(sum(c.expected_cents), 0)::bigint AS expected_cents
      FROM charge c
     WHERE c.organization_id = ${context.organizationId}::uuid AND c.sign = 1
       AND (${firstDay}::text IS NULL OR c.service_day >= ${firstDay}::text::date)
       AND (${lastDay}::text IS NULL OR c.service_day <= ${lastDay}::text::date)
       AND (${patientId}::text IS NULL OR c.patient_id = ${patientId}::text::uuid)
       AND (${siteId}::text IS NULL OR c.site_id = ${siteId}::text::uuid)
       AND (${payerId}::text IS NULL OR c.payer_id = ${payerId}::text::uuid)
       AND (${show} = 'all' OR (${show} = 'claimed') = EXISTS (
             SELECT FROM claim_line l WHERE l.organization_id = c.organization_id AND l.charge_id = c.id))
       AND NOT EXISTS (SELECT FROM charge r WHERE r.organization_id = c.organization_id AND r.reverses_id = c.id)`;
  return {
    count: Number(sums?.count ?? 0),
    chargeCents: Number(sums?.charge_cents ?? 0),
    expectedCents: Number(sums?.expected_cents ?? 0),
  };
}

export async function findChargeParts(context: UseCaseContext, chargeId: string): Promise<ChargeView['parts']> {
  const rows = await context.tx.$queryRaw<
    {
      seat_id: string;
      session_id: string;
      session_name: string;
      leader_name: string;
      starts_at: Date;
      minutes: number;
      charge_cents: bigint;
      expected_cents: bigint;
    }[]
  >`
    SELECT a.seat_id, n.id AS session_id, t.name AS session_name, l.given_name || ' ' || l.family_name AS leader_name, n.starts_at, a.minutes,
           a.charge_cents, a.expected_cents
      FROM charge_attendance a
      JOIN seat s ON s.organization_id = a.organization_id AND s.id = a.seat_id
      JOIN session n ON n.organization_id = s.organization_id AND n.id = s.session_id
      JOIN session_type t ON t.organization_id = n.organization_id AND t.id = n.session_type_id
      JOIN staff_member l ON l.organization_id = n.organization_id AND l.id = n.leader_id
     WHERE a.organization_id = ${context.organizationId}::uuid AND a.charge_id = ${chargeId}::uuid
     ORDER BY n.starts_at, a.seat_id`;
  return rows.map((row) => ({
    seatId: row.seat_id,
    sessionId: row.session_id,
    sessionName: row.session_name,
    leaderName: row.leader_name,
    startMs: row.starts_at.getTime(),
    minutes: row.minutes,
    chargeCents: Number(row.charge_cents),
    expectedCents: Number(row.expected_cents),
  }));
}

export async function findPostings(context: UseCaseContext, chargeId: string): Promise<ChargeView['postings']> {
  const { organizationId, tx } = context;
  const charge = await tx.charge.findUnique({
    where: { organizationId_id: { organizationId, id: chargeId } },
    select: { lineKey: true },
  });
  const rows = await tx.ledgerTransaction.findMany({
    where: { organizationId, charge: { lineKey: charge?.lineKey ?? '' } },
    select: {
      postingKey: true,
      kind: true,
      effectiveOn: true,
      entries: { select: { account: true, amountCents: true }, orderBy: { position: 'asc' } },
    },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => ({
    key: row.postingKey,
    kind: row.kind,
    day: dayOf(row.effectiveOn),
    entries: row.entries.map((entry) => ({ account: entry.account, amountCents: Number(entry.amountCents) })),
  }));
}
