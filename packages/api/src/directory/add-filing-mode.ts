import { addDays, ok, refuse } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { findOrganization } from '../organization.store';
import { notFound } from '../refusals';
import type { AddFilingModeInput } from './add-filing-mode.input';
import { closeFilingMode, insertFilingMode, lockPayer } from './filing-modes.store';

/**
 * Says from which day on files to a payer are production or tests, and lets the row that holds on the day before end
 * there. A row that begins on that day or later is never cut: it is named in the refusal, and a person decides.
 */
export async function addFilingMode(context: UseCaseContext, input: AddFilingModeInput) {
  const payer = await lockPayer(context, input.payerId);
  if (!payer) return notFound('payer');
  const { isDemo, name } = await findOrganization(context);
  if (isDemo && input.mode === 'production')
    return refuse({ code: 'demo-files-tests', organizationName: name } as const);
  const [later] = payer.filingModes.filter((row) => row.from >= input.from);
  if (later)
    return refuse({
      code: 'filing-mode-overlaps',
      payerName: payer.name,
      from: later.from,
      source: later.source,
    } as const);
  const before = payer.filingModes.find((row) => row.to === null || row.to >= input.from);
  if (before) await closeFilingMode(context, before.id, addDays(input.from, -1));
  const id = context.newId();
  await insertFilingMode(context, { ...input, id });
  return ok({ filingModeId: id, closedId: before?.id ?? null });
}
