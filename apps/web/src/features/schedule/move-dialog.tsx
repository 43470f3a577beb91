'use client';

import type { BoardView } from '@threshold/api/scheduling/get-board.input';
import { Button } from '@threshold/ui/button';
import { Dialog } from '@threshold/ui/dialog';
import { useId, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { clockRange, shortDay } from '../../components/clock';
import { sentenceOf } from '../../trpc/refusal';
import type { BoardSession } from './board-layout';
import { placeOf, samePlace } from './board-target';
import type { Place } from './board-target';
import { PlaceFields } from './place-fields';
import { placeFrom, valuesOf } from './place-values';
import { PlacementRefusalMessage } from './placement-refusal';
import { placementRefusal } from './use-board-actions';
import type { BoardActions, RefusedPlacement } from './use-board-actions';

/** The same move as a drag, in words: for another day, for exact times, and for whoever does not drag. */
export function MoveDialog({
  board,
  session,
  proposed,
  actions,
  onClose,
}: {
  board: BoardView;
  session: BoardSession;
  /** Where it was dropped, when a refused drop led here. */
  proposed: Place | null;
  actions: BoardActions;
  onClose: () => void;
}) {
  const { zone } = board.site;
  const formId = useId();
  const form = useForm({ defaultValues: valuesOf(proposed ?? placeOf(session), zone) });
  const [refused, setRefused] = useState<{ place: Place; refusal: RefusedPlacement } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  async function moveTo(place: Place) {
    setFailure(null);
    setRefused(null);
    if (samePlace(session, place)) return onClose();
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
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Move ${session.name}`}
      description={`Now ${shortDay(session.day)}, ${clockRange(session, zone)}, ${session.roomName}, ${session.leaderName}. ${
        session.seatsTaken === 0 ? 'Nobody has a seat yet.' : `${session.seatsTaken} people move along.`
      }`}
      footer={
        <>
          <Button onClick={onClose}>Leave it there</Button>
          <Button type="submit" form={formId} variant="primary" loading={form.formState.isSubmitting}>
            Move session
          </Button>
        </>
      }
    >
      <FormProvider {...form}>
        <form id={formId} noValidate onSubmit={save} className="grid gap-4">
          <PlaceFields board={board} discipline={session.discipline} />
          {refused && (
            <PlacementRefusalMessage
              name={session.name}
              place={refused.place}
              roomName={board.rooms.find((room) => room.id === refused.place.roomId)?.name ?? 'this room'}
              zone={zone}
              refusal={refused.refusal}
              onChoose={(place) => {
                form.reset(valuesOf(place, zone));
                void moveTo(place);
              }}
            />
          )}
          {failure && (
            <p role="alert" className="text-danger">
              {failure}
            </p>
          )}
        </form>
      </FormProvider>
    </Dialog>
  );
}
