'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CreateSessionInput } from '@threshold/api/scheduling/create-session.input';
import type { BoardView } from '@threshold/api/scheduling/get-board.input';
import type { RefusedPlacement } from '@threshold/api/scheduling/refusals';
import { uuidv7 } from '@threshold/domain/kernel';
import { toast } from '@threshold/ui/toast';
import { useState } from 'react';
import { clockTime, dayAtSite } from '../../components/clock';
import { useTRPC } from '../../trpc/client';
import { refusalIn, sentenceOf } from '../../trpc/refusal';
import type { BoardSession } from './board-layout';
import { placeOf, samePlace } from './board-target';
import type { Place } from './board-target';
import { useMoving } from './use-moving';

/** A place that the server refused, with what it answered. */
export interface Refused {
  readonly place: Place;
  readonly refusal: RefusedPlacement;
}

export interface RefusedMove extends Refused {
  readonly session: BoardSession;
}

// Every drop is an action of its own; a retry of it sends the same variables and so the same key.
const newKey = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

export const placementRefusal = (error: unknown): RefusedPlacement | null => {
  const refusal = refusalIn(error);
  return refusal?.code === 'placement-refused' ? refusal : null;
};

/** What can be done on the board. Every action but canceling can be undone for ten seconds. */
export function useBoardActions(board: BoardView, key: readonly unknown[]) {
  const { zone } = board.site;
  const [refused, setRefused] = useState<RefusedMove | null>(null);
  const { moving, pending } = useMoving(key);
  const { create, cancel, unplace } = useSessionWrites(board);

  /** Moves or places a session; `quietly` leaves a refusal to the caller, as a dialog does that shows it itself. */
  async function move(session: BoardSession, place: Place, how: { quietly?: boolean } = {}): Promise<void> {
    const isWish = session.status === 'unplaced';
    if (!isWish && samePlace(session, place)) return;
    try {
      const moved = await moving.mutateAsync({
        idempotencyKey: newKey(),
        data: { sessionId: session.id, version: session.version, ...placeOf(place) },
      });
      setRefused(null);
      const roomName = board.rooms.find((room) => room.id === place.roomId)?.name ?? session.roomName;
      const time = clockTime(place.startMs, zone);
      const done = isWish
        ? `Placed ${session.name} in ${roomName}, ${dayAtSite(place.startMs, zone)}, ${time}`
        : `Moved ${session.name} to ${roomName}, ${time}`;
      const there = { ...session, ...placeOf(place), version: moved.version };
      toast.done(done, { undo: () => void (isWish ? unplace(there, moved.before) : move(there, moved.before)) });
    } catch (error) {
      const refusal = placementRefusal(error);
      if (how.quietly) throw error;
      if (refusal) setRefused({ session, place, refusal });
      else toast.error(`${session.name} stays where it was`, sentenceOf(error));
    }
  }

  return { move, create, cancel, refused, dismissRefusal: () => setRefused(null), pending };
}

/** The writes that wait for the server before anything shows. */
function useSessionWrites(board: BoardView) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const onSettled = () => void cache.invalidateQueries(trpc.scheduling.pathFilter());
  const creating = useMutation(trpc.scheduling.create.mutationOptions({ onSettled }));
  const canceling = useMutation(trpc.scheduling.cancel.mutationOptions({ onSettled }));
  const unplacing = useMutation(trpc.scheduling.unplace.mutationOptions({ onSettled }));

  async function create(data: CreateSessionInput, idempotencyKey: string): Promise<void> {
    const { sessionId, version, status } = await creating.mutateAsync({ idempotencyKey, data });
    const name = board.sessionTypes.find((type) => type.id === data.sessionTypeId)?.name ?? 'Session';
    const what = status === 'unplaced' ? `Kept ${name} as unplaced` : `Created ${name}`;
    const reason = 'Undone right after it was created';
    toast.done(`${what}, ${clockTime(data.startMs, board.site.zone)}`, {
      undo: () =>
        void canceling
          .mutateAsync({ idempotencyKey: newKey(), data: { sessionId, version, reason } })
          .catch((error: unknown) => toast.error(`${name} could not be taken back`, sentenceOf(error))),
    });
  }

  async function cancel(session: BoardSession, reason: string, idempotencyKey: string): Promise<void> {
    const { people } = await canceling.mutateAsync({
      idempotencyKey,
      data: { sessionId: session.id, version: session.version, reason },
    });
    toast.done(`${session.status === 'unplaced' ? 'Discarded' : 'Canceled'} ${session.name}`, {
      description:
        people === 0 ? undefined : `${people} ${people === 1 ? 'person has' : 'people have'} this time free again.`,
    });
  }

  /** Puts a session that was just placed back into the tray, wanting the place that it wanted before. */
  async function unplace(session: BoardSession, wanted: Place): Promise<void> {
    const data = { sessionId: session.id, version: session.version, ...placeOf(wanted) };
    await unplacing
      .mutateAsync({ idempotencyKey: newKey(), data })
      .then(() => toast.done(`${session.name} is unplaced again`))
      .catch((error: unknown) => toast.error(`${session.name} stays on the board`, sentenceOf(error)));
  }

  return { create, cancel, unplace };
}

export type BoardActions = ReturnType<typeof useBoardActions>;
