export { allInForce, datedSeries, inForce } from './dated';
export { filingModeOn } from './filing-mode';
export type { FilingMode, FilingModeRow } from './filing-mode';
export { homeSite } from './home-site';
export { isNpi, toNpi } from './npi';
export { minutesOutside, openRanges } from './opening-hours';
export { isHospitalOutpatient, placeOfServiceOf } from './place-of-service';
export { minuteRate, minutesCostCents } from './staff-cost';
export { DISCIPLINES } from './types';
export type {
  Credential,
  CredentialKind,
  Dated,
  DatedOverlap,
  Discipline,
  MinuteRate,
  Npi,
  OpeningHours,
  Payer,
  PlanSetting,
  PaymentBasis,
  PlaceOfService,
  ProviderBasedStatus,
  Site,
  StaffCost,
  StaffMember,
  TimedUnitRule,
} from './types';
