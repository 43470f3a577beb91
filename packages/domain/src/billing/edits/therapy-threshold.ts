import { sumCents } from '../../kernel';
import type { TherapyThreshold } from './edit-rows.types';
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
    ? context.tables.edits.thresholds.flatMap((row) => planFindings(lines, row, context))
    : [];

function planFindings(lines: readonly JudgedLine[], row: TherapyThreshold, context: JudgeContext): EditFinding[] {
  const { yearToDate, amounts } = context;
  const { plan, counts, modifier: above } = row;
  if (!yearToDate || !amounts) return [];
  const ofPlan = lines.filter(({ modifiers }) => modifiers.some((each) => counts.includes(each)));
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
    .filter(({ modifiers }) => !modifiers.includes(above))
    .map((line) => ({
      ...core('therapy-threshold', {
        lines: [line],
        severity: 'error',
        row,
        fix: { kind: 'append-modifier', lineId: line.id, modifiers: [above] },
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
