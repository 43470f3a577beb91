import { signOut } from 'next-auth/react';

/** Signs out. Whatever pages kept on this device, drafts above all, goes with the person; a lost session keeps it. */
export async function leave(): Promise<void> {
  for (const key of Object.keys(localStorage)) if (key.startsWith('threshold.draft.')) localStorage.removeItem(key);
  sessionStorage.clear();
  await signOut({ callbackUrl: '/sign-in' });
}
