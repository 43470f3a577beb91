import type { AttendanceRefusal, AttendanceTooEarly } from '@threshold/domain/scheduling';
import type { Answers } from '../answers';
import type { PlacementRefusal, SeatRefusal } from './refusals';

export const SCHEDULING_ANSWERS: Answers<SeatRefusal | PlacementRefusal | AttendanceRefusal | AttendanceTooEarly> = {
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
  'placement-refused': {
    transport: 'CONFLICT',
    say: ({ nearest, leaders }) =>
      nearest.length + leaders.length > 0
        ? 'The session cannot stand there. The nearest choices that work are listed.'
        : 'The session cannot stand there, and nothing near it is free. Try another day.',
  },
  'session-has-attendance': {
    transport: 'CONFLICT',
    say: ({ marked }) =>
      `Attendance of ${marked} ${marked === 1 ? 'person' : 'people'} is recorded. Clear it first if the session did not take place then.`,
  },
  'session-has-seats': {
    transport: 'CONFLICT',
    say: ({ seats }) =>
      `${seats} ${seats === 1 ? 'person has' : 'people have'} a seat in this session by now. Move it, or cancel it with a reason.`,
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
};
