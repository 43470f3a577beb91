import { partAssistants } from './assistants';
import { codesOutsideCatalog } from './code-groups';
import { events, midpointBlocks, quantities, quantityMissing, sessions } from './counted-codes';
import { professionalComponent } from './components';
import type { CodingContext, Counted, Counting, Given, Mark, RecordNote } from './counting.types';
import { drugs } from './drugs';
import { shortEvaluations } from './evaluations';
import { infusions } from './infusions';
import type { MarkRequest } from './modifiers';
import { atDistance, laterVisit, planOfCare, separateVisit, siteStatus, therapyThreshold } from './modifiers';
import { monthlyCare } from './monthly-care';
import { observedDrugs } from './observed-drugs';
import { remoteMonitoring } from './remote-monitoring';
import { unqualified } from './rendering';
import { stimulation } from './stimulation';
import { notByTelehealth } from './telehealth';
import { timedTherapy } from './timed-therapy';
import { visits } from './visits';

interface CountingStep {
  readonly rule: string;
  readonly count: (given: readonly Given[], context: CodingContext) => Counting;
  readonly source: string;
}

/** From services to codes with units. Each rule takes the services that are its own and leaves the rest alone. */
export const COUNTING_RULES: readonly CountingStep[] = [
  { rule: 'codes outside the catalog', count: codesOutsideCatalog, source: 'service_catalog.csv' },
  {
    rule: 'timed therapy',
    count: timedTherapy,
    source: 'counting_rules.csv; CMS manual 100-04, chapter 5, 20.2, via First Coast',
  },
  { rule: 'sessions', count: sessions, source: 'service_catalog.csv' },
  { rule: 'events', count: events, source: 'service_catalog.csv' },
  { rule: 'midpoint blocks', count: midpointBlocks, source: 'counting_rules.csv' },
  { rule: 'quantities', count: quantities, source: 'service_catalog.csv' },
  { rule: 'quantities that are missing', count: quantityMissing, source: 'service_catalog.csv' },
  {
    rule: 'visits',
    count: visits,
    source: 'visit_levels.csv, prolonged_services.csv, incident_to.csv, shared_visits.csv',
  },
  { rule: 'infusions', count: infusions, source: 'infusion_rules.csv' },
  { rule: 'drugs', count: drugs, source: 'drug_units.csv, drug_waste.csv' },
  { rule: 'observed drugs', count: observedDrugs, source: 'observed_drugs.csv' },
  { rule: 'remote monitoring', count: remoteMonitoring, source: 'remote_monitoring.csv' },
  { rule: 'monthly care', count: monthlyCare, source: 'monthly_care.csv' },
  { rule: 'stimulation', count: stimulation, source: 'stimulation.csv' },
];

interface PartingStep {
  readonly rule: string;
  readonly part: (counted: Counted, context: CodingContext) => readonly Counted[];
  readonly source: string;
}

/** From one counted code to several lines of it. */
export const PARTING_RULES: readonly PartingStep[] = [
  { rule: 'assistants', part: partAssistants, source: 'assistant_rules.csv' },
];

interface NotingStep {
  readonly rule: string;
  readonly notes: (counted: Counted, context: CodingContext) => readonly RecordNote[];
  readonly source: string;
}

/** What a counted code shows about the record. */
export const NOTING_RULES: readonly NotingStep[] = [
  { rule: 'short evaluations', notes: shortEvaluations, source: 'typical_times.csv' },
  { rule: 'people who may not give it', notes: unqualified, source: 'billing_qualifications.csv' },
  { rule: 'codes at a distance', notes: notByTelehealth, source: 'telehealth_codes.csv' },
];

interface MarkingStep {
  readonly rule: string;
  readonly marks: (request: MarkRequest) => readonly Mark[];
  readonly source: string;
  readonly side: 'professional' | 'facility' | null;
}

/** The modifiers of a line, beside those that its counting brought. */
export const MARKING_RULES: readonly MarkingStep[] = [
  { rule: 'professional part', marks: professionalComponent, source: 'component_indicators.csv', side: 'professional' },
  { rule: 'separate visit', marks: separateVisit, source: 'edit_modifiers.csv', side: null },
  { rule: 'later visit', marks: laterVisit, source: 'edit_modifiers.csv', side: 'facility' },
  { rule: 'plan of care', marks: planOfCare, source: 'service_catalog.csv', side: null },
  { rule: 'therapy threshold', marks: therapyThreshold, source: 'therapy_thresholds.csv', side: null },
  { rule: 'at a distance', marks: atDistance, source: 'telehealth_modifiers.csv', side: null },
  { rule: 'site status', marks: siteStatus, source: 'site_modifiers.csv', side: 'facility' },
];
