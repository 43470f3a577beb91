'use client';

import type { BoardView } from '@threshold/api/scheduling/get-board.input';
import { Combobox } from '@threshold/ui/combobox';
import { DateField } from '@threshold/ui/date-field';
import { Field } from '@threshold/ui/field';
import { FormField } from '@threshold/ui/form-field';
import { Input } from '@threshold/ui/input';
import { Select } from '@threshold/ui/select';
import { TimeField } from '@threshold/ui/time-field';
import { useFormContext } from 'react-hook-form';
import { LONGEST_MINUTES } from './place-values';
import type { PlaceValues } from './place-values';

const isLength = (text: string) =>
  (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= LONGEST_MINUTES) || 'Write minutes, 1 to 720.';

/** When, where and led by whom: the same fields for a move and for a new session. */
export function PlaceFields({ board, discipline }: { board: BoardView; discipline: string | null }) {
  const { control, register, formState } = useFormContext<PlaceValues>();
  const leaders = [...board.leaders].sort(
    (a, b) => Number(b.discipline === discipline) - Number(a.discipline === discipline),
  );
  return (
    <>
      <div className="grid grid-cols-[1fr_8rem_6rem] gap-3 max-[520px]:grid-cols-1">
        <FormField
          control={control}
          name="day"
          label="Day"
          required
          rules={{ required: 'Choose a day.' }}
          render={({ onChange, ...field }) => <DateField today={board.today} onValueChange={onChange} {...field} />}
        />
        <FormField
          control={control}
          name="startMinute"
          label="Start"
          required
          rules={{ validate: (value) => value !== null || 'Write a time.' }}
          render={({ onChange, ...field }) => <TimeField onValueChange={onChange} {...field} />}
        />
        <Field label="Length" error={formState.errors.minutes?.message}>
          <Input inputMode="numeric" suffix="min" {...register('minutes', { validate: isLength })} />
        </Field>
      </div>
      <div className="grid grid-cols-2 gap-3 max-[520px]:grid-cols-1">
        <FormField
          control={control}
          name="roomId"
          label="Room"
          required
          rules={{ required: 'Choose a room.' }}
          render={({ value, onChange }) => (
            <Select
              options={board.rooms.map((room) => ({
                value: room.id,
                label: room.name,
                hint: `${room.capacity} seats`,
              }))}
              value={value || null}
              onValueChange={onChange}
            />
          )}
        />
        <FormField
          control={control}
          name="leaderId"
          label="Leader"
          required
          rules={{ required: 'Choose who leads.' }}
          render={({ value, onChange }) => (
            <Combobox
              options={leaders.map((leader) => ({
                value: leader.id,
                label: leader.name,
                hint: leader.discipline.replaceAll('-', ' '),
              }))}
              value={value || null}
              onValueChange={(next) => onChange(next ?? '')}
              placeholder="Find a person…"
            />
          )}
        />
      </div>
    </>
  );
}
