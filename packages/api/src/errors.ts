import type { TRPC_ERROR_CODE_KEY } from '@trpc/server/unstable-core-do-not-import';
import type { AnyRefusal } from './refusals';

interface Answer<Refusal> {
  readonly transport: TRPC_ERROR_CODE_KEY;
  /** One sentence for the person at the screen: what is in the way and what to do. */
  say(refusal: Refusal): string;
}

const days = (count: number) => `${count} program ${count === 1 ? 'day' : 'days'}`;

/** The one place where a refusal becomes a transport code and a sentence; the compiler asks for every code. */
export const ANSWERS: { readonly [R in AnyRefusal as R['code']]: Answer<R> } = {
  'signed-out': {
    transport: 'UNAUTHORIZED',
    say: () => 'You are signed out. Sign in again; drafts on this device are kept.',
  },
  forbidden: {
    transport: 'FORBIDDEN',
    say: ({ action }) => `Your role may not do this (${action}). Ask an administrator of your organization.`,
  },
  'not-found': {
    transport: 'NOT_FOUND',
    say: ({ what }) => `This ${what} does not exist in your organization. Go back and reload the list.`,
  },
  'stale-version': {
    transport: 'CONFLICT',
    say: ({ what }) =>
      `Somebody changed this ${what} while you worked on it. Reload to see both versions, then save again.`,
  },
  'idempotency-key-reused': {
    transport: 'CONFLICT',
    say: () => 'This request was sent before with other content. Reload the page and try again.',
  },
  'sign-in-failed': {
    transport: 'UNAUTHORIZED',
    say: () => 'E-mail and password do not match an active account.',
  },
  'sign-in-blocked': {
    transport: 'TOO_MANY_REQUESTS',
    say: ({ waitMinutes }) =>
      `Too many failed attempts. Try again in ${waitMinutes} ${waitMinutes === 1 ? 'minute' : 'minutes'}.`,
  },
  'enrollment-over': {
    transport: 'CONFLICT',
    say: ({ state }) => `This enrollment is ${state}. Start a new enrollment to bring the patient back.`,
  },
  'enrollment-already-on-hold': {
    transport: 'CONFLICT',
    say: () => 'This enrollment is on hold already. Rejoin it first, or leave it as it is.',
  },
  'enrollment-not-on-hold': {
    transport: 'CONFLICT',
    say: ({ state }) => `Only an enrollment on hold can rejoin; this one is ${state}.`,
  },
  'day-before-enrollment-start': {
    transport: 'BAD_REQUEST',
    say: ({ startDay }) => `The enrollment starts on ${startDay}. Choose that day or a later one.`,
  },
  'day-after-planned-end': {
    transport: 'BAD_REQUEST',
    say: ({ plannedEndDay }) => `The enrollment ends on ${plannedEndDay}. Choose an earlier day.`,
  },
  'day-inside-days-attended': {
    transport: 'BAD_REQUEST',
    say: ({ lastDay }) => `The patient attended until ${lastDay}. Choose a later day.`,
  },
  'no-program-days-left': {
    transport: 'CONFLICT',
    say: ({ programDays }) => `All ${days(programDays)} are used. Complete the enrollment instead.`,
  },
  'program-days-left': {
    transport: 'CONFLICT',
    say: ({ daysLeft }) => `${days(daysLeft)} are left. Leave the enrollment with a reason instead of completing it.`,
  },
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
  'seats-gone': {
    transport: 'CONFLICT',
    say: ({ sessions }) =>
      `${sessions.length === 1 ? 'One session' : `${sessions.length} sessions`} filled up meanwhile. Open the preview again; it offers what is free now.`,
  },
  'session-not-open': {
    transport: 'CONFLICT',
    say: ({ sessions }) => `${sessions.length} of the sessions were canceled meanwhile. Open the preview again.`,
  },
  'patient-time-taken': {
    transport: 'CONFLICT',
    say: ({ heldBy }) =>
      `The patient is already in ${heldBy[0]?.label ?? 'another session'} (${heldBy[0]?.roomName ?? 'another room'}) at that time. Move or release that seat first.`,
  },
  'enrollment-has-conflicts': {
    transport: 'CONFLICT',
    say: ({ conflicts }) =>
      `${conflicts} ${conflicts === 1 ? 'required slot has' : 'required slots have'} no seat. Book the proposed fixes, or choose another start day.`,
  },
  'already-enrolled': {
    transport: 'CONFLICT',
    say: ({ programName }) => `The patient is in ${programName} already. Change that enrollment instead.`,
  },
  'placement-refused': {
    transport: 'CONFLICT',
    say: ({ nearest, leaders }) =>
      nearest.length + leaders.length > 0
        ? 'The session cannot stand there. The nearest choices that work are listed.'
        : 'The session cannot stand there, and nothing near it is free. Try another day.',
  },
  'plan-setting-overlaps': {
    transport: 'CONFLICT',
    say: ({ planName, from, source }) =>
      `${planName} has a setting from ${from} on already (${source}). Choose a later first day.`,
  },
  'filing-mode-overlaps': {
    transport: 'CONFLICT',
    say: ({ payerName, from, source }) =>
      `${payerName} has a filing mode from ${from} on already (${source}). Choose a later first day.`,
  },
  'demo-files-tests': {
    transport: 'CONFLICT',
    say: ({ organizationName }) => `${organizationName} is a demo; its claim files are always tests.`,
  },
  'percent-missing': { transport: 'BAD_REQUEST', say: () => 'Write the percentage that the plan pays.' },
  'session-has-attendance': {
    transport: 'CONFLICT',
    say: ({ marked }) =>
      `Attendance of ${marked} ${marked === 1 ? 'person' : 'people'} is recorded. Clear it first if the session did not take place then.`,
  },
  'attendance-signed': {
    transport: 'CONFLICT',
    say: ({ name }) => `The note of ${name} is signed, so the minutes stand. Write an addendum instead.`,
  },
  'left-before-arriving': {
    transport: 'BAD_REQUEST',
    say: ({ minutes }) => `The time of leaving is ${minutes} minutes before the time of arriving. Correct one of them.`,
  },
  'outside-session': {
    transport: 'BAD_REQUEST',
    say: () => 'These times lie outside the session. Mark the person absent, or correct the times.',
  },
  'session-not-begun': {
    transport: 'CONFLICT',
    say: ({ minutesEarly }) =>
      `The session has not begun. Attendance can be marked in ${minutesEarly} ${minutesEarly === 1 ? 'minute' : 'minutes'}; an absence that is known can be marked now.`,
  },
  'time-missing': {
    transport: 'BAD_REQUEST',
    say: ({ which }) =>
      which === 'arrived' ? 'Late needs the time of arriving.' : 'Left early needs the time of leaving.',
  },
  'not-your-note': {
    transport: 'FORBIDDEN',
    say: ({ leaderName }) => `Only ${leaderName}, who leads the session, or the note's author may write it.`,
  },
  'note-signed': {
    transport: 'CONFLICT',
    say: ({ name }) => `The note of ${name} is signed and cannot change. Write an addendum in the chart.`,
  },
  'session-not-over': {
    transport: 'CONFLICT',
    say: () => 'The session is not over yet. Notes can be signed once it has ended.',
  },
  'attendance-missing': {
    transport: 'CONFLICT',
    say: ({ names }) => `Attendance of ${names.join(', ')} is not recorded. Mark it first; minutes decide the units.`,
  },
  'nothing-to-sign': {
    transport: 'CONFLICT',
    say: ({ blocked }) =>
      blocked.length === 0
        ? 'Everything of this session is signed already.'
        : `None of the ${blocked.length} open parts is complete. Each row says what is missing.`,
  },
  'note-not-signed': { transport: 'CONFLICT', say: () => 'This note is not signed yet. Change the draft instead.' },
  'addendum-reason-missing': { transport: 'BAD_REQUEST', say: () => 'Write why the note is added to.' },
  'addendum-text-missing': { transport: 'BAD_REQUEST', say: () => 'Write the addendum.' },
  'addendum-blank-left': {
    transport: 'BAD_REQUEST',
    say: ({ count }) => `${count} ${count === 1 ? 'blank is' : 'blanks are'} left to fill in.`,
  },
  'addendum-repeats-version': {
    transport: 'CONFLICT',
    say: ({ versionNumber }) => `Version ${versionNumber} says the same already.`,
  },
  'nothing-to-claim': {
    transport: 'CONFLICT',
    say: ({ firstDay, lastDay }) =>
      `No charge from ${firstDay} to ${lastDay} waits for a claim. Sign notes of that time first, or choose other days.`,
  },
};

/** Transport code and sentence of any refusal. */
export function answerFor(refusal: AnyRefusal): { transport: TRPC_ERROR_CODE_KEY; sentence: string } {
  const { transport, say } = ANSWERS[refusal.code] as Answer<AnyRefusal>;
  return { transport, sentence: say(refusal) };
}
