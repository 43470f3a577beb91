'use client';

import type { BoardView } from '@threshold/api/scheduling/get-board.input';
import { Button } from '@threshold/ui/button';
import { Combobox } from '@threshold/ui/combobox';
import { Dialog } from '@threshold/ui/dialog';
import { Field } from '@threshold/ui/field';
import { FormField } from '@threshold/ui/form-field';
import { Input } from '@threshold/ui/input';
import { Select } from '@threshold/ui/select';
import { useId, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { sentenceOf } from '../../trpc/refusal';
import { useActionKey } from '../../trpc/use-action';
import type { Place } from './board-target';
import { PlaceFields } from './place-fields';
import { placeFrom, valuesOf } from './place-values';
import type { PlaceValues } from './place-values';
import { PlacementRefusalMessage } from './placement-refusal';
import { placementRefusal } from './use-board-actions';
import type { BoardActions, RefusedPlacement } from './use-board-actions';

interface CreateValues extends PlaceValues {
  readonly sessionTypeId: string;
  readonly programId: string;
  readonly topic: string;
}

/** What the place that was pressed, and the column it lies in, say already. */
export type Draft = Partial<CreateValues> & { day: string; startMinute: number };

/** A new session: what, for whom, when, where, led by whom. The length comes with the type; Enter saves. */
export function CreateDialog({
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
  const { zone } = board.site;
  const formId = useId();
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
  const [refused, setRefused] = useState<{ place: Place; refusal: RefusedPlacement } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const type = board.sessionTypes.find((one) => one.id === form.watch('sessionTypeId'));

  const save = form.handleSubmit(async (values) => {
    const place = placeFrom(values, zone);
    if (!place) return;
    setFailure(null);
    setRefused(null);
    const { sessionTypeId, programId, topic } = values;
    try {
      await actions.create({ siteId: board.site.id, sessionTypeId, programId, topic, ...place }, key.current());
      key.done();
      onClose();
    } catch (error) {
      // The request will be another one, so it needs another key.
      const refusal = placementRefusal(error);
      if (refusal) key.done();
      if (refusal) setRefused({ place, refusal });
      else setFailure(sentenceOf(error));
    }
  });

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="New session"
      description={board.site.name}
      footer={
        <>
          <Button onClick={onClose}>Discard</Button>
          <Button type="submit" form={formId} variant="primary" loading={form.formState.isSubmitting}>
            Create session
          </Button>
        </>
      }
    >
      <FormProvider {...form}>
        <form id={formId} noValidate onSubmit={save} className="grid gap-4">
          <FormField
            control={form.control}
            name="sessionTypeId"
            label="What"
            required
            rules={{ required: 'Choose what the session is.' }}
            render={({ value, onChange }) => (
              <Combobox
                options={board.sessionTypes.map((one) => ({
                  value: one.id,
                  label: one.name,
                  hint: `${one.minutes} min · up to ${one.maxSize}`,
                }))}
                value={value || null}
                onValueChange={(next) => {
                  onChange(next ?? '');
                  const minutes = board.sessionTypes.find((one) => one.id === next)?.minutes;
                  if (minutes) form.setValue('minutes', String(minutes));
                }}
                placeholder="Find a kind of session…"
              />
            )}
          />
          <div className="grid grid-cols-2 gap-3 max-[520px]:grid-cols-1">
            <FormField
              control={form.control}
              name="programId"
              label="Program"
              required
              rules={{ required: 'Choose a program.' }}
              render={({ value, onChange }) => (
                <Select
                  options={board.programs.map((program) => ({ value: program.id, label: program.name }))}
                  value={value || null}
                  onValueChange={onChange}
                />
              )}
            />
            <Field label="Topic" error={form.formState.errors.topic?.message}>
              <Input
                {...form.register('topic', { maxLength: { value: 120, message: 'At most 120 letters.' } })}
                placeholder="May stay empty"
              />
            </Field>
          </div>
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
