import type { AuditPatient } from '@threshold/api/access/find-audit-patients.input';
import { plainDay } from '../../components/clock';

/** What the patient filter covers and what it cannot: an auditor must not take silence for an answer. */
export function PatientCoverage({ patient }: { patient: AuditPatient }) {
  return (
    <p className="max-w-3xl text-sm text-muted-foreground">
      <strong className="font-medium text-foreground">{patient.name}</strong>, born {plainDay(patient.birthDate)},
      record <span className="font-mono text-xs break-all">{patient.medicalRecordNumber}</span>: who opened the chart,
      and who changed it or the coverages, referrals, enrollments, seats, notes, charges, held days and claims in it.
      Not shown: lists that name several patients, such as searches, rosters, group notes, claim batches and exports;
      look for those under What.
    </p>
  );
}
