import { addDays, ok, refuse } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { notFound } from '../refusals';
import type { AddPlanSettingInput } from './add-plan-setting.input';
import { closePlanSetting, insertPlanSetting, lockPlan } from './plans.store';

const MEDICARE_PERCENT_HUNDREDTHS = 100_00;

/**
 * Adds how a plan counts and pays from a day on, and lets the setting that holds on the day before end there. A setting
 * that begins on that day or later is never cut: it is named in the refusal, and a person decides.
 */
export async function addPlanSetting(context: UseCaseContext, input: AddPlanSettingInput) {
  const plan = await lockPlan(context, input.planId);
  if (!plan) return notFound('plan');
  const { paymentBasis, from } = input;
  const percentHundredths = paymentBasis === 'medicare' ? MEDICARE_PERCENT_HUNDREDTHS : input.percentHundredths;
  if (percentHundredths === 0) return refuse({ code: 'percent-missing', paymentBasis } as const);

  const [later] = plan.settings.filter((setting) => setting.from >= from);
  if (later)
    return refuse({
      code: 'plan-setting-overlaps',
      planName: plan.name,
      from: later.from,
      source: later.source,
    } as const);
  const before = plan.settings.find((setting) => setting.to === null || setting.to >= from);
  if (before) await closePlanSetting(context, before.id, addDays(from, -1));
  const id = context.newId();
  await insertPlanSetting(context, { ...input, id, percentHundredths });
  return ok({ planSettingId: id, closedSettingId: before?.id ?? null });
}
