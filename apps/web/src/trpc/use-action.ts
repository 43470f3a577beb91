'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationOptions } from '@tanstack/react-query';
import { uuidv7 } from '@threshold/domain/kernel';
import { useCallback, useRef } from 'react';
import { refusalIn } from './refusal';

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

/**
 * A mutation as a form uses it: `mutate(data)`. It brings its idempotency key, the same for the same data until there
 * is an answer (a refusal is one; a lost connection is not), and lets every screen read again what may have changed.
 * `onDone` comes after that, even when the new data has taken the caller off the screen; `mutate`'s own would not.
 */
export function useAction<Output, Failure, Data>(
  options: UseMutationOptions<Output, Failure, { idempotencyKey: string; data: Data }>,
  onDone?: (output: Output) => void,
) {
  const queryClient = useQueryClient();
  const key = useActionKey();
  const asked = useRef('');
  const isRunning = useRef(false);
  const { mutateAsync } = useMutation(options);
  const action = useMutation<Output, Failure, Data>({
    mutationFn: (data) => {
      const wanted = JSON.stringify(data);
      // Corrected after the connection was lost, it is another request and must not carry the first one's key.
      if (wanted !== asked.current) key.done();
      asked.current = wanted;
      return mutateAsync({ idempotencyKey: key.current(), data });
    },
    onSuccess: async (output) => {
      key.done();
      await queryClient.invalidateQueries();
      onDone?.(output);
    },
    onError: (error) => {
      if (refusalIn(error)) key.done();
    },
    onSettled: () => {
      isRunning.current = false;
    },
  });
  // The second press of a double press comes before the button knows that it is loading.
  const mutate: typeof action.mutate = (...request) => {
    if (isRunning.current) return;
    isRunning.current = true;
    action.mutate(...request);
  };
  return { ...action, mutate };
}
