import { addDays, atSiteTime, ok, refuse, siteDay } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { findOrganizationZone } from '../organization.store';
import { findAuditPatient } from './audit-patients.store';
import { findAuditEntities, findAuditEvents, findMemberNames } from './audit-views.store';
import type { AuditView, ListAuditInput } from './list-audit.input';

const PAGE = 100;

/** Who did what, newest first, a hundred at a time. */
export async function listAudit(context: UseCaseContext, input: ListAuditInput) {
  const patient = input.patientId === null ? null : await findAuditPatient(context, input.patientId);
  if (input.patientId !== null && !patient) return refuse({ code: 'not-found', what: 'patient' } as const);
  const zone = await findOrganizationZone(context);
  const found = await findAuditEvents(context, {
    ...input,
    fromMs: input.firstDay && atSiteTime(input.firstDay, '00:00', zone),
    untilMs: input.lastDay && atSiteTime(addDays(input.lastDay, 1), '00:00', zone),
    most: PAGE + 1,
  });
  const people = await findMemberNames(context);
  const names = new Map(people.map((person) => [person.id, person.name]));
  const events = found.slice(0, PAGE);
  return ok<AuditView>({
    zone,
    today: siteDay(context.nowMs, zone),
    patient,
    events: events.map((event) => ({ ...event, userName: (event.userId && names.get(event.userId)) ?? null })),
    next: found.length > PAGE ? (events.at(-1)?.ordinal ?? null) : null,
    people,
    entities: await findAuditEntities(context),
  });
}
