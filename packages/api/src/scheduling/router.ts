import { mutation, query } from '../procedures';
import { router } from '../trpc';
import { cancelSession } from './cancel-session';
import { cancelSessionInput } from './cancel-session.input';
import { createSession } from './create-session';
import { createSessionInput } from './create-session.input';
import { findPlaces } from './find-places';
import { findPlacesInput } from './find-places.input';
import { getBoard } from './get-board';
import { getBoardInput } from './get-board.input';
import { getRoster } from './get-roster';
import { getRosterInput } from './get-roster.input';
import { getToday } from './get-today';
import { getTodayInput } from './get-today.input';
import { listTodayPeople } from './list-today-people';
import { listTodayPeopleInput } from './list-today-people.input';
import { listPatientSeats } from './list-patient-seats';
import { listPatientSeatsInput } from './list-patient-seats.input';
import { moveSession } from './move-session';
import { moveSessionInput } from './move-session.input';
import { recordAttendance } from './record-attendance';
import { recordAttendanceInput } from './record-attendance.input';
import { unplaceSession } from './unplace-session';
import { unplaceSessionInput } from './unplace-session.input';

const rosterRead = ({ sessionId }: { sessionId: string }) => ({
  action: 'read',
  entity: 'roster',
  entityId: sessionId,
});

const peopleRead = ({ siteId }: { siteId: string }) => ({ action: 'read', entity: 'today', entityId: siteId });

const seatsRead = ({ patientId }: { patientId: string }) => ({ action: 'read', entity: 'seat', entityId: patientId });

export const schedulingRouter = router({
  today: query({ permission: 'session.read', purpose: 'operations', input: getTodayInput }, getToday),
  todayPeople: query(
    { permission: 'session.read', purpose: 'operations', input: listTodayPeopleInput, records: peopleRead },
    listTodayPeople,
  ),
  board: query({ permission: 'session.read', purpose: 'operations', input: getBoardInput }, getBoard),
  roster: query(
    { permission: 'session.read', purpose: 'treatment', input: getRosterInput, records: rosterRead },
    getRoster,
  ),
  ofPatient: query(
    { permission: 'session.read', purpose: 'treatment', input: listPatientSeatsInput, records: seatsRead },
    listPatientSeats,
  ),
  create: mutation({ permission: 'session.schedule', purpose: 'operations', input: createSessionInput }, createSession),
  move: mutation({ permission: 'session.schedule', purpose: 'operations', input: moveSessionInput }, moveSession),
  places: query({ permission: 'session.schedule', purpose: 'operations', input: findPlacesInput }, findPlaces),
  unplace: mutation(
    { permission: 'session.schedule', purpose: 'operations', input: unplaceSessionInput },
    unplaceSession,
  ),
  cancel: mutation({ permission: 'session.schedule', purpose: 'operations', input: cancelSessionInput }, cancelSession),
  recordAttendance: mutation(
    { permission: 'attendance.record', purpose: 'treatment', input: recordAttendanceInput },
    recordAttendance,
  ),
});
