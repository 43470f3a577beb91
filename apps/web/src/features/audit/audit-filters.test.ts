import { expect, it } from 'vitest';
import { toAuditInput } from './audit-filters';

const NOTHING = {
  from: null,
  to: null,
  person: null,
  kind: 'all',
  what: null,
  patient: null,
  record: null,
  before: null,
} as const;

it('takes days, a person, an entity, a patient and a place in the list from the address', () => {
  const person = '01a2057e-0eaf-7286-b85f-c34a61dafc18';
  const typed = {
    from: '2026-11-01',
    to: '2026-11-22',
    person,
    kind: 'read',
    what: 'patient',
    patient: person,
    record: person,
    before: '120',
  } as const;
  expect(toAuditInput(typed)).toEqual({
    firstDay: '2026-11-01',
    lastDay: '2026-11-22',
    userId: person,
    patientId: person,
    kind: 'read',
    entity: 'patient',
    entityId: person,
    before: '120',
  });
});

it('leaves out what somebody mistyped instead of failing the page', () => {
  const typed = {
    from: '11/1',
    to: '2026-02-30',
    person: 'carla',
    kind: 'all',
    what: '  ',
    patient: 'Hayes',
    record: 'Hayes',
    before: '-1',
  } as const;
  expect(toAuditInput(typed)).toEqual(toAuditInput(NOTHING));
});
