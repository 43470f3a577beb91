export { medicarePayments, medicareShare } from './amounts/medicare-share';
export type { MedicareShare } from './amounts/medicare-share';
export { priceLines } from './amounts/price-lines';
export type { PricedLine, PricingContext } from './amounts/pricing';
export { assembleClaims, LINES_PER_CLAIM } from './assemble-claims';
export type { Claim, ClaimBatch, ClaimRefusal } from './assemble-claims';
export { buildCharges, chargeDifference } from './build-charges';
export type { ChargeChange } from './build-charges';
export { chargesForPatientDay } from './charges-for-patient-day';
export { checkChargeLines } from './check-charge-lines';
export { tablesOn } from './day-tables';
export type { DayTables } from './day-tables';
export type { EditFinding } from './edits/findings.types';
export { judgeEncounter } from './edits/judge-encounter';
export type { JudgeContext, JudgedLine } from './edits/judge-context';
export { EDIT_RULES, judgeLines } from './edits/judge-lines';
export type { Fix, Severity } from './finding-core';
export { ACCOUNTS, balances, imbalanceCents, postCharge, reversePosting } from './ledger';
export type { Account, LedgerEntry, Posting } from './ledger';
export { checkMemberId, MEMBER_ID_LENGTH } from './member-id';
export type { MemberIdRefusal } from './member-id';
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
  OutpatientRate,
  PaymentRule,
  PaymentStatus,
  ProcedurePair,
  ReferenceTables,
  RelativeValue,
  ServiceFamily,
  SiteModifier,
  UnitLimit,
} from './reference-tables';
export type {
  ChargeLine,
  ChargeRefusal,
  ClaimSide,
  CodeMinutes,
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
export { countUnits } from './units';
