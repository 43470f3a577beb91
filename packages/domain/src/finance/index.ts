export { calendarCensus, censusPerProgramDay } from './census';
export { expectedShares } from './expected-shares';
export { marginBy, marginFigure, marginRows, sessionCosts } from './margin';
export { seatFill } from './seat-fill';
export type {
  CensusDays,
  ExpectedShare,
  Explained,
  MarginDimension,
  MarginGroup,
  MarginRow,
  MoneyFigure,
  PresenceRow,
  RatioFigure,
  SeatRow,
  SessionAttendance,
  SessionFacts,
} from './types';
