export { check } from './check/check';
export type { CheckSummary } from './check/check';
export { DELIMITERS } from './delimiters';
export type { Delimiters } from './delimiters';
export { amountCents, amountText } from './money';
export { isNpi } from './npi';
export { read, writeSegments } from './read/read';
export type { Finding, FunctionalGroup, Interchange, ReadFile, Segment, Transaction } from './read/types';
export type {
  Address,
  BillingProvider,
  Demographics,
  Dependent,
  Drug,
  FileHeader,
  InstitutionalClaim,
  InstitutionalFile,
  InstitutionalLine,
  Name,
  Party,
  ProfessionalClaim,
  ProfessionalFile,
  ProfessionalLine,
  Provider,
  Subscriber,
  WriteRefusal,
  WriteResult,
  WrittenFile,
} from './write/claim.types';
export { foldText } from './write/fold-text';
export { write837I } from './write/institutional';
export { write837P } from './write/professional';
