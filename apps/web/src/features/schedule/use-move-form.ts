'use client';

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { sentenceOf } from '../../trpc/refusal';
import type { BoardSession } from './board-layout';
import { placeOf, samePlace } from './board-target';
import type { Place } from './board-target';
import { placeFrom, valuesOf } from './place-values';
import { placementRefusal } from './use-board-actions';
import type { BoardActions, Refused } from './use-board-actions';

/** The fields of a move, and what became of it: done, refused with reasons, or failed. */
export function useMoveForm({
  session,
  proposed,
  zone,
  actions,
  onClose,
}: {
  session: BoardSession;
  /** Where it was dropped, when a refused drop led here. */
  proposed: Place | null;
  zone: string;
  actions: BoardActions;
  onClose: () => void;
}) {
  const form = useForm({ defaultValues: valuesOf(proposed ?? placeOf(session), zone) });
  const [refused, setRefused] = useState<Refused | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  async function moveTo(place: Place) {
    setFailure(null);
    setRefused(null);
    if (session.status !== 'unplaced' && samePlace(session, place)) return onClose();
    try {
      await actions.move(session, place, { quietly: true });
      onClose();
    } catch (error) {
      const refusal = placementRefusal(error);
      if (refusal) setRefused({ place, refusal });
      else setFailure(sentenceOf(error));
    }
  }

  const save = form.handleSubmit(async (values) => {
    const place = placeFrom(values, zone);
    if (place) await moveTo(place);
  });
  const choose = (place: Place) => {
    form.reset(valuesOf(place, zone));
    void moveTo(place);
  };
  return { form, save, choose, refused, failure };
}
