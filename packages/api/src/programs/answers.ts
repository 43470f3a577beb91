import type { EnrollmentRefusal } from '@threshold/domain/programs';
import type { Answers } from '../answers';
import type { OpeningRefusal } from './refusals';

const days = (count: number) => `${count} program ${count === 1 ? 'day' : 'days'}`;

export const PROGRAMS_ANSWERS: Answers<EnrollmentRefusal | OpeningRefusal> = {
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
  'enrollment-has-conflicts': {
    transport: 'CONFLICT',
    say: ({ conflicts }) =>
      `${conflicts} ${conflicts === 1 ? 'required slot has' : 'required slots have'} no seat. Book the proposed fixes, or choose another start day.`,
  },
  'already-enrolled': {
    transport: 'CONFLICT',
    say: ({ programName }) => `The patient is in ${programName} already. Change that enrollment instead.`,
  },
};
