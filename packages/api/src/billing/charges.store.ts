import type { ChargeLine, DerivationStep, Finding, Posting } from '@threshold/domain/billing';
import { DISCIPLINES, isNpi } from '@threshold/domain/directory';
import type { Cents, PlainDate } from '@threshold/domain/kernel';
import { dateOf, dayOf, oneOf, toJson } from '../columns';
import type { UseCaseContext } from '../context';

/** What one attendance earned of a line. */
export interface ChargePart {
  readonly seatId: string;
  readonly minutes: number;
  readonly chargeCents: Cents;
  readonly expectedCents: Cents;
}

/** Kept beside a charge, so that its amount can be explained years later by the rows of its day. */
export interface ChargeExplanation {
  readonly derivation: readonly DerivationStep[];
  readonly unitsExplanation: string;
  readonly modifierReasons: readonly { readonly modifier: string; readonly because: string }[];
  readonly findings: readonly Finding[];
}

/** A posted line: `line.id` is its key, the same in every revision. */
export interface StoredCharge {
  readonly id: string;
  readonly line: ChargeLine;
  readonly findings: readonly Finding[];
  readonly revision: number;
  readonly coverageId: string;
  readonly diagnosisCodes: readonly string[];
  /** False once a reversing row took it back. */
  readonly stands: boolean;
  readonly onClaim: boolean;
}

export interface ChargeRow {
  id: string;
  line_key: string;
  revision: number;
  patient_id: string;
  site_id: string;
  payer_id: string;
  coverage_id: string;
  claim_kind: string;
  service_day: Date;
  service_code: string;
  discipline: string;
  modifiers: string[];
  diagnosis_codes: string[];
  service_minutes: number;
  units: number;
  place_of_service: string | null;
  rendering_npi: string | null;
  revenue_code: string | null;
  charge_cents: bigint;
  expected_cents: bigint;
  explanation: ChargeExplanation;
  stands: boolean;
  on_claim: boolean;
}

/** Row to domain value. The attendances of a line are its parts and are loaded with them. */
export const chargeOf = (row: ChargeRow): StoredCharge => ({
  id: row.id,
  findings: row.explanation.findings,
  revision: row.revision,
  coverageId: row.coverage_id,
  diagnosisCodes: row.diagnosis_codes,
  stands: row.stands,
  onClaim: row.on_claim,
  line: {
    id: row.line_key,
    side: oneOf(['professional', 'facility'], row.claim_kind),
    patientId: row.patient_id,
    payerId: row.payer_id,
    siteId: row.site_id,
    day: dayOf(row.service_day),
    code: row.service_code,
    discipline: oneOf(DISCIPLINES, row.discipline),
    modifiers: row.modifiers,
    units: row.units,
    minutes: row.service_minutes,
    placeOfService: row.place_of_service === null ? null : oneOf(['11', '19', '22'], row.place_of_service),
    renderingNpi: row.rendering_npi !== null && isNpi(row.rendering_npi) ? row.rendering_npi : null,
    revenueCode: row.revenue_code,
    chargeCents: Number(row.charge_cents),
    expectedCents: Number(row.expected_cents),
    derivation: row.explanation.derivation,
    unitsExplanation: row.explanation.unitsExplanation,
    modifierReasons: row.explanation.modifierReasons,
    attendanceIds: [],
  },
});

/** Every revision that was ever posted for these patients on these days, the ones taken back included. */
export async function findChargesOf(
  context: UseCaseContext,
  patientIds: readonly string[],
  days: readonly PlainDate[],
): Promise<StoredCharge[]> {
  const rows = await context.tx.$queryRaw<ChargeRow[]>`
    SELECT c.*, r.id IS NULL AS stands,
           EXISTS (SELECT FROM claim_line l WHERE l.organization_id = c.organization_id AND l.charge_id = c.id) AS on_claim
      FROM charge c LEFT JOIN charge r ON r.organization_id = c.organization_id AND r.reverses_id = c.id
     WHERE c.organization_id = ${context.organizationId}::uuid AND c.sign = 1
       AND c.patient_id = ANY(${[...new Set(patientIds)]}::text[]::uuid[])
       AND c.service_day = ANY(${[...new Set(days)]}::text[]::date[])
     ORDER BY c.line_key, c.revision`;
  return rows.map(chargeOf);
}

export async function findParts(
  context: UseCaseContext,
  chargeIds: readonly string[],
): Promise<Map<string, ChargePart[]>> {
  const rows = await context.tx.chargeAttendance.findMany({
    where: { organizationId: context.organizationId, chargeId: { in: [...chargeIds] } },
    select: { chargeId: true, seatId: true, minutes: true, chargeCents: true, expectedCents: true },
    orderBy: [{ chargeId: 'asc' }, { seatId: 'asc' }],
  });
  const parts = new Map<string, ChargePart[]>();
  for (const row of rows) {
    const part = {
      seatId: row.seatId,
      minutes: row.minutes,
      chargeCents: Number(row.chargeCents),
      expectedCents: Number(row.expectedCents),
    };
    parts.set(row.chargeId, [...(parts.get(row.chargeId) ?? []), part]);
  }
  return parts;
}

/** A row to append: a new revision of a line, or the row that takes one back. */
export interface NewCharge {
  readonly id: string;
  readonly line: ChargeLine;
  readonly findings: readonly Finding[];
  readonly revision: number;
  readonly reversesId: string | null;
  readonly coverageId: string;
  readonly diagnosisCodes: readonly string[];
  readonly parts: readonly ChargePart[];
  readonly posting: Posting;
}

/** Appends charges with their parts and postings, four statements for any number. */
export async function insertCharges(context: UseCaseContext, charges: readonly NewCharge[]): Promise<void> {
  if (charges.length === 0) return;
  const { organizationId, tx } = context;
  const at = new Date(context.nowMs);
  const posted = charges.map((charge) => ({ charge, transactionId: context.newId() }));
  await tx.charge.createMany({ data: charges.map((charge) => chargeColumns(context, charge)) });
  await tx.chargeAttendance.createMany({
    data: charges.flatMap(({ id, parts }) => parts.map((part) => ({ organizationId, chargeId: id, ...part }))),
  });
  await tx.ledgerTransaction.createMany({
    data: posted.map(({ charge: { id, posting }, transactionId }) => ({
      organizationId,
      id: transactionId,
      postingKey: posting.key,
      kind: posting.kind,
      chargeId: id,
      effectiveOn: dateOf(posting.day),
      postedAt: at,
    })),
  });
  await tx.ledgerEntry.createMany({
    data: posted.flatMap(({ charge: { posting }, transactionId }) =>
      posting.entries.map((entry, position) => ({ organizationId, transactionId, position, ...entry })),
    ),
  });
}

function chargeColumns(context: UseCaseContext, charge: NewCharge) {
  const { line } = charge;
  const explanation: ChargeExplanation = {
    derivation: line.derivation,
    unitsExplanation: line.unitsExplanation,
    modifierReasons: line.modifierReasons,
    findings: charge.findings,
  };
  return {
    organizationId: context.organizationId,
    id: charge.id,
    lineKey: line.id,
    revision: charge.revision,
    sign: charge.reversesId === null ? 1 : -1,
    reversesId: charge.reversesId,
    patientId: line.patientId,
    siteId: line.siteId,
    payerId: line.payerId,
    coverageId: charge.coverageId,
    claimKind: line.side,
    serviceDay: dateOf(line.day),
    serviceCode: line.code,
    discipline: line.discipline,
    modifiers: [...line.modifiers],
    diagnosisCodes: [...charge.diagnosisCodes],
    serviceMinutes: line.minutes,
    units: line.units,
    placeOfService: line.placeOfService,
    renderingNpi: line.renderingNpi,
    revenueCode: line.revenueCode,
    chargeCents: line.chargeCents,
    expectedCents: line.expectedCents,
    explanation: toJson(explanation),
    recordedAt: new Date(context.nowMs),
  };
}
