import type { Qualification, ServiceRows } from '@threshold/domain/billing';
import type { CsvRow, ReferenceFiles } from './csv-row';
import { readRows } from './csv-row';
import { FAMILIES } from './read-catalog';

const MEDICARE_OR_NONE = ['medicare', 'none'] as const;
const TELEHEALTH = ['place', 'place-and-95'] as const;
const OBSERVED_DRUG_PAYMENTS = ['medicare-bundle', 'per-milligram'] as const;
/** Those of the domain, of which only types come here; a missing one is a row that cannot be read. */
const QUALIFICATIONS = [
  'physician',
  'nurse-practitioner',
  'physician-assistant',
  'clinical-nurse-specialist',
  'clinical-psychologist',
  'clinical-social-worker',
  'marriage-family-therapist',
  'mental-health-counselor',
  'physical-therapist',
  'physical-therapist-assistant',
  'occupational-therapist',
  'occupational-therapy-assistant',
  'registered-nurse',
  'technician',
  'none',
] as const satisfies readonly Qualification[];
const PLAN_MODIFIERS = ['GP', 'GO'] as const;

/** The rows by which services become coded lines: levels, minutes, units, people, places and what payers follow. */
export const readServices = (files: ReferenceFiles): ServiceRows => ({
  ...readVisits(files),
  ...readDrugs(files),
  ...readPrograms(files),
  ...readPeople(files),
  ...readPlaces(files),
});

const readVisits = (
  files: ReferenceFiles,
): Pick<ServiceRows, 'visitLevels' | 'prolongedServices' | 'typicalTimes' | 'sideModifiers'> => ({
  visitLevels: readRows(files, 'visit_levels.csv', (row) => ({
    patientStatus: row.oneOf('patient_status', ['new', 'established']),
    code: row.text('code'),
    complexity: row.oneOf('complexity', ['straightforward', 'low', 'moderate', 'high']),
    leastMinutes: row.integer('least_minutes'),
    ...row.dated(),
  })),
  prolongedServices: readRows(files, 'prolonged_services.csv', (row) => ({
    ruleSet: row.oneOf('rule_set', ['medicare', 'code-owner']),
    visitCode: row.text('visit_code'),
    code: row.text('code'),
    firstMinutes: row.integer('first_minutes'),
    blockMinutes: row.integer('block_minutes'),
    ...row.dated(),
  })),
  sideModifiers: readRows(files, 'side_modifiers.csv', (row) => ({
    code: row.text('code'),
    side: row.oneOf('side', ['left', 'right', 'both']),
    modifier: row.text('modifier'),
    ...row.dated(),
  })),
  typicalTimes: readRows(files, 'typical_times.csv', (row) => ({
    code: row.text('code'),
    typicalMinutes: row.integer('typical_minutes'),
    reachedAtMinutes: row.integer('reached_at_minutes'),
    ...row.dated(),
  })),
});

const readDrugs = (
  files: ReferenceFiles,
): Pick<ServiceRows, 'infusionRules' | 'drugUnits' | 'drugWasteRules' | 'observedDrugCodes'> => ({
  infusionRules: readRows(files, 'infusion_rules.csv', (row) => ({
    pushCode: row.text('push_code'),
    firstCode: row.text('first_code'),
    firstBlockMinutes: row.integer('first_block_minutes'),
    firstReachedMinutes: row.integer('first_reached_minutes'),
    furtherCode: row.text('further_code'),
    furtherBlockMinutes: row.integer('further_block_minutes'),
    furtherReachedMinutes: row.integer('further_reached_minutes'),
    ...row.dated(),
  })),
  drugUnits: readRows(files, 'drug_units.csv', (row) => ({
    code: row.text('code'),
    counting: row.oneOf('counting', ['by-size', 'once']),
    unitSize: row.decimal('unit_size'),
    ...row.dated(),
  })),
  drugWasteRules: readRows(files, 'drug_waste.csv', (row) => ({
    ruleSet: row.oneOf('rule_set', ['jw-jz']),
    discardedModifier: row.text('discarded_modifier'),
    nothingDiscardedModifier: row.text('nothing_discarded_modifier'),
    ...row.dated(),
  })),
  observedDrugCodes: readRows(files, 'observed_drugs.csv', (row) => ({
    drug: row.oneOf('drug', ['esketamine']),
    pays: row.oneOf('pays', OBSERVED_DRUG_PAYMENTS),
    code: row.text('code'),
    aboveMilligrams: row.integer('above_milligrams'),
    upToMilligrams: row.optionalInteger('up_to_milligrams'),
    per: row.oneOf('per', ['administration', 'milligram']),
    enrolledModifier: row.optional('enrolled_modifier'),
    observedMinutes: row.integer('observed_minutes'),
    includesVisit: row.yes('includes_visit'),
    ...row.dated(),
  })),
});

const readPrograms = (
  files: ReferenceFiles,
): Pick<ServiceRows, 'remoteMonitoringSteps' | 'monthlyCareRules' | 'stimulationCodes'> => ({
  remoteMonitoringSteps: readRows(files, 'remote_monitoring.csv', (row) => ({
    what: row.oneOf('what', ['musculoskeletal', 'respiratory', 'cognitive-behavioral', 'physiologic']),
    step: row.oneOf('step', ['set-up', 'device', 'management', 'further-management']),
    code: row.text('code'),
    least: row.integer('least'),
    most: row.optionalInteger('most'),
    eachMinutes: row.optionalInteger('each_minutes'),
    assisted: row.yes('assisted'),
    liveContacts: row.integer('live_contacts'),
    period: row.oneOf('period', ['episode', 'days', 'calendar-month']),
    periodDays: row.optionalInteger('period_days'),
    ...row.dated(),
  })),
  monthlyCareRules: readRows(files, 'monthly_care.csv', (row) => ({
    code: row.text('code'),
    furtherCode: row.text('further_code'),
    firstMinutes: row.integer('first_minutes'),
    furtherMinutes: row.integer('further_minutes'),
    morePainMonthsThan: row.integer('more_pain_months_than'),
    ...row.dated(),
  })),
  stimulationCodes: readRows(files, 'stimulation.csv', (row) => ({
    what: row.oneOf('what', ['mapping', 'delivery', 're-determination']),
    code: row.text('code'),
    precedence: row.integer('precedence'),
    oncePerCourse: row.yes('once_per_course'),
    ...row.dated(),
  })),
});

const readPeople = (
  files: ReferenceFiles,
): Pick<
  ServiceRows,
  | 'assistantRules'
  | 'practitionerFamilies'
  | 'billingQualifications'
  | 'incidentToRules'
  | 'sharedVisitRules'
  | 'payerRuleSets'
> => ({
  assistantRules: readRows(files, 'assistant_rules.csv', (row) => ({
    planModifier: row.oneOf('plan_modifier', PLAN_MODIFIERS),
    qualification: row.oneOf('qualification', QUALIFICATIONS),
    modifier: row.text('modifier'),
    morePercentThan: row.integer('more_percent_than'),
    ...row.dated(),
  })),
  practitionerFamilies: readRows(files, 'practitioner_families.csv', (row) => ({
    family: row.oneOf('family', FAMILIES),
    ...row.dated(),
  })),
  billingQualifications: readRows(files, 'billing_qualifications.csv', (row) => ({
    family: row.oneOf('family', FAMILIES),
    qualification: row.oneOf('qualification', QUALIFICATIONS),
    role: row.oneOf('role', ['renders', 'assists']),
    confirmed: row.yes('confirmed'),
    ...row.dated(),
  })),
  incidentToRules: readRows(files, 'incident_to.csv', (row) => ({
    placeOfService: row.text('place_of_service'),
    supervision: row.oneOf('supervision', ['direct', 'general']),
    establishedOnly: row.yes('established_only'),
    ...row.dated(),
  })),
  sharedVisitRules: readRows(files, 'shared_visits.csv', (row) => ({
    placeOfService: row.text('place_of_service'),
    morePercentThan: row.integer('more_percent_than'),
    decisions: row.yes('decisions'),
    modifier: row.text('modifier'),
    ...row.dated(),
  })),
  payerRuleSets: readRows(files, 'payer_rule_sets.csv', readRuleSet),
});

const readRuleSet = (row: CsvRow): ServiceRows['payerRuleSets'][number] => ({
  basis: row.oneOf('basis', ['medicare', 'percent-of-medicare', 'percent-of-charge']),
  assistants: row.oneOf('assistants', MEDICARE_OR_NONE),
  prolonged: row.oneOf('prolonged', ['medicare', 'code-owner', 'none']),
  observedDrug: row.oneOf('observed_drug', OBSERVED_DRUG_PAYMENTS),
  drugWaste: row.oneOf('drug_waste', ['jw-jz', 'none']),
  incidentTo: row.oneOf('incident_to', MEDICARE_OR_NONE),
  splitShared: row.oneOf('split_shared', MEDICARE_OR_NONE),
  telehealth: row.oneOf('telehealth', TELEHEALTH),
  therapyThreshold: row.oneOf('therapy_threshold', MEDICARE_OR_NONE),
  ...row.dated(),
});

const readPlaces = (
  files: ReferenceFiles,
): Pick<ServiceRows, 'meetingPlaces' | 'telehealthModifiers' | 'telehealthCodes'> => ({
  meetingPlaces: readRows(files, 'meeting_places.csv', (row) => ({
    atDistance: row.yes('at_distance'),
    patientAt: row.oneOf('patient_at', ['site', 'home', 'elsewhere']),
    placeOfService: row.text('place_of_service'),
    ...row.dated(),
  })),
  telehealthModifiers: readRows(files, 'telehealth_modifiers.csv', (row) => ({
    ruleSet: row.oneOf('rule_set', TELEHEALTH),
    mode: row.oneOf('mode', ['video', 'audio']),
    side: row.oneOf('side', ['professional', 'facility', 'both']),
    modifier: row.text('modifier'),
    ...row.dated(),
  })),
  telehealthCodes: readRows(files, 'telehealth_codes.csv', (row) => ({
    code: row.text('code'),
    audio: row.oneOf('audio', ['no', 'home']),
    confirmed: row.yes('confirmed'),
    ...row.dated(),
  })),
});
