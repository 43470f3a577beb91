export { ACTIONS, CLINICAL_ROLES, ROLES_BY_ACTION, SYSTEM_ACTIONS } from './actions';
export type { Action } from './actions';
export { can, canEver } from './can';
export { ROLES } from './types';
export type { Actor, Role, Subject } from './types';
export { checkPassword, PASSWORD_CHARACTERS } from './password';
export type { PasswordRefusal } from './password';
