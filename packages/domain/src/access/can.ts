import type { Action } from './actions';
import { ACTIONS, ROLES_BY_ACTION, SYSTEM_ACTIONS } from './actions';
import type { Actor, Subject } from './types';

/**
 * May the actor's kind and role ever do this? Enough to open a page or reach a procedure, never enough to act on one
 * record: for that the record is loaded and `can` is asked with its facts. Pure and total; an unknown action is a no.
 */
export function canEver(actor: Actor, action: Action): boolean {
  if (!ACTIONS.includes(action)) return false;
  if (actor.kind === 'system') return includes(SYSTEM_ACTIONS, action);
  if (actor.kind !== 'staff') return false;
  return includes(ROLES_BY_ACTION[action], actor.role);
}

/**
 * The whole decision: role, organization and relationship to the record. Pure and total; a fact that is missing counts
 * against the actor. Writing, signing and adding to a note belong to its author and to the leader of its session;
 * nobody changes his own membership.
 */
export function can(actor: Actor, action: Action, subject: Subject = {}): boolean {
  if (!canEver(actor, action)) return false;
  if (subject.organizationId !== undefined && subject.organizationId !== actor.organizationId) return false;
  switch (action) {
    case 'note.write':
    case 'note.sign':
    case 'note.addend':
      return ownsNote(actor, subject);
    case 'member.edit':
      return isSomeoneElse(actor, subject);
    default:
      return true;
  }
}

const ownsNote = (actor: Actor, subject: Subject): boolean =>
  Boolean(actor.staffMemberId) &&
  (subject.authorStaffMemberId === actor.staffMemberId || subject.leaderStaffMemberId === actor.staffMemberId);

const isSomeoneElse = (actor: Actor, subject: Subject): boolean =>
  Boolean(subject.memberUserId) && subject.memberUserId !== actor.userId;

const includes = (list: readonly string[], word: string): boolean => list.includes(word);
