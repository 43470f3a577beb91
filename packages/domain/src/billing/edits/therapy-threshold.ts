import { sumCents } from '../../kernel';
import type { EditFinding } from './findings.types';
import type { Judge, JudgeContext, JudgedLine } from './judge-context';
import { core } from './judge-context';

/**
 * KX missing once the allowed charges of the calendar year, those of this day included, are above the threshold.
 * Physical and speech therapy share one, occupational therapy has its own. All lines of the plan on the day that
 * crosses it are asked, because no order among the lines of one day says which of them crossed.
 */
export const therapyThreshold: Judge = (lines, context) =>
  context.rules.therapyThreshold === 'medicare'
    ? (['GP', 'GO'] as const).flatMap((plan) => planFindings(lines, plan, context))
    : [];

function planFindings(lines: readonly JudgedLine[], plan: 'GP' | 'GO', context: JudgeContext): EditFinding[] {
  const { tables, yearToDate, amounts } = context;
  const row = tables.edits.threshold(plan);
  if (!row || !yearToDate || !amounts) return [];
  const ofPlan = lines.filter(({ modifiers }) => inPlan(modifiers, plan));
  const before =
    plan === 'GO' ? yearToDate.occupationalTherapyAllowedCents : yearToDate.physicalAndSpeechTherapyAllowedCents;
  const today = ofPlan.map((line) => {
    const amount = amounts.get(line.id);
    return amount?.ok ? amount.value.amountCents : 0;
  });
  const allowedCents = before + sumCents(today);
  const { thresholdCents, reviewCents } = row;
  if (allowedCents <= thresholdCents) return [];
  return ofPlan
    .filter(({ modifiers }) => !modifiers.includes(ABOVE_THRESHOLD))
    .map((line) => ({
      ...core('therapy-threshold', {
        lines: [line],
        severity: 'error',
        row,
        fix: { kind: 'append-modifier', lineId: line.id, modifiers: [ABOVE_THRESHOLD] },
      }),
      rule: 'therapy-threshold',
      facts: {
        plan,
        thresholdCents,
        allowedCents,
        overCents: allowedCents - thresholdCents,
        reviewOverCents: Math.max(0, allowedCents - reviewCents),
      },
    }));
}

const ABOVE_THRESHOLD = 'KX';
const SPEECH = 'GN';
const inPlan = (modifiers: readonly string[], plan: 'GP' | 'GO'): boolean =>
  modifiers.includes(plan) || (plan === 'GP' && modifiers.includes(SPEECH));
