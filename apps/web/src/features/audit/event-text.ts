import type { AuditEventView } from '@threshold/api/access/list-audit.input';

const ACTIONS: Record<string, string> = {
  read: 'Read',
  search: 'Searched',
  export: 'Exported',
  print: 'Printed',
  verify: 'Verified',
  'sign-in': 'Signed in',
  'sign-out': 'Signed out',
  'row.insert': 'Added',
  'row.update': 'Changed',
};

/** What happened, in a word; refusals keep the reason. */
export function actionText(action: string): string {
  if (action.startsWith('refused.')) return `Refused: ${action.slice('refused.'.length).replaceAll('-', ' ')}`;
  return ACTIONS[action] ?? action;
}

/** Who did it; work without a person behind it says so. */
export const personText = (event: Pick<AuditEventView, 'userId' | 'userName'>): string =>
  event.userName ?? (event.userId === null ? 'Installation' : 'Background work');
