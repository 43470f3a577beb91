'use client';

import type { BoardView } from '@threshold/api/scheduling/get-board.input';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { sentenceOf } from '../../trpc/refusal';
import { useActionKey } from '../../trpc/use-action';
import { placeFrom } from './place-values';
import type { PlaceValues } from './place-values';
import { placementRefusal } from './use-board-actions';
import type { BoardActions, Refused } from './use-board-actions';

export interface CreateValues extends PlaceValues {
  readonly sessionTypeId: string;
  readonly programId: string;
  readonly topic: string;
}

/** What the place that was pressed, and the column it lies in, say already. */
export type Draft = Partial<CreateValues> & { day: string; startMinute: number };

/** The fields of a new session, and what became of it: created, kept as unplaced, refused with reasons, or failed. */
export function useCreateForm({
  board,
  draft,
  actions,
  onClose,
}: {
  board: BoardView;
  draft: Draft;
  actions: BoardActions;
  onClose: () => void;
}) {
  const key = useActionKey();
  const form = useForm<CreateValues>({
    defaultValues: {
      sessionTypeId: '',
      programId: board.programs.length === 1 ? (board.programs[0]?.id ?? '') : '',
      minutes: '60',
      roomId: '',
      leaderId: '',
      topic: '',
      ...draft,
    },
  });
  const [refused, setRefused] = useState<Refused | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const saveAs = (how: { keepUnplaced: boolean }) =>
    form.handleSubmit(async (values) => {
      const place = placeFrom(values, board.site.zone);
      if (!place) return;
      setFailure(null);
      setRefused(null);
      const { sessionTypeId, programId, topic } = values;
      const session = { siteId: board.site.id, sessionTypeId, programId, topic, ...place, ...how };
      try {
        await actions.create(session, key.current());
        key.done();
        onClose();
      } catch (error) {
        const refusal = placementRefusal(error);
        // The request will be another one, so it needs another key.
        if (refusal) key.done();
        if (refusal) setRefused({ place, refusal });
        else setFailure(sentenceOf(error));
      }
    });
  return { form, save: saveAs({ keepUnplaced: false }), keep: saveAs({ keepUnplaced: true }), refused, failure };
}
