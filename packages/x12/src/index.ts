export { acknowledge, Acknowledger } from './ack/acknowledge';
export type { Acknowledged } from './ack/acknowledge';
export { check, FileCheck } from './check/check';
export type { CheckSummary } from './check/check';
export type { ClaimTotals } from './check/claim-totals';
export type { BalanceCount, PaymentTotals } from './check/payment-balances';
export { DELIMITERS } from './delimiters';
export { FINDING_CODES } from './finding-codes';
export type { Delimiters } from './delimiters';
export { schemaOf } from './guide/json-schema';
export type { JsonSchema } from './guide/json-schema';
export { outlineOf } from './guide/outline';
export type { OutlineLine } from './guide/outline';
export { eachLoop, GuideReader, readGuide } from './guide/read-guide';
export type { LoopTaker, ReadGuideOptions, Typed, TypedTransaction } from './guide/read-guide';
export type { Guide, LoopRule, Loose, ValueOf } from './guide/rules';
export { writeGuide } from './guide/write-guide';
export type { FileEnvelope, GuideText, TransactionToWrite } from './guide/write-guide';
export type { ValueRefusal } from './guide/segment-writer';
export { guideOf, GUIDES } from './guides/index';
export { ACKNOWLEDGMENT_999 } from './guides/acknowledgment';
export type { Acknowledgment } from './guides/acknowledgment';
export { CLAIM_ACKNOWLEDGMENT_277, claimResponse } from './guides/claim-acknowledgment';
export type { ClaimAcknowledgment } from './guides/claim-acknowledgment';
export { CLAIM_STATUS_REQUEST_276, claimStatusQuestion } from './guides/claim-status-request';
export type { ClaimStatusRequest } from './guides/claim-status-request';
export { CLAIM_STATUS_RESPONSE_277, claimStatusAnswer } from './guides/claim-status-response';
export type { ClaimStatusResponse } from './guides/claim-status-response';
export { ELIGIBILITY_INQUIRY_270 } from './guides/eligibility-inquiry';
export type { EligibilityInquiry } from './guides/eligibility-inquiry';
export { dependentBenefit, ELIGIBILITY_RESPONSE_271, subscriberBenefit } from './guides/eligibility-response';
export type { EligibilityResponse } from './guides/eligibility-response';
export { INSTITUTIONAL_837 } from './guides/institutional';
export { institutionalClaim } from './guides/institutional-claim';
export type { InstitutionalClaims } from './guides/institutional';
export { PROFESSIONAL_837 } from './guides/professional';
export { professionalClaim } from './guides/professional-claim';
export type { ProfessionalClaims } from './guides/professional';
export { REMITTANCE_835 } from './guides/remittance';
export type { Remittance } from './guides/remittance';
export { remittanceClaim } from './guides/remittance-claim';
export { adjustmentsOf, providerAdjustmentsOf } from './guides/remittance-values';
export type {
  Adjustment,
  AdjustmentGroup,
  ProviderAdjustment,
  RemittanceClaim,
  RemittanceLine,
} from './guides/remittance-values';
export { requestedEvent, REVIEW_REQUEST_278 } from './guides/review-request';
export type { ReviewRequest } from './guides/review-request';
export { REVIEW_RESPONSE_278, reviewedEvent } from './guides/review-response';
export type { ReviewResponse } from './guides/review-response';
export { amountCents, amountText } from './money';
export { isNpi } from './npi';
export { read, writeSegments } from './read/document';
export type { FunctionalGroup, Interchange, ReadDocument, Segment, Transaction } from './read/document';
export type { GroupHead, InterchangeHead, ReadListener, TransactionHead } from './read/events';
export type { Finding, Place, Severity } from './read/findings';
export { Reader } from './read/reader';
export type { Findings, ReaderOptions, Source } from './read/reader';
export type { SegmentView } from './read/segment-view';
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
