import { RefusedState } from '@threshold/ui/refused-state';
import { refusalIn, sentenceOf } from '../../../trpc/refusal';

/** A refused or failed action, said where it was tried; what was typed stays. */
export function RefusedInline({ what, error }: { what: string; error: unknown }) {
  const refusal = refusalIn(error);
  const rule = refusal ? (RULES[refusal.code] ?? 'Why') : 'Not saved';
  return <RefusedState what={what} why={[{ rule, fact: sentenceOf(error) }]} />;
}

const RULES: Partial<Record<string, string>> = {
  'seats-gone': 'Seats',
  'session-not-open': 'Sessions',
  'patient-time-taken': 'Time',
  'enrollment-has-conflicts': 'Conflicts',
  'already-enrolled': 'Enrollment',
  'stale-version': 'Changed meanwhile',
  'day-inside-days-attended': 'Attendance',
  'program-days-left': 'Program days',
  'no-program-days-left': 'Program days',
};
