import { ok, refuse } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import type { ChangeKind } from './change-enrollment.input';
import { countClashes } from './decide-change';
import type { DecidedChange } from './decide-change';
import { findCoverageOn, insertEnrollment, insertEnrollmentEvent, saveEnrollment } from './enrollments.store';

const EVENT = {
  hold: 'held',
  rejoin: 'rejoined',
  leave: 'left',
  transfer: 'transferred',
  complete: 'completed',
} as const satisfies Record<ChangeKind, string>;

interface ChangeToWrite {
  readonly kind: ChangeKind;
  readonly version: number;
  readonly reason: string;
  readonly applyFixes: boolean;
}

/** Writes a decided change and its history; answers which enrollment the seats to book belong to. */
export async function writeChange(context: UseCaseContext, decided: DecidedChange, change: ChangeToWrite) {
  const { stored, state, days, effectiveOn, planned } = decided;
  const { id } = stored.enrollment;
  const stale = { code: 'stale-version', what: 'enrollment', yours: change.version, current: stored.version } as const;
  if (stored.version !== change.version) return refuse(stale);
  const conflicts = planned && !change.applyFixes ? countClashes(planned.plan) : 0;
  if (conflicts > 0) return refuse({ code: 'enrollment-has-conflicts', conflicts } as const);

  const open = state === 'active' || state === 'on-hold';
  const saved = await saveEnrollment(
    context,
    { id, version: stored.version },
    {
      state,
      days,
      endedOn: open ? null : (days.at(-1) ?? effectiveOn),
      heldFrom: state === 'on-hold' ? effectiveOn : null,
    },
  );
  if (!saved) return refuse(stale);
  const { kind, reason } = change;
  await insertEnrollmentEvent(context, { enrollmentId: id, kind: EVENT[kind], effectiveOn, reason });
  if (kind !== 'transfer' || !planned) return ok({ enrollmentId: id });
  return openTransferred(context, decided, planned);
}

async function openTransferred(
  context: UseCaseContext,
  { stored, effectiveOn }: DecidedChange,
  { place, plan, firstProgramDay }: NonNullable<DecidedChange['planned']>,
) {
  const { patientId } = stored.enrollment;
  const firstDay = plan.days[0]?.day ?? effectiveOn;
  const enrollmentId = context.newId();
  const inserted = await insertEnrollment(context, {
    id: enrollmentId,
    patientId,
    programId: place.program.id,
    siteId: place.siteId,
    // The referral brought the patient into the first program and is counted there.
    referralId: null,
    coverageId: await findCoverageOn(context, patientId, firstDay),
    diagnosisCodes: stored.diagnosisCodes,
    days: plan.days.map(({ day }) => day),
    firstProgramDay,
  });
  if (!inserted) return refuse({ code: 'already-enrolled', programName: place.program.name } as const);
  await insertEnrollmentEvent(context, {
    enrollmentId,
    kind: 'enrolled',
    effectiveOn: firstDay,
    reason: 'Transferred from another program',
  });
  return ok({ enrollmentId });
}
