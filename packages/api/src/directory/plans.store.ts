import type { PlainDate } from '@threshold/domain/kernel';
import { dateOf, dayOf, dayOrNull } from '../columns';
import type { StatementContext, UseCaseContext } from '../context';
import type { AddPlanSettingInput } from './add-plan-setting.input';
import { FILING_MODE_COLUMNS, filingModeOf } from './filing-modes.store';
import type { PayerView } from './list-payers.input';
import type { ServiceFeeView } from './list-service-fees.input';

export async function findPayers(context: UseCaseContext): Promise<PayerView[]> {
  const rows = await context.tx.payer.findMany({
    select: {
      id: true,
      name: true,
      electronicId: true,
      filingModes: { select: FILING_MODE_COLUMNS, orderBy: { effectiveFrom: 'desc' } },
      plans: {
        select: {
          id: true,
          name: true,
          settings: {
            select: {
              id: true,
              effectiveFrom: true,
              effectiveTo: true,
              unitRule: true,
              paymentBasis: true,
              percentHundredths: true,
              distinctModifier: true,
              source: true,
            },
            orderBy: { effectiveFrom: 'desc' },
          },
        },
        orderBy: { name: 'asc' },
      },
    },
    orderBy: { name: 'asc' },
  });
  return rows.map(({ plans, filingModes, ...payer }) => ({
    ...payer,
    filingModes: filingModes.map(filingModeOf),
    plans: plans.map(({ settings, ...plan }) => ({
      ...plan,
      settings: settings.map(({ effectiveFrom, effectiveTo, ...setting }) => ({
        ...setting,
        from: dayOf(effectiveFrom),
        to: dayOrNull(effectiveTo),
      })),
    })),
  }));
}

interface LockedPlan {
  readonly name: string;
  /** The earliest first. */
  readonly settings: readonly { id: string; from: PlainDate; to: PlainDate | null; source: string }[];
}

/** Locks the plan, so that two people who add a setting at once come one after the other. */
export async function lockPlan(context: UseCaseContext, planId: string): Promise<LockedPlan | null> {
  await context.tx.$executeRaw`SELECT id FROM plan
    WHERE organization_id = ${context.organizationId}::uuid AND id = ${planId}::uuid FOR UPDATE`;
  const row = await context.tx.plan.findUnique({
    where: { organizationId_id: { organizationId: context.organizationId, id: planId } },
    select: {
      name: true,
      settings: {
        select: { id: true, effectiveFrom: true, effectiveTo: true, source: true },
        orderBy: { effectiveFrom: 'asc' },
      },
    },
  });
  return (
    row && {
      name: row.name,
      settings: row.settings.map(({ effectiveFrom, effectiveTo, ...setting }) => ({
        ...setting,
        from: dayOf(effectiveFrom),
        to: dayOrNull(effectiveTo),
      })),
    }
  );
}

export async function closePlanSetting(context: UseCaseContext, id: string, lastDay: PlainDate): Promise<void> {
  await context.tx.planSetting.updateMany({
    where: { organizationId: context.organizationId, id },
    data: { effectiveTo: dateOf(lastDay), version: { increment: 1 } },
  });
}

export async function insertPlanSetting(
  context: UseCaseContext,
  { from, ...setting }: AddPlanSettingInput & { id: string },
): Promise<void> {
  await context.tx.planSetting.create({
    data: { organizationId: context.organizationId, ...setting, effectiveFrom: dateOf(from) },
  });
}

export async function findServiceFees(context: StatementContext): Promise<ServiceFeeView[]> {
  const rows = await context.tx.$queryRaw<(Omit<ServiceFeeView, 'chargeCents'> & { chargeCents: bigint })[]>`
    SELECT id, service_code AS "serviceCode", charge_cents AS "chargeCents", effective_from::text AS "from",
           effective_to::text AS "to"
      FROM service_fee
     WHERE organization_id = ${context.organizationId}::uuid
     ORDER BY service_code, effective_from DESC`;
  return rows.map(({ chargeCents, ...fee }) => ({ ...fee, chargeCents: Number(chargeCents) }));
}
