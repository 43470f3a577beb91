import { dayOf, dayOrNull } from '../columns';
import type { UseCaseContext } from '../context';
import type { StaffCostView } from './list-staff-costs.input';
import type { StaffView } from './list-staff.input';

export async function findStaff(context: UseCaseContext): Promise<StaffView[]> {
  const rows = await context.tx.staffMember.findMany({
    select: {
      id: true,
      givenName: true,
      familyName: true,
      discipline: true,
      npi: true,
      startedOn: true,
      endedOn: true,
      credentials: {
        select: { kind: true, number: true, effectiveFrom: true, effectiveTo: true },
        orderBy: [{ kind: 'asc' }, { effectiveFrom: 'desc' }],
      },
    },
    orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }],
  });
  return rows.map((row) => ({
    id: row.id,
    name: `${row.familyName}, ${row.givenName}`,
    discipline: row.discipline,
    npi: row.npi,
    startedOn: dayOf(row.startedOn),
    endedOn: dayOrNull(row.endedOn),
    credentials: row.credentials.map((credential) => ({
      kind: credential.kind,
      number: credential.number,
      from: dayOf(credential.effectiveFrom),
      to: dayOrNull(credential.effectiveTo),
    })),
  }));
}

export async function findStaffCosts(context: UseCaseContext): Promise<Omit<StaffCostView, 'hourlyCostCents'>[]> {
  const now = new Date(context.nowMs);
  const rows = await context.tx.staffCost.findMany({
    where: { effectiveFrom: { lte: now }, OR: [{ effectiveTo: null }, { effectiveTo: { gte: now } }] },
    select: {
      staffMemberId: true,
      fteHundredths: true,
      annualCostCents: true,
      productiveMinutesYearly: true,
      source: true,
      effectiveFrom: true,
    },
    orderBy: { effectiveFrom: 'desc' },
  });
  return rows.map(({ effectiveFrom, annualCostCents, ...row }) => ({
    ...row,
    annualCostCents: Number(annualCostCents),
    from: dayOf(effectiveFrom),
  }));
}
