import { isForPurpose } from '../guide/rules';
import type { Guide } from '../guide/rules';
import { ACKNOWLEDGMENT_999 } from './acknowledgment';
import { CLAIM_ACKNOWLEDGMENT_277 } from './claim-acknowledgment';
import { CLAIM_STATUS_REQUEST_276 } from './claim-status-request';
import { CLAIM_STATUS_RESPONSE_277 } from './claim-status-response';
import { ELIGIBILITY_INQUIRY_270 } from './eligibility-inquiry';
import { ELIGIBILITY_RESPONSE_271 } from './eligibility-response';
import { INSTITUTIONAL_837 } from './institutional';
import { PROFESSIONAL_837 } from './professional';
import { REMITTANCE_835 } from './remittance';
import { REVIEW_REQUEST_278 } from './review-request';
import { REVIEW_RESPONSE_278 } from './review-response';

/** Every guide that this package knows. */
export const GUIDES: readonly Guide[] = [
  PROFESSIONAL_837,
  INSTITUTIONAL_837,
  REMITTANCE_835,
  ACKNOWLEDGMENT_999,
  CLAIM_ACKNOWLEDGMENT_277,
  CLAIM_STATUS_REQUEST_276,
  CLAIM_STATUS_RESPONSE_277,
  ELIGIBILITY_INQUIRY_270,
  ELIGIBILITY_RESPONSE_271,
  REVIEW_REQUEST_278,
  REVIEW_RESPONSE_278,
];

/** Characters of a version that name the guide; what follows is its errata: `005010X221` and `A1`. */
const NAME_LENGTH = 10;

/**
 * The guide of a transaction. `purpose` is BHT02: the 278 asks and answers under one reference, and only that tells
 * which. Null for what this package does not know.
 */
export const guideOf = (setId: string, version: string, purpose = ''): Guide | null =>
  GUIDES.find(
    (guide) =>
      guide.setId === setId &&
      guide.version.slice(0, NAME_LENGTH) === version.slice(0, NAME_LENGTH) &&
      isForPurpose(guide, purpose),
  ) ?? null;
