import type { PlanSetting } from '../directory';
import { must } from '../kernel';
import type { DayTables } from './day-tables';
import type { PayerRules } from './encounter.types';

/**
 * The rules that a payer follows: its plan setting where that says something, else the row of its basis in
 * `payer_rule_sets.csv`. Throws when no row of the day holds for the basis: every basis has one.
 */
export function payerRulesOf(setting: PlanSetting, tables: DayTables): PayerRules {
  const { basis, timedUnitRule, separateServiceModifier, codeEdits, from, to, source } = setting;
  const row = must(
    tables.services.payerRuleSets.find((each) => each.basis === basis.kind),
    `a set of payer rules for ${basis.kind} on ${tables.day}`,
  );
  return {
    timedUnits: timedUnitRule,
    separateServiceModifier,
    codeEdits,
    basis,
    assistants: row.assistants,
    prolonged: row.prolonged,
    observedDrug: row.observedDrug,
    drugWaste: row.drugWaste,
    incidentTo: row.incidentTo,
    splitShared: row.splitShared,
    telehealth: row.telehealth,
    therapyThreshold: row.therapyThreshold,
    from,
    to,
    source: `${source}; ${row.source}`,
  };
}
