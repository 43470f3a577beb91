import type { PaymentBasis, PlanSetting, Site } from '@threshold/domain/directory';
import type { Cents, PlainDate } from '@threshold/domain/kernel';
import { dayOf, dayOrNull, oneOf } from '../columns';
import type { UseCaseContext } from '../context';

/** A patient's coverage with how its plan counts and pays, by date. */
export interface CoverageTerms {
  readonly id: string;
  readonly patientId: string;
  readonly payerId: string;
  readonly planName: string;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  readonly settings: readonly PlanSetting[];
}

export async function findCoverageTerms(
  context: UseCaseContext,
  patientIds: readonly string[],
): Promise<CoverageTerms[]> {
  const rows = await context.tx.coverage.findMany({
    where: { organizationId: context.organizationId, patientId: { in: [...patientIds] }, removedAt: null },
    select: {
      id: true,
      patientId: true,
      effectiveFrom: true,
      effectiveTo: true,
      plan: {
        select: {
          name: true,
          payerId: true,
          settings: {
            select: {
              effectiveFrom: true,
              effectiveTo: true,
              unitRule: true,
              paymentBasis: true,
              percentHundredths: true,
              distinctModifier: true,
              source: true,
            },
          },
        },
      },
    },
    orderBy: [{ effectiveFrom: 'desc' }, { id: 'asc' }],
  });
  return rows.map(({ plan, ...row }) => ({
    id: row.id,
    patientId: row.patientId,
    payerId: plan.payerId,
    planName: plan.name,
    from: dayOf(row.effectiveFrom),
    to: dayOrNull(row.effectiveTo),
    settings: plan.settings.map((setting) => ({
      payerId: plan.payerId,
      from: dayOf(setting.effectiveFrom),
      to: dayOrNull(setting.effectiveTo),
      source: setting.source,
      timedUnitRule: oneOf(['total-time', 'substantial-portion'], setting.unitRule),
      separateServiceModifier: setting.distinctModifier === '59' ? '59' : 'X',
      // No plan of ours has said that it does without the national edits; until a column does, all have them.
      codeEdits: 'ncci',
      basis: basisOf(setting.paymentBasis, setting.percentHundredths),
    })),
  }));
}

function basisOf(column: string, percentHundredths: number): PaymentBasis {
  const kind = oneOf(['medicare', 'percent-of-medicare', 'percent-of-charge'], column);
  return kind === 'medicare' ? { kind } : { kind, percentHundredths };
}

/** What the organization charges for one unit of a code, by date. */
export interface Fee {
  readonly serviceCode: string;
  readonly chargeCents: Cents;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

export async function findFees(context: UseCaseContext): Promise<Fee[]> {
  const rows = await context.tx.serviceFee.findMany({
    where: { organizationId: context.organizationId },
    select: { serviceCode: true, chargeCents: true, effectiveFrom: true, effectiveTo: true },
  });
  return rows.map((row) => ({
    serviceCode: row.serviceCode,
    chargeCents: Number(row.chargeCents),
    from: dayOf(row.effectiveFrom),
    to: dayOrNull(row.effectiveTo),
  }));
}

export async function findSites(context: UseCaseContext, ids: readonly string[]): Promise<Site[]> {
  const rows = await context.tx.site.findMany({
    where: { organizationId: context.organizationId, id: { in: [...ids] } },
    select: {
      id: true,
      name: true,
      zone: true,
      placeOfService: true,
      providerBasedStatus: true,
      medicareLocality: true,
    },
  });
  return rows.map(({ medicareLocality, ...row }) => {
    const [contractor = '', number = ''] = medicareLocality.split('-');
    return {
      ...row,
      placeOfService: oneOf(['11', '19', '22'], row.placeOfService),
      providerBasedStatus: oneOf(
        ['standalone', 'on-campus', 'off-campus-excepted', 'off-campus-non-excepted'],
        row.providerBasedStatus,
      ),
      locality: { contractor, number },
    };
  });
}
