import type { Role } from './types';

/** Everything that a procedure or a button can ask permission for. A new use case adds its verb here first. */
export const ACTIONS = [
  'patient.search',
  'patient.read',
  'patient.edit',
  'patient.import',
  'referral.read',
  'referral.create',
  'referral.decide',
  'program.read',
  'program.edit',
  'enrollment.read',
  'enrollment.create',
  'enrollment.change',
  'session.read',
  'session.schedule',
  'attendance.record',
  'note.list',
  'note.read',
  'note.write',
  'note.sign',
  'note.addend',
  'snippet.edit',
  'coverage.edit',
  'charge.read',
  'charge.retry',
  'claim.read',
  'claim.batch',
  'claim.export',
  'ledger.read',
  'census.read',
  'margin.read',
  'export.census',
  'export.margin',
  'directory.read',
  'directory.edit',
  'member.read',
  'member.edit',
  'audit.read',
  'audit.verify',
  'job.read',
] as const;

export type Action = (typeof ACTIONS)[number];

const EVERYONE_BUT_AUDITOR = [
  'coordinator',
  'app',
  'administrator',
  'therapist',
  'nurse',
  'technician',
  'physician',
  'biller',
  'trial-coordinator',
] as const satisfies readonly Role[];

/** The roles that treat people and may therefore write and sign about them. */
export const CLINICAL_ROLES = [
  'app',
  'therapist',
  'nurse',
  'technician',
  'physician',
] as const satisfies readonly Role[];

const CLINICIANS_AND_COORDINATOR = ['coordinator', ...CLINICAL_ROLES] as const;
const SCHEDULERS = ['coordinator', 'administrator'] as const;
const MONEY_READERS = ['administrator', 'biller', 'auditor'] as const;

/**
 * The one table of permissions. It is the role half of a decision; `can` adds the relationship half.
 * Administrators see demographics and money, never clinical text; coordinators see that a note exists, not what it says.
 */
export const ROLES_BY_ACTION = {
  'patient.search': EVERYONE_BUT_AUDITOR,
  'patient.read': EVERYONE_BUT_AUDITOR,
  'patient.edit': ['coordinator'],
  'patient.import': ['coordinator', 'administrator'],
  'referral.read': [...CLINICIANS_AND_COORDINATOR, 'administrator'],
  'referral.create': ['coordinator', 'app', 'physician'],
  'referral.decide': ['coordinator', 'app', 'physician'],
  'program.read': EVERYONE_BUT_AUDITOR,
  'program.edit': SCHEDULERS,
  'enrollment.read': EVERYONE_BUT_AUDITOR,
  'enrollment.create': ['coordinator'],
  'enrollment.change': ['coordinator', 'app'],
  'session.read': EVERYONE_BUT_AUDITOR,
  'session.schedule': SCHEDULERS,
  'attendance.record': CLINICIANS_AND_COORDINATOR,
  'note.list': [...CLINICIANS_AND_COORDINATOR, 'biller'],
  'note.read': CLINICAL_ROLES,
  'note.write': CLINICAL_ROLES,
  'note.sign': CLINICAL_ROLES,
  'note.addend': CLINICAL_ROLES,
  'snippet.edit': CLINICAL_ROLES,
  'coverage.edit': ['coordinator', 'biller'],
  'charge.read': [...MONEY_READERS, 'app', 'physician'],
  'charge.retry': ['biller', 'administrator'],
  'claim.read': [...MONEY_READERS, 'coordinator', 'app', 'physician'],
  'claim.batch': ['biller'],
  'claim.export': ['biller'],
  'ledger.read': MONEY_READERS,
  'census.read': ['coordinator', 'app', 'administrator', 'physician', 'biller'],
  'margin.read': ['administrator'],
  'export.census': ['coordinator', 'administrator'],
  'export.margin': ['administrator'],
  'directory.read': [...EVERYONE_BUT_AUDITOR, 'auditor'],
  'directory.edit': ['administrator'],
  'member.read': ['administrator', 'auditor'],
  'member.edit': ['administrator'],
  'audit.read': ['administrator', 'auditor'],
  'audit.verify': ['auditor'],
  'job.read': ['coordinator', 'administrator', 'biller'],
} as const satisfies Record<Action, readonly Role[]>;

/** What background jobs do. A job never reads or writes clinical text, signs, or changes who may do what. */
export const SYSTEM_ACTIONS = [
  'patient.import',
  'session.read',
  'charge.read',
  'claim.read',
  'claim.batch',
  'ledger.read',
  'census.read',
  'directory.read',
  'audit.verify',
  'job.read',
] as const satisfies readonly Action[];
