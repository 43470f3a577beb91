import type { ClaimProblem } from '@threshold/api/billing/claim-report.input';
import { formatCents } from '@threshold/domain/kernel';

export type Edit = Extract<ClaimProblem, { kind: 'edit' }>;
type Facts<Rule extends Edit['rule']> = Extract<Edit, { rule: Rule }>['facts'];

export const EDIT_LABELS: Record<Edit['rule'], string> = {
  'code-unknown': 'Code unknown',
  'code-replaced': 'Code replaced',
  'code-status': 'Code status',
  'patient-limit': 'Age or sex',
  'place-of-service': 'Place of service',
  'add-on-alone': 'Add-on alone',
  'procedure-pair': 'Code pair',
  'unit-limit': 'Unit limit',
  'modifier-count': 'Modifiers',
  'modifier-combination': 'Modifiers',
  'modifier-on-service': 'Modifier',
  'plan-modifier': 'Plan modifier',
  'code-modifier': 'Modifier',
  'site-modifier': 'Site modifier',
  'telehealth-modifier': 'Telehealth',
  'bilateral-modifier': 'Both sides',
  'component-modifier': 'Part of a service',
  'therapy-threshold': 'Therapy threshold',
  'drug-waste': 'Discarded drug',
  'diagnosis-pointer': 'Diagnosis',
  'diagnosis-rule': 'Diagnosis',
  'coverage-limit': 'Coverage limit',
  'duplicate-line': 'Duplicate',
  'expected-denial': 'Denial expected',
  'late-filing': 'Late',
  'charge-sum': 'Claim total',
  'charge-below-expected': 'Low charge',
  'no-rate': 'No rate',
  record: 'Record',
};

/** What an edit found and what to do about it, without its source. */
export function editText(problem: Edit): string {
  const code = problem.procedureCode;
  switch (problem.rule) {
    case 'code-unknown':
      return `${code} is not in the service catalog on that day. Correct the session type, or hold the line back.`;
    case 'code-replaced':
      return `${code} is no longer billed. Use ${problem.facts.replacement}.`;
    case 'code-status':
    case 'no-rate':
    case 'record':
      return `${code}: ${problem.facts.wording}.`;
    case 'patient-limit':
      return `${code}: ${problem.facts.wording}; ${ageText(problem.facts)}.`;
    case 'place-of-service':
      return placeText(code, problem.facts);
    case 'add-on-alone':
      return `${code} needs ${problem.facts.primaries.join(' or ') || 'another service'} on the same day.`;
    case 'procedure-pair':
      return pairText(problem.facts);
    case 'unit-limit':
      return unitText(code, problem.facts);
    case 'modifier-count':
      return `${code} carries ${problem.facts.count} modifiers${repeatText(problem.facts)}; ${problem.facts.most} fit, each once.`;
    case 'modifier-combination':
      return `${code}: ${problem.facts.modifier} ${problem.facts.relation === 'requires' ? 'needs' : 'forbids'} ${problem.facts.other}. ${problem.facts.wording}.`;
    case 'modifier-on-service':
      return `${problem.facts.modifier} says nothing about ${code}. Take it off.`;
    case 'plan-modifier':
      return `${code} belongs to a plan of care and needs ${problem.facts.expected}${insteadText(problem.facts.found)}.`;
    case 'code-modifier':
      return `${code} needs ${problem.facts.modifier}. ${problem.facts.wording}.`;
    case 'site-modifier':
      return siteText(code, problem.facts);
    case 'telehealth-modifier':
      return problem.facts.problem === 'missing'
        ? `${code} at place ${problem.facts.place} needs 95, or 93 for sound alone.`
        : `${code} carries ${problem.facts.modifiers.join(', ')}, and place ${problem.facts.place} is no telehealth.`;
    case 'bilateral-modifier':
      return `${code} does not take ${problem.facts.modifier}. ${problem.facts.wording}.`;
    case 'component-modifier':
      return `${code} needs ${problem.facts.modifier} at a hospital, which bills the other part. ${problem.facts.wording}.`;
    case 'therapy-threshold':
      return `${code} is ${formatCents(problem.facts.overCents)} above the yearly threshold of ${formatCents(problem.facts.thresholdCents)}. Confirm the need and add KX.`;
    case 'drug-waste':
      return wasteText(code, problem.facts);
    case 'diagnosis-pointer':
      return diagnosisText(code, problem.facts);
    case 'diagnosis-rule':
      return `${code} with ${problem.facts.diagnoses.join(', ')}: ${problem.facts.wording}.`;
    case 'coverage-limit':
      return coverageText(code, problem.facts);
    case 'duplicate-line':
      return `${code} stands on ${problem.facts.lines} lines that say the same. Hold one back, or say why it was given again.`;
    case 'expected-denial':
      return `${problem.facts.wording}: ${code} will be denied and the ${problem.facts.pays} pays.`;
    case 'late-filing':
      return `The last day to file was ${problem.facts.lastFilingDay}, ${problem.facts.daysLate} days ago.`;
    case 'charge-sum':
      return `The claim says ${formatCents(problem.facts.claimCents)}, its lines add up to ${formatCents(problem.facts.linesCents)}. Report this with the batch number.`;
    case 'charge-below-expected':
      return `${code} is charged ${formatCents(problem.facts.shortCents)} below what the payer would allow. Check the fee.`;
  }
}

const ageText = ({ ageYears, sex }: Facts<'patient-limit'>): string =>
  sex !== null
    ? `it is for ${sex} patients`
    : ageYears === null
      ? 'the birth date is missing'
      : `the patient is ${ageYears}`;

const PLACES: Record<Facts<'place-of-service'>['problem'], string> = {
  missing: 'has no place of service',
  'no-revenue-code': 'has no revenue code',
  'side-not-of-site': 'is on a facility claim of a site that makes none',
  'not-of-site': 'is at a place that is not the site',
  'unknown-place': 'is at a place that is not known',
  'side-never-bills-code': 'is never billed on this kind of claim',
  'code-not-there': 'is not billed at this place',
};
const placeText = (code: string, { problem, place, expected, wording }: Facts<'place-of-service'>): string =>
  `${code} ${PLACES[problem]}${place === null ? '' : ` (${place})`}. ${expected.length > 0 ? `Expected ${expected.join(' or ')}` : wording}.`;

const pairText = ({ indicator, column1, column2 }: Facts<'procedure-pair'>): string =>
  indicator === '1'
    ? `${column2} is paid beside ${column1} only as a separate service, and the times do not show that.`
    : `${column2} is never paid beside ${column1} on one day. Hold one of them back.`;

const unitText = (code: string, { units, limit, appealable }: Facts<'unit-limit'>): string =>
  `${units} units of ${code}; at most ${limit} are paid. Check the attendance times${
    appealable ? '; if they are right, the record may win an appeal' : ''
  }.`;

const repeatText = ({ repeated }: Facts<'modifier-count'>): string =>
  repeated.length > 0 ? `, ${repeated.join(', ')} more than once` : '';

const insteadText = (found: readonly string[]): string => (found.length > 0 ? ` instead of ${found.join(', ')}` : '');

const siteText = (code: string, { expected, found }: Facts<'site-modifier'>): string =>
  expected === null
    ? `${code} carries ${found.join(', ')}, which this site does not use. Take it off.`
    : `${code} needs ${expected} for the status of the site${insteadText(found)}.`;

const WASTE: Record<Facts<'drug-waste'>['problem'], string> = {
  neither: 'says neither what was discarded (JW) nor that nothing was (JZ)',
  both: 'says that something was discarded (JW) and that nothing was (JZ)',
  'discarded-alone': 'tells only what was discarded, not what was given',
};
const wasteText = (code: string, { problem }: Facts<'drug-waste'>): string => `${code} ${WASTE[problem]}.`;

const diagnosisText = (code: string, { problem, count, most, codes }: Facts<'diagnosis-pointer'>): string => {
  switch (problem) {
    case 'none':
      return `${code} points to no diagnosis. Name what it was for.`;
    case 'too-many':
      return `${code} points to ${count} diagnoses; ${most} fit.`;
    case 'not-of-encounter':
      return `${code} points to ${codes.join(', ')}, which the encounter does not name.`;
    case 'too-many-on-claim':
      return `The encounter names ${count} diagnoses; ${most} fit on a claim.`;
  }
};

const coverageText = (
  code: string,
  { measure, count, most, windowMonths, wording }: Facts<'coverage-limit'>,
): string => {
  const within = windowMonths === null ? '' : ` in ${windowMonths} months`;
  return measure === 'interval-days'
    ? `${code}: ${wording} are ${count}; at least ${most} are covered.`
    : `${code}: ${wording} are ${count}; at most ${most} are covered${within}.`;
};
