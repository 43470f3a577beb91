'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { refusalIn, sentenceOf } from '../../trpc/refusal';
import { newActionKey } from '../../trpc/use-action';
import { Autosaver } from './autosaver';
import type { AutosaverWorld, AutosaveView, SaveFailure, Versioned } from './autosaver';
import { forgetDraft, keepDraft, recallDraft } from './device-drafts';

export interface Autosaved<Value> extends AutosaveView<Value> {
  change(value: Value): void;
  /** Keeps one of the two copies of a conflict. */
  settle(keep: 'mine' | 'theirs'): void;
  /** Saves now; resolves to whether the server has it. */
  flush(): Promise<boolean>;
}

interface Options<Value> extends Pick<AutosaverWorld<Value>, 'send' | 'reload'> {
  /** Names the draft on this device; unique per person and note. */
  readonly key: string;
  readonly server: Versioned<Value>;
}

function failureOf(error: unknown): SaveFailure {
  const code = refusalIn(error)?.code;
  const kind = code === 'stale-version' ? 'stale' : code === 'signed-out' ? 'signed-out' : code ? 'refused' : 'offline';
  return { kind, sentence: sentenceOf(error) };
}

function after(ms: number, work: () => void): () => void {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
}

/** One text that saves itself (see `Autosaver`), for as long as its editor stands. */
export function useAutosave<Value>({ key, server, send, reload }: Options<Value>): Autosaved<Value> {
  // One machine for one text: what is given at the first render stays, whatever later renders bring.
  const [saver] = useState(
    () =>
      new Autosaver<Value>(server, {
        send,
        reload,
        failureOf,
        draft: {
          keep: (draft) => keepDraft(key, draft),
          forget: () => forgetDraft(key),
          recall: () => recallDraft<Value>(key),
        },
        after,
        newKey: newActionKey,
        nowMs: Date.now,
      }),
  );
  useEffect(() => {
    saver.takeUp();
    const hide = () => {
      if (document.visibilityState === 'hidden') void saver.flush();
    };
    const again = () => void saver.flush();
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('online', again);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('online', again);
      saver.leave();
    };
  }, [saver]);
  const view = useSyncExternalStore(saver.subscribe, saver.snapshot, saver.snapshot);
  return { ...view, change: saver.change, settle: saver.settle, flush: saver.flush };
}
