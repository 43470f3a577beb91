'use client';

import { uuidv7 } from '@threshold/domain/kernel';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useDebouncedCallback } from 'use-debounce';
import { refusalIn, sentenceOf } from '../../trpc/refusal';
import { forgetDraft, keepDraft, recallDraft } from './device-drafts';

const PAUSE_MS = 700;
/** Whoever types without a pause is saved all the same. */
const LONGEST_MS = 1_600;
const RETRY_MS = 4_000;

export type SaveState = 'saved' | 'typing' | 'saving' | 'offline' | 'conflict' | 'refused';

export interface Autosaved<Value> {
  readonly value: Value;
  readonly state: SaveState;
  readonly savedMs: number | null;
  /** What stands on the server, when somebody else saved meanwhile. */
  readonly theirs: Value | null;
  readonly problem: string | null;
  change(value: Value): void;
  /** Keeps one of the two copies of a conflict. */
  settle(keep: 'mine' | 'theirs'): void;
  /** Saves now; resolves when the server has it. */
  flush(): Promise<boolean>;
}

interface Options<Value> {
  /** Names the draft on this device; unique per person and note. */
  readonly key: string;
  readonly server: { readonly value: Value; readonly version: number };
  readonly send: (
    value: Value,
    version: number,
    idempotencyKey: string,
  ) => Promise<{ version: number; savedMs: number }>;
  /** What stands on the server now; asked when a save is refused as stale. */
  readonly reload: () => Promise<{ value: Value; version: number } | null>;
}

const freshKey = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

/**
 * Text that saves itself. Until the server has it, a copy stays on this device, so that a closed tab, a lost network
 * or an ended sign-in loses nothing. A save that somebody else outran is never forced: both copies are offered.
 */
export function useAutosave<Value>({ key, server, send, reload }: Options<Value>): Autosaved<Value> {
  const [value, setValue] = useState(server.value);
  const [state, setState] = useState<SaveState>('saved');
  const [savedMs, setSavedMs] = useState<number | null>(null);
  const [theirs, setTheirs] = useState<{ value: Value; version: number } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const live = useRef({
    value: server.value,
    version: server.version,
    sent: server.value,
    inFlight: false,
    request: freshKey(),
  });

  const save = useCallback(async (): Promise<boolean> => {
    const now = live.current;
    if (now.inFlight) return false;
    if (now.value === now.sent) return true;
    const sending = now.value;
    now.inFlight = true;
    setState('saving');
    try {
      const saved = await send(sending, now.version, now.request);
      now.version = saved.version;
      now.sent = sending;
      now.request = freshKey();
      setSavedMs(saved.savedMs);
      setProblem(null);
      if (now.value === sending) {
        forgetDraft(key);
        setState('saved');
      } else keepDraft(key, { value: now.value, version: now.version });
      return true;
    } catch (error) {
      const refusal = refusalIn(error);
      setProblem(sentenceOf(error));
      if (refusal?.code === 'stale-version') {
        setTheirs(await reload().catch(() => null));
        setState('conflict');
      } else setState(refusal ? 'refused' : 'offline');
      return false;
    } finally {
      now.inFlight = false;
    }
  }, [key, reload, send]);

  const later = useDebouncedCallback(() => void save(), PAUSE_MS, { maxWait: LONGEST_MS });

  const change = useCallback(
    (next: Value) => {
      live.current.value = next;
      live.current.request = freshKey();
      setValue(next);
      keepDraft(key, { value: next, version: live.current.version });
      setState((before) => (before === 'conflict' ? before : 'typing'));
      later();
    },
    [key, later],
  );

  const settle = useCallback(
    (keep: 'mine' | 'theirs') => {
      if (!theirs) return;
      live.current.version = theirs.version;
      live.current.sent = theirs.value;
      if (keep === 'theirs') {
        live.current.value = theirs.value;
        setValue(theirs.value);
        forgetDraft(key);
        setState('saved');
      } else {
        setState('typing');
        later();
      }
      setTheirs(null);
      setProblem(null);
    },
    [key, later, theirs],
  );

  useEffect(() => {
    const kept = recallDraft<Value>(key);
    if (!kept) return;
    live.current.value = kept.value;
    setValue(kept.value);
    if (kept.version === live.current.version) {
      setState('typing');
      later();
    } else {
      setTheirs({ value: live.current.sent, version: live.current.version });
      setState('conflict');
    }
  }, [key, later]);

  useEffect(() => {
    if (state !== 'offline') return undefined;
    const timer = setInterval(() => void save(), RETRY_MS);
    return () => clearInterval(timer);
  }, [save, state]);

  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === 'hidden') void save();
    };
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      void save();
    };
  }, [save]);

  return { value, state, savedMs, theirs: theirs?.value ?? null, problem, change, settle, flush: save };
}
