export { readBirthDate } from './birth-date';
export { coverageOn, coverageStretches } from './coverage-days';
export type { CoverageDays, CoverageStretch } from './coverage-days';
export { readFhirBundle } from './fhir';
export type {
  FhirImport,
  FhirRefusal,
  ImportedCondition,
  ImportedCoverage,
  ImportedPatient,
  ImportFinding,
  ImportLimits,
} from './fhir.types';
export { ageOn, checkMedicalRecordNumber, identityKey, MEDICAL_RECORD_NUMBER_LENGTH } from './identity';
export type { MedicalRecordNumberRefusal } from './identity';
export { decideReferral } from './referral';
export type {
  Coverage,
  Patient,
  PostalAddress,
  Referral,
  ReferralEvent,
  ReferralRefusal,
  ReferralState,
  Sex,
} from './types';
