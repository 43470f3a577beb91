export {
  completeEnrollment,
  holdEnrollment,
  leaveEnrollment,
  programDayOn,
  rejoinEnrollment,
  transferEnrollment,
} from './change-enrollment';
export type { ChangeRequest, EnrollmentChange, EnrollmentResumed, EnrollmentTransferred } from './change-enrollment';
export { planEnrollment } from './plan-enrollment';
export type {
  ConflictFix,
  EnrollmentConflict,
  EnrollmentPlan,
  PlannedSeat,
  PlanRequest,
  ProgramDay,
  SessionSeats,
} from './plan.types';
export { closedReason, openDays, phaseOnDay, topicOnDay } from './program-days';
export type {
  BusyTime,
  CurriculumTopic,
  DayTrackSlot,
  Enrollment,
  EnrollmentRefusal,
  EnrollmentState,
  HeldSeat,
  OfferedSession,
  Phase,
  Program,
  ProgramCalendar,
} from './types';
