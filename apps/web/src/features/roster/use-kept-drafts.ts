'use client';

import { useEffect, useRef } from 'react';
import { draftsOf } from './roster-state';
import type { RosterAction, RosterDraft, RosterRow } from './roster-state';

/**
 * Unsaved marks survive going to another page and back, and a closing tab asks first. They are kept in this tab only,
 * as ids, states and times; a name is never written to the browser's storage.
 */
export function useKeptDrafts(sessionId: string, rows: readonly RosterRow[], dispatch: (action: RosterAction) => void) {
  const key = `threshold.roster.${sessionId}`;
  const isRestored = useRef(false);
  useEffect(() => {
    if (isRestored.current) return;
    isRestored.current = true;
    const kept = sessionStorage.getItem(key);
    if (kept) dispatch({ type: 'restore', drafts: JSON.parse(kept) as RosterDraft[] });
  }, [key, dispatch]);

  const drafts = draftsOf(rows);
  const text = drafts.length > 0 ? JSON.stringify(drafts) : null;
  const wasKept = useRef(false);
  useEffect(() => {
    // The first render comes before the restore and must not throw away what is about to be restored.
    if (text === null && !wasKept.current) return;
    wasKept.current = text !== null;
    if (text === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  }, [key, text]);
  useEffect(() => {
    if (text === null) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [text]);
}
