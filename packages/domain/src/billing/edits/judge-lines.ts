import type { EditFinding } from './findings.types';
import { addOnAlone } from './add-on';
import { chargeBelowExpected, chargeSum, lateFiling } from './claim-money';
import { codeReplaced, codeStatus, codeUnknown, patientLimit } from './code-validity';
import { coverageLimit } from './coverage-limits';
import { diagnosisPointer, diagnosisRule } from './diagnoses';
import { drugWaste } from './drug-waste';
import { duplicateLine } from './duplicates';
import { expectedDenial } from './expected-denial';
import type { Judge, JudgeContext, JudgedLine } from './judge-context';
import { modifierCombination, modifierCount, modifierOnService } from './modifier-combinations';
import { placeOfService } from './place-of-service';
import { procedurePair } from './procedure-pairs';
import {
  bilateralModifier,
  codeModifier,
  componentModifier,
  planModifier,
  siteModifier,
  telehealthModifier,
} from './required-modifiers';
import { therapyThreshold } from './therapy-threshold';
import { unitLimit } from './unit-limits';

interface EditRule {
  readonly rule: EditFinding['rule'];
  readonly judge: Judge;
  /** `national` rules are Medicare's and hold where a plan applies the national edits; the others hold for everybody. */
  readonly holds: 'national' | 'always';
  readonly source: string;
}

/** The edits in the order of the scrub: what makes a line pointless to look at further comes first. */
export const EDIT_RULES: readonly EditRule[] = [
  { rule: 'code-unknown', judge: codeUnknown, holds: 'always', source: 'service_catalog.csv' },
  { rule: 'code-replaced', judge: codeReplaced, holds: 'always', source: 'code_replacements.csv' },
  { rule: 'code-status', judge: codeStatus, holds: 'national', source: 'payment_statuses.csv' },
  { rule: 'patient-limit', judge: patientLimit, holds: 'always', source: 'code_patients.csv' },
  {
    rule: 'place-of-service',
    judge: placeOfService,
    holds: 'always',
    source: 'places_of_service.csv, code_places.csv',
  },
  { rule: 'add-on-alone', judge: addOnAlone, holds: 'national', source: 'add_on_codes.csv' },
  { rule: 'procedure-pair', judge: procedurePair, holds: 'national', source: 'procedure_pairs.csv, payer_edits.csv' },
  { rule: 'unit-limit', judge: unitLimit, holds: 'national', source: 'unit_limits.csv, unit_adjudications.csv' },
  { rule: 'modifier-count', judge: modifierCount, holds: 'always', source: 'claim_limits.csv' },
  { rule: 'modifier-combination', judge: modifierCombination, holds: 'always', source: 'modifier_rules.csv' },
  { rule: 'modifier-on-service', judge: modifierOnService, holds: 'always', source: 'edit_modifiers.csv' },
  { rule: 'plan-modifier', judge: planModifier, holds: 'always', source: 'service_catalog.csv' },
  { rule: 'code-modifier', judge: codeModifier, holds: 'national', source: 'code_modifiers.csv' },
  { rule: 'site-modifier', judge: siteModifier, holds: 'always', source: 'site_modifiers.csv' },
  { rule: 'telehealth-modifier', judge: telehealthModifier, holds: 'always', source: 'places_of_service.csv' },
  { rule: 'bilateral-modifier', judge: bilateralModifier, holds: 'national', source: 'bilateral_indicators.csv' },
  { rule: 'component-modifier', judge: componentModifier, holds: 'national', source: 'component_indicators.csv' },
  { rule: 'therapy-threshold', judge: therapyThreshold, holds: 'always', source: 'therapy_thresholds.csv' },
  { rule: 'drug-waste', judge: drugWaste, holds: 'always', source: 'single_dose_drugs.csv' },
  { rule: 'diagnosis-pointer', judge: diagnosisPointer, holds: 'always', source: 'claim_limits.csv' },
  { rule: 'diagnosis-rule', judge: diagnosisRule, holds: 'always', source: 'diagnosis_rules.csv' },
  { rule: 'coverage-limit', judge: coverageLimit, holds: 'national', source: 'coverage_limits.csv' },
  { rule: 'duplicate-line', judge: duplicateLine, holds: 'always', source: 'edit_modifiers.csv' },
  { rule: 'expected-denial', judge: expectedDenial, holds: 'always', source: 'denial_notices.csv' },
  { rule: 'charge-sum', judge: chargeSum, holds: 'always', source: 'ASC X12N 837' },
  { rule: 'charge-below-expected', judge: chargeBelowExpected, holds: 'always', source: 'expected amounts' },
  { rule: 'late-filing', judge: lateFiling, holds: 'always', source: 'filing_limits.csv' },
];

/**
 * Every finding on the lines of one patient, one day and one payer, in the order of the rules. Professional and
 * facility lines are judged apart. Pure; the order of the lines changes nothing.
 */
export function judgeLines(lines: readonly JudgedLine[], context: JudgeContext): EditFinding[] {
  const ordered = [...lines].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const sides = (['professional', 'facility'] as const).map((side) => ordered.filter((line) => line.side === side));
  return EDIT_RULES.filter(({ holds }) => holds === 'always' || context.rules.codeEdits === 'ncci').flatMap(
    ({ judge }) => sides.filter((side) => side.length > 0).flatMap((side) => judge(side, context)),
  );
}
