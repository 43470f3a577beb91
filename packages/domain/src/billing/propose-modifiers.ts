import type { Npi, PlanSetting } from '../directory';
import type { TimeRange } from '../kernel';
import { overlapMs } from '../kernel';
import type { JudgedLine } from './edits/judge-context';
import type { EditModifier } from './reference-tables';
import type { Finding, ModifierProposal } from './types';

/** When and by whom the services of a line were given, from the record. */
export interface LineTimes {
  readonly lineId: string;
  readonly ranges: readonly TimeRange[];
  /** Who gave the services and who renders the line. */
  readonly renderingNpis: readonly (Npi | null)[];
  /** Whether the record has a beginning and an end for every part of it: one that has none may have been at any time. */
  readonly everyPortionTimed: boolean;
  /** Why it was separate, as documented for all of it; null when nobody wrote that. */
  readonly separateBecause: string | null;
}

export interface ProposalRequest {
  readonly lines: readonly Pick<JudgedLine, 'id' | 'family'>[];
  readonly findings: readonly Finding[];
  readonly times: readonly LineTimes[];
  readonly preference: PlanSetting['separateServiceModifier'];
  readonly editModifiers: readonly EditModifier[];
}

/** Two services of a pair that the record shows to be separate: by whom, and whether by their times or by what it says. */
interface Separate {
  readonly finding: Extract<Finding, { rule: 'procedure-pair' }>;
  readonly lineId: string;
  readonly otherPractitioner: boolean;
  readonly timed: boolean;
  readonly documented: string | null;
}

/**
 * Modifiers for the pairs that may be billed together when the services were separate, where the record shows that they
 * were: every part of both has its times and they share no minute, or the record says why. Payers that want to know why
 * get one X modifier, the rest get 59. Nothing is proposed beside a visit (modifier 25): time alone does not prove that
 * it was separate, the note must.
 *
 * A line gets one of XE and XP, never both, even when it stands beside several others: an X modifier gives the reason
 * of the line, and two reasons on one line are returned. XP (another practitioner) must be true of every pair of the
 * line; where it is not, XE (another encounter) still is when the times show that none of the services shares a minute.
 */
export function proposeModifiers(request: ProposalRequest): ModifierProposal[] {
  const { preference, editModifiers } = request;
  const separate = separatePairs(request);
  const modifierThatSays = (says: EditModifier['says']) =>
    editModifiers.find((row) => row.use === 'separate-service' && row.says === says)?.modifier;
  return separate.flatMap(({ finding, lineId, otherPractitioner, timed, documented }): ModifierProposal[] => {
    const ofLine = separate.filter((each) => each.lineId === lineId);
    const says =
      preference === '59'
        ? 'any'
        : ofLine.every((each) => each.otherPractitioner)
          ? 'practitioner'
          : ofLine.every((each) => each.timed)
            ? 'encounter'
            : 'any';
    const modifier = modifierThatSays(says);
    if (modifier === undefined) return [];
    const { column1, column2 } = finding.facts;
    const because = timed
      ? `${column2} was given at another time than ${column1}${otherPractitioner ? ', by another practitioner' : ''}`
      : `${column2} was another service than ${column1}, as documented: ${documented ?? ''}`;
    return [{ lineId, modifier, because, findingId: finding.id }];
  });
}

function separatePairs({ lines, findings, times }: ProposalRequest): Separate[] {
  const timesOf = new Map(times.map((each) => [each.lineId, each]));
  return findings.flatMap((finding): Separate[] => {
    if (finding.rule !== 'procedure-pair' || finding.facts.indicator !== '1') return [];
    const [first, second] = finding.lineIds.map((id) => timesOf.get(id));
    if (!first || !second) return [];
    if (lines.some((line) => finding.lineIds.includes(line.id) && line.family === 'visit')) return [];
    // What shares a minute was not separate, whatever else the record says.
    if (sharedMs(first, second) > 0) return [];
    const timed = [first, second].every(({ ranges, everyPortionTimed }) => everyPortionTimed && ranges.length > 0);
    const documented = second.separateBecause ?? first.separateBecause;
    if (!timed && documented === null) return [];
    const otherPractitioner = second.renderingNpis.every((npi) => !first.renderingNpis.includes(npi));
    return [{ finding, lineId: second.lineId, otherPractitioner, timed, documented }];
  });
}

const sharedMs = (a: LineTimes, b: LineTimes): number =>
  a.ranges.reduce((sum, one) => sum + b.ranges.reduce((inner, other) => inner + overlapMs(one, other), 0), 0);
