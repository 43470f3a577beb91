import type { PlainDate } from '@threshold/domain/kernel';
import type { ReferralState } from '@threshold/domain/patients';
import { dateOf, dayOf, oneOf } from '../columns';
import type { UseCaseContext } from '../context';

const STATES = ['received', 'accepted', 'declined', 'enrolled'] as const satisfies readonly ReferralState[];

export interface StoredReferral {
  readonly id: string;
  readonly patientId: string;
  readonly state: ReferralState;
  readonly version: number;
}

export async function loadReferral(context: UseCaseContext, id: string): Promise<StoredReferral | null> {
  const row = await context.tx.referral.findUnique({
    where: { organizationId_id: { organizationId: context.organizationId, id } },
    select: { id: true, patientId: true, status: true, version: true },
  });
  return row && { id: row.id, patientId: row.patientId, state: oneOf(STATES, row.status), version: row.version };
}

/** False when somebody else saved first. */
export async function saveDecision(
  context: UseCaseContext,
  referral: { id: string; version: number },
  decision: { state: ReferralState; reason: string | null },
): Promise<boolean> {
  const { count } = await context.tx.referral.updateMany({
    where: { organizationId: context.organizationId, id: referral.id, version: referral.version },
    data: {
      status: decision.state,
      decisionReason: decision.reason,
      decidedAt: new Date(context.nowMs),
      decidedBy: context.actor.userId,
      version: { increment: 1 },
    },
  });
  return count === 1;
}

export async function insertReferral(
  context: UseCaseContext,
  referral: { id: string; patientId: string; sourceId: string; receivedOn: PlainDate; reason: string },
): Promise<void> {
  await context.tx.referral.create({
    data: {
      organizationId: context.organizationId,
      id: referral.id,
      patientId: referral.patientId,
      referralSourceId: referral.sourceId,
      receivedOn: dateOf(referral.receivedOn),
      reason: referral.reason,
    },
  });
}

export const patientExists = async (context: UseCaseContext, id: string): Promise<boolean> =>
  (await context.tx.patient.count({ where: { organizationId: context.organizationId, id } })) === 1;

export const referralSourceExists = async (context: UseCaseContext, id: string): Promise<boolean> =>
  (await context.tx.referralSource.count({ where: { organizationId: context.organizationId, id } })) === 1;

export async function findReferrals(context: UseCaseContext, states: readonly ReferralState[], most: number) {
  const rows = await context.tx.referral.findMany({
    where: { status: { in: [...states] } },
    select: {
      id: true,
      receivedOn: true,
      reason: true,
      status: true,
      version: true,
      source: { select: { name: true } },
      patient: { select: { id: true, givenName: true, familyName: true, birthDate: true } },
    },
    orderBy: [{ receivedOn: 'asc' }, { id: 'asc' }],
    take: most,
  });
  return rows.map(({ source, patient, ...row }) => ({
    ...row,
    receivedOn: dayOf(row.receivedOn),
    status: oneOf(STATES, row.status),
    sourceName: source.name,
    patientId: patient.id,
    patientName: `${patient.familyName}, ${patient.givenName}`,
    birthDate: dayOf(patient.birthDate),
  }));
}

export const findReferralSources = (context: UseCaseContext) =>
  context.tx.referralSource.findMany({ select: { id: true, name: true, kind: true }, orderBy: { name: 'asc' } });

/** People whom nobody has referred yet, as after an import; the first to come first. */
export async function findUnreferredPatients(context: UseCaseContext, most: number): Promise<string[]> {
  const rows = await context.tx.patient.findMany({
    where: { organizationId: context.organizationId, referrals: { none: {} } },
    select: { id: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: most,
  });
  return rows.map((row) => row.id);
}
