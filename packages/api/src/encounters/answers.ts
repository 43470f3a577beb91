import type { AddendumRefusal } from '@threshold/domain/encounters';
import type { Answers } from '../answers';
import type { NoteRefusal } from './refusals';

export const ENCOUNTERS_ANSWERS: Answers<NoteRefusal | AddendumRefusal> = {
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
};
