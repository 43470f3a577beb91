import { ok, refuse } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { countClashes } from './decide-change';
import { findCoverageOn, insertEnrollment, insertEnrollmentEvent } from './enrollments.store';
import { planSeats } from './plan-enrollment';
import { notFound } from '../refusals';
import type { PlanEnrollmentInput } from './plan-enrollment.input';

export interface EnrollmentToOpen extends PlanEnrollmentInput {
  readonly referralId: string | null;
  readonly diagnosisCodes: readonly string[];
  readonly applyFixes: boolean;
}

/** Writes the enrollment and answers the seats that it needs; booking them is the schedule's business. */
export async function openEnrollment(context: UseCaseContext, input: EnrollmentToOpen) {
  const planned = await planSeats(context, { ...input, fixes: input.applyFixes ? 'apply' : 'list' });
  if (!planned) return notFound('program');
  const { place, plan } = planned;
  // Accepted conflicts get their fix or stay open; a slot without any session yet is filled when the session is made.
  const clashes = countClashes(plan);
  if (!input.applyFixes && clashes > 0)
    return refuse({ code: 'enrollment-has-conflicts', conflicts: clashes } as const);

  const firstDay = plan.days[0]?.day ?? input.startsOn;
  const enrollmentId = context.newId();
  const inserted = await insertEnrollment(context, {
    id: enrollmentId,
    patientId: input.patientId,
    programId: input.programId,
    siteId: place.siteId,
    referralId: input.referralId,
    coverageId: await findCoverageOn(context, input.patientId, firstDay),
    diagnosisCodes: input.diagnosisCodes,
    days: plan.days.map(({ day }) => day),
    firstProgramDay: 1,
  });
  if (!inserted) return refuse({ code: 'already-enrolled', programName: place.program.name } as const);
  await insertEnrollmentEvent(context, {
    enrollmentId,
    kind: 'enrolled',
    effectiveOn: firstDay,
    reason: 'Rolling start',
  });
  return ok({ enrollmentId, seats: plan.seats.map(({ sessionId, programDay }) => ({ sessionId, programDay })) });
}
