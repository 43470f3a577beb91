'use client';

import type { BoardView } from '@threshold/api/scheduling/get-board.input';
import { Button } from '@threshold/ui/button';
import { Dialog } from '@threshold/ui/dialog';
import { useId } from 'react';
import { FormProvider } from 'react-hook-form';
import { clockRange, shortDay } from '../../components/clock';
import type { BoardSession } from './board-layout';
import type { Place } from './board-target';
import { OfferedPlaces } from './offered-places';
import { PlaceFields } from './place-fields';
import { PlacementRefusalMessage } from './placement-refusal';
import type { BoardActions } from './use-board-actions';
import { useMoveForm } from './use-move-form';

interface MoveDialogProps {
  readonly board: BoardView;
  readonly session: BoardSession;
  readonly proposed: Place | null;
  readonly actions: BoardActions;
  readonly onClose: () => void;
  readonly onDiscard: () => void;
}

/** The same move as a drag, in words: for another day, for exact times, for whoever does not drag, and for wishes. */
export function MoveDialog({ board, session, proposed, actions, onClose, onDiscard }: MoveDialogProps) {
  const { zone } = board.site;
  const formId = useId();
  const { form, save, choose, refused, failure } = useMoveForm({ session, proposed, zone, actions, onClose });
  const isWish = session.status === 'unplaced';
  const words = isWish ? PLACE_WORDS : MOVE_WORDS;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`${words.verb} ${session.name}`}
      description={`${words.now} ${shortDay(session.day)}, ${clockRange(session, zone)}, ${session.roomName}, ${session.leaderName}. ${
        isWish ? session.topic : sayPeople(session.seatsTaken)
      }`}
      footer={
        <>
          {isWish && (
            <Button variant="ghost" className="mr-auto" onClick={onDiscard}>
              Discard…
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary" loading={form.formState.isSubmitting}>
            {words.verb} session
          </Button>
        </>
      }
    >
      <FormProvider {...form}>
        <form id={formId} noValidate onSubmit={save} className="grid gap-4">
          <PlaceFields board={board} discipline={session.discipline} />
          {isWish && !proposed && !refused && <OfferedPlaces wish={session} zone={zone} onChoose={choose} />}
          {refused && (
            <PlacementRefusalMessage
              name={session.name}
              place={refused.place}
              roomName={board.rooms.find((room) => room.id === refused.place.roomId)?.name ?? 'this room'}
              zone={zone}
              refusal={refused.refusal}
              onChoose={choose}
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

const MOVE_WORDS = { verb: 'Move', now: 'Now' };
const PLACE_WORDS = { verb: 'Place', now: 'Wanted' };

const sayPeople = (people: number) => (people === 0 ? 'Nobody has a seat yet.' : `${people} people move along.`);
