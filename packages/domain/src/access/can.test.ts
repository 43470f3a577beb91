import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action, Actor, Role, Subject } from './index';
import { ACTIONS, can, canEver, CLINICAL_ROLES, ROLES, ROLES_BY_ACTION, SYSTEM_ACTIONS } from './index';

const staff = (role: Role, staffMemberId: string | null = 'staff-1'): Actor => ({
  kind: 'staff',
  userId: 'user-1',
  organizationId: 'org-1',
  role,
  staffMemberId,
});
const job: Actor = { ...staff('administrator'), kind: 'system', staffMemberId: null };

/** The facts under which every relationship rule says yes, so that only the role decides. */
const OWN: Subject = { organizationId: 'org-1', authorStaffMemberId: 'staff-1', memberUserId: 'user-2' };

/** Written by hand from the matrix of jobs and data, apart from the source: a change must be made twice, on purpose. */
const EXPECTED: Record<Role, string> = {
  coordinator: `patient.search patient.read patient.edit patient.import referral.read referral.create referral.decide
    program.read program.edit enrollment.read enrollment.create enrollment.change session.read session.schedule
    attendance.record note.list coverage.edit claim.read census.read export.census directory.read job.read`,
  app: `patient.search patient.read referral.read referral.create referral.decide program.read enrollment.read
    enrollment.change session.read attendance.record note.list note.read note.write note.sign note.addend snippet.edit
    charge.read claim.read census.read directory.read`,
  administrator: `patient.search patient.read patient.import referral.read program.read program.edit enrollment.read
    session.read session.schedule charge.read charge.retry claim.read ledger.read census.read margin.read export.census
    export.margin directory.read directory.edit member.read member.edit audit.read job.read`,
  therapist: `patient.search patient.read referral.read program.read enrollment.read session.read attendance.record
    note.list note.read note.write note.sign note.addend snippet.edit directory.read`,
  nurse: `patient.search patient.read referral.read program.read enrollment.read session.read attendance.record
    note.list note.read note.write note.sign note.addend snippet.edit directory.read`,
  technician: `patient.search patient.read referral.read program.read enrollment.read session.read attendance.record
    note.list note.read note.write note.sign note.addend snippet.edit directory.read`,
  physician: `patient.search patient.read referral.read referral.create referral.decide program.read enrollment.read
    session.read attendance.record note.list note.read note.write note.sign note.addend snippet.edit charge.read
    claim.read census.read directory.read`,
  biller: `patient.search patient.read program.read enrollment.read session.read note.list coverage.edit charge.read
    charge.retry claim.read claim.batch claim.export ledger.read census.read directory.read job.read`,
  'trial-coordinator': `patient.search patient.read program.read enrollment.read session.read directory.read`,
  auditor: `charge.read claim.read ledger.read directory.read member.read audit.read audit.verify`,
};

const EXPECTED_JOB = `patient.import session.read charge.read claim.read claim.batch ledger.read census.read
  directory.read audit.verify job.read`;

const words = (text: string) => text.split(/\s+/).filter(Boolean);

describe('every role against every action', () => {
  it.each(ROLES)('%s may do exactly what the matrix says', (role) => {
    expect(ACTIONS.filter((action) => can(staff(role), action, OWN)).sort()).toEqual(words(EXPECTED[role]).sort());
  });

  it('a background job may do exactly what jobs do, whatever role it carries', () => {
    for (const role of ROLES)
      expect(ACTIONS.filter((action) => can({ ...job, role }, action, OWN)).sort()).toEqual(words(EXPECTED_JOB).sort());
  });

  it('names every action once, and gives each to somebody', () => {
    expect(new Set(ACTIONS).size).toBe(ACTIONS.length);
    for (const action of ACTIONS) expect(ROLES_BY_ACTION[action].length).toBeGreaterThan(0);
    expect(Object.keys(ROLES_BY_ACTION).sort()).toEqual([...ACTIONS].sort());
  });
});

describe('notes', () => {
  const own: Action[] = ['note.write', 'note.sign', 'note.addend'];

  it('belong to their author and to the leader of their session', () => {
    for (const action of own)
      for (const role of CLINICAL_ROLES) {
        expect(can(staff(role), action, { authorStaffMemberId: 'staff-1' })).toBe(true);
        expect(can(staff(role), action, { leaderStaffMemberId: 'staff-1' })).toBe(true);
        expect(can(staff(role), action, { authorStaffMemberId: 'staff-2', leaderStaffMemberId: 'staff-3' })).toBe(
          false,
        );
      }
  });

  it('cannot be signed when nothing is known about their author', () => {
    for (const action of own) {
      expect(can(staff('therapist'), action)).toBe(false);
      expect(can(staff('therapist', null), action, { authorStaffMemberId: null })).toBe(false);
      expect(can(staff('therapist', ''), action, { authorStaffMemberId: '' })).toBe(false);
    }
  });

  it('cannot be signed by an author whose role is not clinical', () => {
    for (const role of ROLES.filter((name) => !(CLINICAL_ROLES as readonly Role[]).includes(name)))
      expect(can(staff(role), 'note.sign', { authorStaffMemberId: 'staff-1' })).toBe(false);
  });
});

describe('memberships', () => {
  it('are never changed by their owner', () => {
    expect(can(staff('administrator'), 'member.edit', { memberUserId: 'user-2' })).toBe(true);
    expect(can(staff('administrator'), 'member.edit', { memberUserId: 'user-1' })).toBe(false);
    expect(can(staff('administrator'), 'member.edit')).toBe(false);
  });
});

describe('unknown means no', () => {
  it('for actions, roles and kinds outside the lists', () => {
    for (const word of ['note.shred', '', '__proto__', 'constructor', 'toString'])
      expect(can(staff('administrator'), word as Action, OWN)).toBe(false);
    expect(can({ ...staff('app'), role: 'owner' as Role }, 'patient.read')).toBe(false);
    expect(can({ ...staff('app'), kind: 'robot' as 'staff' }, 'patient.read')).toBe(false);
  });

  it('for a record of another organization, whatever the action', () => {
    for (const action of ACTIONS)
      for (const role of ROLES) expect(can(staff(role), action, { ...OWN, organizationId: 'org-2' })).toBe(false);
  });

  it('and the whole decision never allows what the role alone forbids', () => {
    const fact = fc.option(fc.constantFrom('staff-1', 'staff-2', ''), { nil: undefined });
    fc.assert(
      fc.property(
        fc.constantFrom(...ROLES),
        fc.constantFrom(...ACTIONS),
        fc.constantFrom<Actor['kind']>('staff', 'system'),
        fc.record({ authorStaffMemberId: fact, leaderStaffMemberId: fact, memberUserId: fact }),
        (role, action, kind, subject) => {
          const actor = { ...staff(role), kind };
          if (can(actor, action, subject)) expect(canEver(actor, action)).toBe(true);
        },
      ),
    );
  });

  it('and no job touches clinical text or memberships', () => {
    expect(SYSTEM_ACTIONS.filter((action) => /^(note|snippet|member)\./.test(action))).toEqual([]);
  });
});
