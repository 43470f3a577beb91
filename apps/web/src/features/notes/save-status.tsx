'use client';

import type { GroupNoteView } from '@threshold/api/encounters/get-group-note.input';
import { StatusChip } from '@threshold/ui/status-chip';
import { recentTime } from '../../components/clock';
import { useNow } from '../../components/use-now';
import type { SaveState } from './autosaver';

const WORST: readonly SaveState[] = ['conflict', 'refused', 'signed-out', 'offline', 'saving', 'typing', 'saved'];

/** One word for the whole page: the worst state of any of its texts. */
export function SaveStatus({
  savers,
  note,
}: {
  savers: readonly { state: SaveState; savedMs: number | null }[];
  note: Pick<GroupNoteView, 'savedMs' | 'nowMs' | 'zone'>;
}) {
  const nowMs = useNow(note.nowMs);
  const state = WORST.find((one) => savers.some((saver) => saver.state === one)) ?? 'saved';
  const lastMs = Math.max(note.savedMs ?? 0, ...savers.map((saver) => saver.savedMs ?? 0));
  return (
    <span aria-live="polite">
      {state === 'saved' && lastMs > 0 && (
        <StatusChip tone="success">Saved {recentTime(lastMs, note.zone, nowMs)}</StatusChip>
      )}
      {(state === 'typing' || state === 'saving') && <StatusChip tone="pending">Saving…</StatusChip>}
      {state === 'offline' && <StatusChip tone="warning">Not reached · kept on this device</StatusChip>}
      {state === 'signed-out' && <StatusChip tone="warning">Signed out · kept on this device</StatusChip>}
      {state === 'conflict' && <StatusChip tone="danger">Somebody else saved too</StatusChip>}
      {state === 'refused' && <StatusChip tone="danger">Not saved</StatusChip>}
    </span>
  );
}
