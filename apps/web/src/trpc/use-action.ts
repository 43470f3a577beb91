'use client';

import { uuidv7 } from '@threshold/domain/kernel';
import { useCallback, useRef } from 'react';

/** A key for an action that happens once by itself, like one file of several. */
export const newActionKey = (): string => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

/**
 * The idempotency key of one action of one person: the same until the action has succeeded, so that a retry after a
 * lost answer is the same request; then a new one.
 */
export function useActionKey(): { current(): string; done(): void } {
  const key = useRef<string | null>(null);
  const current = useCallback(() => (key.current ??= newActionKey()), []);
  const done = useCallback(() => {
    key.current = null;
  }, []);
  return { current, done };
}
