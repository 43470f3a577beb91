import type { Guide } from '../guide/rules';
import { ACKNOWLEDGMENT_999 } from './acknowledgment';
import { CLAIM_ACKNOWLEDGMENT_277 } from './claim-acknowledgment';
import { INSTITUTIONAL_837 } from './institutional';
import { PROFESSIONAL_837 } from './professional';
import { REMITTANCE_835 } from './remittance';

/** Every guide that this package knows. */
export const GUIDES: readonly Guide[] = [
  PROFESSIONAL_837,
  INSTITUTIONAL_837,
  REMITTANCE_835,
  ACKNOWLEDGMENT_999,
  CLAIM_ACKNOWLEDGMENT_277,
];

/** Characters of a version that name the guide; what follows is its errata: `005010X221` and `A1`. */
const NAME_LENGTH = 10;

export const guideOf = (setId: string, version: string): Guide | null =>
  GUIDES.find(
    (guide) => guide.setId === setId && guide.version.slice(0, NAME_LENGTH) === version.slice(0, NAME_LENGTH),
  ) ?? null;
