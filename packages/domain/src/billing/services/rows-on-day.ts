import type { Dated } from '../../directory';
import { allInForce } from '../../directory';
import type { PlainDate } from '../../kernel';
import type { ServiceRows } from './service-rows';
import { SERVICE_ROW_KEYS } from './service-rows';

/** The service rows in force on `day`. Two rows for one thing on one day is a broken table and throws. */
export function serviceRowsOn(reference: ServiceRows, day: PlainDate): ServiceRows {
  const held = <Row extends Dated>(rows: readonly Row[], key: (row: Row) => string): Row[] => {
    const found = allInForce(rows, day);
    const seen = new Set<string>();
    for (const row of found) {
      if (seen.has(key(row))) throw new Error(`Two rows hold for ${key(row)} on ${day}`);
      seen.add(key(row));
    }
    return found;
  };
  return {
    visitLevels: held(reference.visitLevels, SERVICE_ROW_KEYS.visitLevels),
    prolongedServices: held(reference.prolongedServices, SERVICE_ROW_KEYS.prolongedServices),
    infusionRules: held(reference.infusionRules, SERVICE_ROW_KEYS.infusionRules),
    drugUnits: held(reference.drugUnits, SERVICE_ROW_KEYS.drugUnits),
    drugWasteRules: held(reference.drugWasteRules, SERVICE_ROW_KEYS.drugWasteRules),
    observedDrugCodes: held(reference.observedDrugCodes, SERVICE_ROW_KEYS.observedDrugCodes),
    remoteMonitoringSteps: held(reference.remoteMonitoringSteps, SERVICE_ROW_KEYS.remoteMonitoringSteps),
    monthlyCareRules: held(reference.monthlyCareRules, SERVICE_ROW_KEYS.monthlyCareRules),
    stimulationCodes: held(reference.stimulationCodes, SERVICE_ROW_KEYS.stimulationCodes),
    sideModifiers: held(reference.sideModifiers, SERVICE_ROW_KEYS.sideModifiers),
    assistantRules: held(reference.assistantRules, SERVICE_ROW_KEYS.assistantRules),
    practitionerFamilies: held(reference.practitionerFamilies, SERVICE_ROW_KEYS.practitionerFamilies),
    billingQualifications: held(reference.billingQualifications, SERVICE_ROW_KEYS.billingQualifications),
    incidentToRules: held(reference.incidentToRules, SERVICE_ROW_KEYS.incidentToRules),
    sharedVisitRules: held(reference.sharedVisitRules, SERVICE_ROW_KEYS.sharedVisitRules),
    meetingPlaces: held(reference.meetingPlaces, SERVICE_ROW_KEYS.meetingPlaces),
    telehealthModifiers: held(reference.telehealthModifiers, SERVICE_ROW_KEYS.telehealthModifiers),
    telehealthCodes: held(reference.telehealthCodes, SERVICE_ROW_KEYS.telehealthCodes),
    typicalTimes: held(reference.typicalTimes, SERVICE_ROW_KEYS.typicalTimes),
    payerRuleSets: held(reference.payerRuleSets, SERVICE_ROW_KEYS.payerRuleSets),
  };
}
