'use client';

import { StatusChip } from '@threshold/ui/status-chip';
import { clockSeconds } from '../../components/clock';
import type { SaveState } from './autosaver';

const WORST: readonly SaveState[] = ['conflict', 'refused', 'signed-out', 'offline', 'saving', 'typing', 'saved'];

/** One word for the whole page: the worst state of any of its texts. */
export function SaveStatus({
  savers,
  savedMs,
}: {
  savers: readonly { state: SaveState; savedMs: number | null }[];
  savedMs: number | null;
}) {
  const state = WORST.find((one) => savers.some((saver) => saver.state === one)) ?? 'saved';
  const lastMs = Math.max(savedMs ?? 0, ...savers.map((saver) => saver.savedMs ?? 0));
  return (
    <span aria-live="polite">
      {state === 'saved' && lastMs > 0 && <StatusChip tone="success">Saved {clockSeconds(lastMs)}</StatusChip>}
      {(state === 'typing' || state === 'saving') && <StatusChip tone="pending">Saving…</StatusChip>}
      {state === 'offline' && <StatusChip tone="warning">Not reached · kept on this device</StatusChip>}
      {state === 'signed-out' && <StatusChip tone="warning">Signed out · kept on this device</StatusChip>}
      {state === 'conflict' && <StatusChip tone="danger">Somebody else saved too</StatusChip>}
      {state === 'refused' && <StatusChip tone="danger">Not saved</StatusChip>}
    </span>
  );
}
