export { medicarePayments, medicareShare } from './amounts/medicare-share';
export type { MedicareShare } from './amounts/medicare-share';
export { priceLines } from './amounts/price-lines';
export type { PricedLine, PricingContext } from './amounts/pricing';
export { assembleClaims } from './assemble-claims';
export type { Claim, ClaimBatch, ClaimRefusal } from './assemble-claims';
export { buildCharges, chargeDifference } from './build-charges';
export type { ChargeChange } from './build-charges';
export { chargesForPatientDay } from './charges-for-patient-day';
export { checkChargeLines } from './check-charge-lines';
export { codeEncounter } from './code-encounter';
export type { CodingKnown } from './finish-lines';
export { tablesOn } from './day-tables';
export type { DayTables } from './day-tables';
export type { EditFinding } from './edits/findings.types';
export { judgeEncounter } from './edits/judge-encounter';
export type { JudgeContext, JudgedLine } from './edits/judge-context';
export { EDIT_RULES, judgeLines } from './edits/judge-lines';
export type { Fix, Severity } from './finding-core';
export type {
  AppliedRule,
  Clinician,
  CodedEncounter,
  CodedLine,
  CodedServices,
  CodeEncounter,
  DrugService,
  EarlierService,
  EncounterSite,
  InfusionService,
  Meeting,
  MinutesService,
  MonthlyCareService,
  ObservedDrugService,
  PayerRules,
  Portion,
  QuantityService,
  RemoteMonitoringService,
  Rendering,
  ServiceGiven,
  ServiceKind,
  StimulationService,
  Unbilled,
  VisitService,
} from './encounter.types';
export { ACCOUNTS, balances, imbalanceCents, postCharge, reversePosting } from './ledger';
export type { Account, LedgerEntry, Posting } from './ledger';
export { checkMemberId, MEMBER_ID_LENGTH } from './member-id';
export type { MemberIdRefusal } from './member-id';
export { payerRulesOf } from './payer-rules';
export { proposeModifiers } from './propose-modifiers';
export type { LineTimes, ProposalRequest } from './propose-modifiers';
export type {
  AddOnLink,
  CatalogService,
  CodeReplacement,
  ConversionFactor,
  CountingKind,
  CountingRule,
  EditModifier,
  EditSetting,
  GeographicIndex,
  HospitalBilling,
  LicensedWording,
  OutpatientRate,
  PaymentRule,
  PaymentStatus,
  ProcedurePair,
  ReferenceTables,
  RelativeValue,
  SiteModifier,
  UnitLimit,
} from './reference-tables';
export { QUALIFICATIONS } from './qualifications';
export type { Qualification } from './qualifications';
export type { ServiceFamily } from './service-family';
export { codeServices } from './services/code-services';
export type { RecordFacts } from './services/findings.types';
export { SERVICE_ROW_KEYS } from './services/service-rows';
export type { ServiceRows } from './services/service-rows';
export type {
  ChargeLine,
  ChargeRefusal,
  ClaimSide,
  CodeUnits,
  DerivationStep,
  DerivedAmount,
  Finding,
  ModifierProposal,
  NoRate,
  PatientDay,
  PatientDayCharges,
  PerformedService,
  SignedAttendance,
} from './types';
export { releaseDifferences, unexplainedEnds, withRelease, withReleases } from './releases/releases';
export { RELEASE_KINDS } from './releases/types';
export type { Release, ReleasedRows, ReleaseKind, RowDifference } from './releases/types';
