import type { PlanSetting, Site } from '../../directory';
import { toNpi } from '../../directory';
import { atSiteTime, MINUTE_MS, toPlainDate } from '../../kernel';
import { tablesOn } from '../day-tables';
import type { PatientDay, PerformedService, SignedAttendance } from '../types';
import { goldenReference } from './read-golden';

export const DAY = toPlainDate('2026-03-02');
export const tables = tablesOn(goldenReference, DAY);
const dated = { from: toPlainDate('2026-01-01'), to: null, source: 'test contract' };

export const medicare: PlanSetting = {
  ...dated,
  payerId: 'medicare',
  timedUnitRule: 'total-time',
  separateServiceModifier: '59',
  codeEdits: 'ncci',
  basis: { kind: 'medicare' },
};

const national = { contractor: 'national', number: '00' };
const zone = 'America/Chicago';
export const clinic: Site = {
  id: 'clinic',
  name: 'Clinic',
  zone,
  locality: national,
  placeOfService: '11',
  providerBasedStatus: 'standalone',
};
export const hospital: Site = { ...clinic, id: 'hospital', placeOfService: '22', providerBasedStatus: 'on-campus' };

const NPIS = {
  psychology: toNpi('1234567893'),
  'physical-therapy': toNpi('1245319599'),
  'occupational-therapy': toNpi('1003000126'),
  'advanced-practice': toNpi('1679576722'),
  'social-work': toNpi('1104023670'),
} as const;

export interface Given {
  readonly id?: string;
  readonly by: keyof typeof NPIS;
  readonly at: string;
  readonly services: readonly PerformedService[];
}

/** A signed attendance that starts at a wall time and lasts as long as its services. */
export function attended({ id, by, at, services }: Given): SignedAttendance {
  const startMs = atSiteTime(DAY, at, zone);
  const minutes = services.reduce((sum, service) => sum + service.minutes, 0);
  return {
    attendanceId: id ?? `${by} ${at}`,
    signedAtMs: startMs + 3_600_000,
    leader: { staffMemberId: by, discipline: by, npi: NPIS[by] },
    services,
    present: { startMs, endMs: startMs + minutes * MINUTE_MS },
  };
}

export const patientDay = (given: readonly Given[], change: Partial<PatientDay> = {}): PatientDay => ({
  patientId: 'patient',
  payerId: 'medicare',
  day: DAY,
  site: clinic,
  setting: medicare,
  attendances: given.map(attended),
  tables,
  ...change,
});
