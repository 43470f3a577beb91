import type { ReferralRefusal } from '@threshold/domain/patients';
import type { Answers } from '../answers';
import type { ChargesInTheWay, CoverageRefusal, UploadRefusal } from './refusals';

function sayCharges({ charges, firstCharged, lastCharged, onClaims }: ChargesInTheWay): string {
  const days = firstCharged === lastCharged ? `of ${firstCharged}` : `from ${firstCharged} to ${lastCharged}`;
  const claimed = onClaims === 0 ? '' : ` (${onClaims === charges ? 'all' : onClaims} on claims)`;
  return charges === 1 ? `1 charge ${days}${claimed} stands` : `${charges} charges ${days}${claimed} stand`;
}

export const PATIENTS_ANSWERS: Answers<ReferralRefusal | UploadRefusal | CoverageRefusal> = {
  'referral-closed': {
    transport: 'CONFLICT',
    say: ({ state }) => `This referral is ${state} already. A patient who comes back needs a new referral.`,
  },
  'referral-already-accepted': {
    transport: 'CONFLICT',
    say: () => 'This referral is accepted already. Enroll the patient, or decline with a reason.',
  },
  'referral-not-accepted': {
    transport: 'CONFLICT',
    say: () => 'Accept the referral first; then the patient can be enrolled.',
  },
  'decline-reason-missing': { transport: 'BAD_REQUEST', say: () => 'Write why the referral is declined.' },
  'upload-empty': { transport: 'BAD_REQUEST', say: () => 'The file is empty. Choose another one.' },
  'upload-too-large': {
    transport: 'PAYLOAD_TOO_LARGE',
    say: ({ maxMegabytes }) =>
      `The file is larger than ${maxMegabytes} MB. Compress it with gzip, or split the bundle.`,
  },
  'upload-not-a-bundle-file': {
    transport: 'BAD_REQUEST',
    say: () => 'This is neither a JSON file nor one compressed with gzip. Send a FHIR bundle as .json or .json.gz.',
  },
  'coverage-ends-before-start': {
    transport: 'BAD_REQUEST',
    say: ({ firstDay }) => `The last day is before ${firstDay}, the first one. Correct one of them.`,
  },
  'coverage-overlaps': {
    transport: 'CONFLICT',
    say: ({ planName, firstDay, lastDay }) =>
      `${planName} holds from ${firstDay} ${lastDay === null ? 'on' : `to ${lastDay}`} already. Enter other days, or end that coverage first.`,
  },
  'coverage-charged-later': {
    transport: 'CONFLICT',
    say: (facts) =>
      `${sayCharges(facts)} on this coverage. Choose ${facts.lastCharged} or a later day. For an earlier end these charges would have to be reversed first, and no screen can do that yet.`,
  },
  'coverage-charged-elsewhere': {
    transport: 'CONFLICT',
    say: (facts) =>
      `${sayCharges(facts)} on ${facts.planName}. Choose a last day before ${facts.firstCharged}, so that these days stay where they are charged.`,
  },
  'coverage-charged': {
    transport: 'CONFLICT',
    say: (facts) =>
      `${sayCharges(facts)} in the ledger under this coverage, so it cannot be removed. End it on ${facts.lastCharged} or a later day instead.`,
  },
  'member-id-missing': { transport: 'BAD_REQUEST', say: () => "Enter the member number from the patient's card." },
  'member-id-invented': {
    transport: 'BAD_REQUEST',
    say: () => "This number was made up by an import, and no payer knows it. Enter the one from the patient's card.",
  },
  'member-id-too-long': {
    transport: 'BAD_REQUEST',
    say: ({ charactersOver }) => `The member number is ${charactersOver} characters longer than a claim has room for.`,
  },
  'member-id-characters': {
    transport: 'BAD_REQUEST',
    say: ({ characters }) => `A claim cannot carry ${characters} in a member number. Enter it without.`,
  },
};
