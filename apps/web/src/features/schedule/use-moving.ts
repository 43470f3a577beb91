'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { BoardView } from '@threshold/api/scheduling/get-board.input';
import { useState } from 'react';
import { useTRPC } from '../../trpc/client';
import { withBefore, withChange, withPlace } from './board-cache';
import { placeOf } from './board-target';

/** The move itself: it shows at once and goes back when it is refused. `pending` are the sessions that wait for word. */
export function useMoving(key: readonly unknown[]) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set());
  const show = (change: (shown: BoardView) => BoardView) =>
    cache.setQueryData<BoardView>(key, (shown) => shown && change(shown));

  const moving = useMutation({
    ...trpc.scheduling.move.mutationOptions(),
    onMutate: ({ data }) => {
      const before = cache.getQueryData<BoardView>(key);
      setPending((ids) => new Set(ids).add(data.sessionId));
      show((shown) => withPlace(shown, data.sessionId, placeOf(data)));
      return { before };
    },
    onError: (_, { data }, context) => {
      const before = context?.before;
      if (before) show((shown) => withBefore(shown, before, data.sessionId));
    },
    onSuccess: ({ sessionId, version }) => show((shown) => withChange(shown, sessionId, { version })),
    onSettled: (_, __, { data }) => {
      setPending((ids) => new Set([...ids].filter((id) => id !== data.sessionId)));
      void cache.invalidateQueries(trpc.scheduling.pathFilter());
    },
  });
  return { moving, pending };
}
