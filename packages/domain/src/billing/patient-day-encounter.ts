import type { Discipline } from '../directory';
import type { CodeEncounter, MinutesService, QuantityService } from './encounter.types';
import { payerRulesOf } from './payer-rules';
import type { Qualification } from './qualifications';
import type { PatientDay, PerformedService, SignedAttendance } from './types';

/**
 * What leaders bill as while the directory records a discipline only. Who may bill under several qualifications gets
 * the usual one; where there is no usual one, none, which asks instead of denying.
 */
const USUAL_QUALIFICATION: Record<Discipline, Qualification> = {
  psychology: 'clinical-psychologist',
  'social-work': 'clinical-social-worker',
  counseling: 'mental-health-counselor',
  'physical-therapy': 'physical-therapist',
  'occupational-therapy': 'occupational-therapist',
  nursing: 'registered-nurse',
  'advanced-practice': 'nurse-practitioner',
  medicine: 'physician',
  biofeedback: 'none',
  coordination: 'none',
};

/** A patient-day in the words of the code engine, and which attendance each of its services is of. */
export interface PatientDayEncounter {
  readonly encounter: CodeEncounter;
  readonly attendanceOf: ReadonlyMap<string, SignedAttendance>;
}

/**
 * All attendances as in-person services of their leaders. The encounter's id is made of what a patient-day is, because
 * the ids of charge lines begin with it and posted charges are found again by them.
 */
export function encounterOf(patientDay: PatientDay): PatientDayEncounter {
  const { patientId, payerId, day, site, setting, attendances, tables } = patientDay;
  const attendanceOf = new Map<string, SignedAttendance>();
  const services = attendances.flatMap((attendance) =>
    attendance.services.map((performed, index) => {
      const id = `${attendance.attendanceId} ${index}`;
      attendanceOf.set(id, attendance);
      return serviceOf(id, performed, { attendance, patientDay });
    }),
  );
  const leaders = new Map(attendances.map(({ leader }) => [leader.staffMemberId, leader]));
  return {
    attendanceOf,
    encounter: {
      id: [patientId, payerId, site.id, day].join(':'),
      day,
      patient: { birthDate: null, sex: null },
      site,
      rules: payerRulesOf(setting, tables),
      clinicians: [...leaders.values()].map(({ staffMemberId, discipline, npi }) => ({
        id: staffMemberId,
        discipline,
        qualification: USUAL_QUALIFICATION[discipline],
        npi,
      })),
      diagnoses: [],
      services,
      history: [],
      yearToDate: {
        physicalAndSpeechTherapyAllowedCents: 0,
        occupationalTherapyAllowedCents: 0,
        deductibleLeftCents: 0,
      },
    },
  };
}

function serviceOf(
  id: string,
  { code, minutes, units }: PerformedService,
  { attendance, patientDay }: { attendance: SignedAttendance; patientDay: PatientDay },
): MinutesService | QuantityService {
  const { leader, present } = attendance;
  const core = {
    id,
    code,
    portions: [{ clinicianId: leader.staffMemberId, minutes, range: present }],
    meeting: { mode: 'in-person', patientAt: 'site' },
    diagnoses: [],
    separateBecause: null,
  } as const;
  const counting = patientDay.tables.service(code, leader.discipline)?.counting;
  return counting === 'add-on' || counting === 'per-unit'
    ? { ...core, kind: 'quantity', units: units ?? 0, side: null }
    : { ...core, kind: 'minutes' };
}
