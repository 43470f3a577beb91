import type { FilingModeRow } from '@threshold/domain/directory';
import type { PlainDate } from '@threshold/domain/kernel';
import { dateOf, dayOf, dayOrNull, oneOf } from '../columns';
import type { UseCaseContext } from '../context';
import type { AddFilingModeInput } from './add-filing-mode.input';

export const FILING_MODE_COLUMNS = {
  id: true,
  effectiveFrom: true,
  effectiveTo: true,
  mode: true,
  source: true,
} as const;

interface Columns {
  readonly id: string;
  readonly effectiveFrom: Date;
  readonly effectiveTo: Date | null;
  readonly mode: string;
  readonly source: string;
}

export const filingModeOf = (row: Columns): FilingModeRow & { readonly id: string } => ({
  id: row.id,
  from: dayOf(row.effectiveFrom),
  to: dayOrNull(row.effectiveTo),
  mode: oneOf(['production', 'test'], row.mode),
  source: row.source,
});

interface LockedPayer {
  readonly name: string;
  /** The earliest first. */
  readonly filingModes: readonly (FilingModeRow & { readonly id: string })[];
}

/** Locks the payer, so that two people who add a row at once come one after the other. */
export async function lockPayer(context: UseCaseContext, payerId: string): Promise<LockedPayer | null> {
  await context.tx.$executeRaw`SELECT id FROM payer
    WHERE organization_id = ${context.organizationId}::uuid AND id = ${payerId}::uuid FOR UPDATE`;
  const row = await context.tx.payer.findUnique({
    where: { organizationId_id: { organizationId: context.organizationId, id: payerId } },
    select: { name: true, filingModes: { select: FILING_MODE_COLUMNS, orderBy: { effectiveFrom: 'asc' } } },
  });
  return row && { name: row.name, filingModes: row.filingModes.map(filingModeOf) };
}

export async function closeFilingMode(context: UseCaseContext, id: string, lastDay: PlainDate): Promise<void> {
  await context.tx.filingMode.updateMany({
    where: { organizationId: context.organizationId, id },
    data: { effectiveTo: dateOf(lastDay), version: { increment: 1 } },
  });
}

export async function insertFilingMode(
  context: UseCaseContext,
  { from, ...row }: AddFilingModeInput & { id: string },
): Promise<void> {
  await context.tx.filingMode.create({
    data: { organizationId: context.organizationId, ...row, effectiveFrom: dateOf(from) },
  });
}
