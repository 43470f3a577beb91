export { writeAddendum } from './addendum';
export type { AddendumAllowed, AddendumDraft } from './addendum';
export { CANONICAL_FORM, canonicalJson, canonicalNote } from './canonical';
export { reviewGroupNote, signable } from './completeness';
export type { PartReview } from './completeness';
export { signPart } from './sign-part';
export { nearestTexts, saysSomething, similarityPercent } from './similarity';
export type { Nearest } from './similarity';
export { countBlanks, expandSnippet, matchingSnippets, nextBlank, phraseAt } from './snippets';
export type { Expanded, Snippet, TextSpan } from './snippets';
export type {
  AddendumRefusal,
  GroupNoteDraft,
  IndividualPart,
  SharedPart,
  SignedContent,
  SignedVersion,
  SigningBlocker,
} from './types';
