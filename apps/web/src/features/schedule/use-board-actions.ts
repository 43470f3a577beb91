'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CreateSessionInput } from '@threshold/api/scheduling/create-session.input';
import type { BoardView } from '@threshold/api/scheduling/get-board.input';
import type { PlacementRefusal } from '@threshold/api/scheduling/refusals';
import { uuidv7 } from '@threshold/domain/kernel';
import { toast } from '@threshold/ui/toast';
import { useState } from 'react';
import { clockTime } from '../../components/clock';
import { useTRPC } from '../../trpc/client';
import { refusalIn, sentenceOf } from '../../trpc/refusal';
import type { BoardSession } from './board-layout';
import { placeOf, samePlace } from './board-target';
import type { Place } from './board-target';

export type RefusedPlacement = Extract<PlacementRefusal, { code: 'placement-refused' }>;

interface MoveRequest {
  readonly idempotencyKey: string;
  readonly session: BoardSession;
  readonly place: Place;
}

/** A move or a new session that the server refused, with what it answered. */
export interface RefusedMove {
  readonly session: BoardSession;
  readonly place: Place;
  readonly refusal: RefusedPlacement;
}

// Every drop is an action of its own; a retry of it sends the same variables and so the same key.
const newKey = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

export const placementRefusal = (error: unknown): RefusedPlacement | null => {
  const refusal = refusalIn(error);
  return refusal?.code === 'placement-refused' ? refusal : null;
};

/** What can be done on the board. A move shows at once and goes back when it is refused; every action can be undone. */
export function useBoardActions(board: BoardView, key: readonly unknown[]) {
  const trpc = useTRPC();
  const { zone } = board.site;
  const cache = useQueryClient();
  const [refused, setRefused] = useState<RefusedMove | null>(null);
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set());
  const reload = () => cache.invalidateQueries(trpc.scheduling.pathFilter());
  const patch = (sessionId: string, change: Partial<BoardSession>) =>
    cache.setQueryData<BoardView>(
      key,
      (shown) =>
        shown && {
          ...shown,
          sessions: shown.sessions.map((one) => (one.id === sessionId ? { ...one, ...change } : one)),
        },
    );
  const named = (place: Place) => ({
    roomName: board.rooms.find((room) => room.id === place.roomId)?.name ?? '',
    leaderName: board.leaders.find((leader) => leader.id === place.leaderId)?.name ?? '',
  });

  const moving = useMutation({
    ...trpc.scheduling.move.mutationOptions(),
    onMutate: ({ data }) => {
      const shown = cache.getQueryData<BoardView>(key);
      setPending((ids) => new Set(ids).add(data.sessionId));
      patch(data.sessionId, { ...placeOf(data), ...named(data) });
      return { shown };
    },
    onError: (_, { data }, context) => {
      const before = context?.shown?.sessions.find((one) => one.id === data.sessionId);
      if (before) patch(data.sessionId, before);
    },
    onSuccess: ({ sessionId, version }) => patch(sessionId, { version }),
    onSettled: (_, __, { data }) => {
      setPending((ids) => new Set([...ids].filter((id) => id !== data.sessionId)));
      void reload();
    },
  });

  /** Moves a session; `quietly` leaves a refusal to the caller, as a dialog does that shows it itself. */
  async function move(session: BoardSession, place: Place, how: { quietly?: boolean } = {}): Promise<void> {
    if (samePlace(session, place)) return;
    const request: MoveRequest = { idempotencyKey: newKey(), session, place };
    try {
      const moved = await moving.mutateAsync({
        idempotencyKey: request.idempotencyKey,
        data: { sessionId: session.id, version: session.version, ...placeOf(place) },
      });
      setRefused(null);
      const { roomName } = named(place);
      toast.done(`Moved ${session.name} to ${roomName || session.roomName}, ${clockTime(place.startMs, zone)}`, {
        undo: () => void move({ ...session, ...placeOf(place), version: moved.version }, moved.before),
      });
    } catch (error) {
      const refusal = placementRefusal(error);
      if (how.quietly) throw error;
      if (refusal) setRefused({ session, place, refusal });
      else toast.error(`${session.name} stays where it was`, sentenceOf(error));
    }
  }

  const creating = useMutation(trpc.scheduling.create.mutationOptions({ onSettled: () => void reload() }));
  const canceling = useMutation(trpc.scheduling.cancel.mutationOptions({ onSettled: () => void reload() }));

  async function create(data: CreateSessionInput, idempotencyKey: string): Promise<void> {
    const { sessionId, version } = await creating.mutateAsync({ idempotencyKey, data });
    const name = board.sessionTypes.find((type) => type.id === data.sessionTypeId)?.name ?? 'Session';
    toast.done(`Created ${name}, ${clockTime(data.startMs, zone)}`, {
      undo: () =>
        void canceling
          .mutateAsync({
            idempotencyKey: newKey(),
            data: { sessionId, version, reason: 'Undone right after it was created' },
          })
          .catch((error: unknown) => toast.error(`${name} could not be taken back`, sentenceOf(error))),
    });
  }

  async function cancel(session: BoardSession, reason: string, idempotencyKey: string): Promise<void> {
    const { people } = await canceling.mutateAsync({
      idempotencyKey,
      data: { sessionId: session.id, version: session.version, reason },
    });
    toast.done(`Canceled ${session.name}`, {
      description:
        people === 0 ? undefined : `${people} ${people === 1 ? 'person has' : 'people have'} this time free again.`,
    });
  }

  return { move, create, cancel, refused, dismissRefusal: () => setRefused(null), pending };
}

export type BoardActions = ReturnType<typeof useBoardActions>;
