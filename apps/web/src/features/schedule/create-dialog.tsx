'use client';

import type { BoardView } from '@threshold/api/scheduling/get-board.input';
import { Button } from '@threshold/ui/button';
import { Dialog } from '@threshold/ui/dialog';
import { useId } from 'react';
import { FormProvider } from 'react-hook-form';
import { CreateFields } from './create-fields';
import { PlaceFields } from './place-fields';
import { valuesOf } from './place-values';
import { PlacementRefusalMessage } from './placement-refusal';
import type { BoardActions } from './use-board-actions';
import { useCreateForm } from './use-create-form';
import type { Draft } from './use-create-form';

interface CreateDialogProps {
  readonly board: BoardView;
  readonly draft: Draft;
  readonly actions: BoardActions;
  readonly onClose: () => void;
}

/** A new session: what, for whom, when, where, led by whom. Enter saves; what is refused can be kept as unplaced. */
export function CreateDialog({ board, draft, actions, onClose }: CreateDialogProps) {
  const { zone } = board.site;
  const formId = useId();
  const { form, save, keep, refused, failure } = useCreateForm({ board, draft, actions, onClose });
  const type = board.sessionTypes.find((one) => one.id === form.watch('sessionTypeId'));
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="New session"
      description={board.site.name}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary" loading={form.formState.isSubmitting}>
            Create session
          </Button>
        </>
      }
    >
      <FormProvider {...form}>
        <form id={formId} noValidate onSubmit={save} className="grid gap-4">
          <CreateFields board={board} />
          <PlaceFields board={board} discipline={type?.discipline ?? null} />
          {refused && (
            <PlacementRefusalMessage
              name={type?.name ?? 'The session'}
              place={refused.place}
              roomName={board.rooms.find((room) => room.id === refused.place.roomId)?.name ?? 'this room'}
              zone={zone}
              refusal={refused.refusal}
              onChoose={(place) => {
                form.reset({ ...form.getValues(), ...valuesOf(place, zone) });
                void save();
              }}
              otherwise={
                <Button size="sm" onClick={() => void keep()}>
                  Keep as unplaced
                </Button>
              }
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
