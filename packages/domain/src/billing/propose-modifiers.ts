import type { Npi, PlanSetting } from '../directory';
import type { TimeRange } from '../kernel';
import { overlapMs } from '../kernel';
import type { EditLine, Finding, ModifierProposal } from './types';

/** When and by whom the services of a line were given, from the attendance record. */
export interface LineTimes {
  readonly lineId: string;
  readonly ranges: readonly TimeRange[];
  readonly renderingNpis: readonly (Npi | null)[];
}

export interface ProposalRequest {
  readonly lines: readonly EditLine[];
  readonly findings: readonly Finding[];
  readonly times: readonly LineTimes[];
  readonly preference: PlanSetting['separateServiceModifier'];
}

/**
 * Modifiers for the pairs that may be billed together when the services were separate, where the attendance record
 * shows that they were: they share no minute. Payers that want to know why get XP for another practitioner, else XE for
 * another encounter; the rest get 59. Nothing is proposed beside a visit (modifier 25): time alone does not prove that
 * it was separate, the note must.
 */
export function proposeModifiers({ lines, findings, times, preference }: ProposalRequest): ModifierProposal[] {
  const timesOf = new Map(times.map((each) => [each.lineId, each]));
  return findings.flatMap((finding): ModifierProposal[] => {
    if (finding.rule !== 'procedure-pair' || finding.facts.indicator !== '1') return [];
    const [first, second] = finding.lineIds.map((id) => timesOf.get(id));
    if (!first || !second) return [];
    if (lines.some((line) => finding.lineIds.includes(line.id) && line.family === 'visit')) return [];
    if (sharedMs(first, second) > 0 || first.ranges.length === 0 || second.ranges.length === 0) return [];
    const otherPractitioner = second.renderingNpis.every((npi) => !first.renderingNpis.includes(npi));
    const modifier = preference === '59' ? '59' : otherPractitioner ? 'XP' : 'XE';
    const because = `${finding.facts.column2} was given at another time than ${finding.facts.column1}${
      otherPractitioner ? ', by another practitioner' : ''
    }`;
    return [{ lineId: second.lineId, modifier, because, findingId: finding.id }];
  });
}

const sharedMs = (a: LineTimes, b: LineTimes): number =>
  a.ranges.reduce((sum, one) => sum + b.ranges.reduce((inner, other) => inner + overlapMs(one, other), 0), 0);
