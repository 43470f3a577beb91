import type { Npi, PlanSetting } from '../directory';
import type { TimeRange } from '../kernel';
import { overlapMs } from '../kernel';
import type { JudgedLine } from './edits/judge-context';
import type { Finding, ModifierProposal } from './types';

/** When and by whom the services of a line were given, from the attendance record. */
export interface LineTimes {
  readonly lineId: string;
  readonly ranges: readonly TimeRange[];
  readonly renderingNpis: readonly (Npi | null)[];
}

export interface ProposalRequest {
  readonly lines: readonly Pick<JudgedLine, 'id' | 'family'>[];
  readonly findings: readonly Finding[];
  readonly times: readonly LineTimes[];
  readonly preference: PlanSetting['separateServiceModifier'];
}

/**
 * Modifiers for the pairs that may be billed together when the services were separate, where the attendance record
 * shows that they were: they share no minute. Payers that want to know why get one X modifier, the rest get 59. Nothing
 * is proposed beside a visit (modifier 25): time alone does not prove that it was separate, the note must.
 *
 * A line gets one of XE and XP, never both, even when it stands beside several others: an X modifier gives the reason
 * of the line, and two reasons on one line are returned. XP (another practitioner) must be true of every pair of the
 * line; where it is not, XE (another encounter) still is, because none of the services shares a minute.
 */
export function proposeModifiers({ lines, findings, times, preference }: ProposalRequest): ModifierProposal[] {
  const timesOf = new Map(times.map((each) => [each.lineId, each]));
  const separate = findings.flatMap((finding) => {
    if (finding.rule !== 'procedure-pair' || finding.facts.indicator !== '1') return [];
    const [first, second] = finding.lineIds.map((id) => timesOf.get(id));
    if (!first || !second) return [];
    if (lines.some((line) => finding.lineIds.includes(line.id) && line.family === 'visit')) return [];
    if (sharedMs(first, second) > 0 || first.ranges.length === 0 || second.ranges.length === 0) return [];
    const otherPractitioner = second.renderingNpis.every((npi) => !first.renderingNpis.includes(npi));
    return [{ finding, lineId: second.lineId, otherPractitioner }];
  });
  return separate.map(({ finding, lineId, otherPractitioner }) => {
    const always = separate.every((each) => each.lineId !== lineId || each.otherPractitioner);
    const modifier = preference === '59' ? '59' : always ? 'XP' : 'XE';
    const because = `${finding.facts.column2} was given at another time than ${finding.facts.column1}${
      otherPractitioner ? ', by another practitioner' : ''
    }`;
    return { lineId, modifier, because, findingId: finding.id };
  });
}

const sharedMs = (a: LineTimes, b: LineTimes): number =>
  a.ranges.reduce((sum, one) => sum + b.ranges.reduce((inner, other) => inner + overlapMs(one, other), 0), 0);
