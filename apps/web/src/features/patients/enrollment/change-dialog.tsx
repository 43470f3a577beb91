'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ChartView } from '@threshold/api/patients/get-chart.input';
import { changeEnrollmentInput, enrollmentChange, needsReason } from '@threshold/api/programs/change-enrollment.input';
import type { ChangeKind, EnrollmentChangeInput } from '@threshold/api/programs/change-enrollment.input';
import { Button } from '@threshold/ui/button';
import { Checkbox } from '@threshold/ui/checkbox';
import { DateField } from '@threshold/ui/date-field';
import { Dialog } from '@threshold/ui/dialog';
import { Field } from '@threshold/ui/field';
import { Select } from '@threshold/ui/select';
import { Textarea } from '@threshold/ui/textarea';
import { toast } from '@threshold/ui/toast';
import { useState } from 'react';
import { useTRPC } from '../../../trpc/client';
import { useAction } from '../../../trpc/use-action';
import { CHANGE_WORDS } from './change-words';
import { ChangePreviewView } from './change-preview';
import { nextWeekday } from './first-day';
import { RefusedInline } from './refused-inline';

type Enrollment = ChartView['enrollments'][number];

interface Props {
  readonly enrollment: Enrollment;
  readonly patientName: string;
  readonly today: string;
  /** Null keeps the dialog closed. */
  readonly kind: ChangeKind | null;
  readonly onClose: () => void;
}

/** One change of an enrollment from a day on, with what it releases and books before it is done. */
export function ChangeDialog({ kind, onClose, ...props }: Props) {
  const { enrollment, patientName } = props;
  return (
    <Dialog
      open={kind !== null}
      onOpenChange={(open) => !open && onClose()}
      title={kind ? `${CHANGE_WORDS[kind].title} ${patientName}` : ''}
      description={`${enrollment.programName}, ${enrollment.siteName}`}
      className="top-[8vh] max-h-[84vh] w-[min(40rem,calc(100vw-2rem))]"
    >
      {kind && <ChangeForm key={kind} kind={kind} onClose={onClose} {...props} />}
    </Dialog>
  );
}

function ChangeForm({ enrollment, patientName, today, kind, onClose }: Props & { kind: ChangeKind }) {
  const trpc = useTRPC();
  const { values, set, change } = useChangeForm(kind, today);
  const [problem, setProblem] = useState<string>();
  const asked = enrollmentChange.safeParse(change);
  const preview = useQuery({
    ...trpc.programs.previewChange.queryOptions({ enrollmentId: enrollment.id, change }),
    enabled: asked.success,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const save = useChanging({ patientName, kind, onClose });
  const words = CHANGE_WORDS[kind];
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const { id: enrollmentId, version } = enrollment;
        const parsed = changeEnrollmentInput.safeParse({ enrollmentId, version, change, reason: values.reason });
        setProblem(parsed.error?.issues.find(({ path }) => path[0] === 'reason')?.message);
        if (parsed.success && !save.isPending) save.mutate(parsed.data);
      }}
    >
      {kind !== 'complete' && (
        <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
          <Field label={words.day}>
            <DateField today={today} value={values.fromDay} onValueChange={(fromDay) => set({ fromDay })} />
          </Field>
          {kind === 'transfer' && (
            <ProgramField value={values.programId} onValueChange={(programId) => set({ programId })} />
          )}
        </div>
      )}
      {kind === 'transfer' && (
        <Checkbox
          label="Count the program days done so far"
          checked={values.carryDays}
          onCheckedChange={(carryDays) => set({ carryDays })}
        />
      )}
      {needsReason(kind) && (
        <Field label="Reason" required error={problem}>
          <Textarea rows={2} value={values.reason} onChange={(event) => set({ reason: event.target.value })} />
        </Field>
      )}
      {asked.success && <ChangePreviewView kind={kind} preview={preview} />}
      {preview.data?.plan && preview.data.plan.conflicts.length > 0 && (
        <Checkbox
          label="Book the fixes, and leave the rest open"
          checked={values.applyFixes}
          onCheckedChange={(applyFixes) => set({ applyFixes })}
        />
      )}
      {save.isError && <RefusedInline what="The enrollment was not changed" error={save.error} />}
      <div className="sticky -bottom-4 -mx-4 -mb-4 flex justify-end gap-2 rounded-b-lg border-t border-border bg-overlay px-4 py-2.5">
        <Button onClick={onClose}>Cancel</Button>
        <Button
          type="submit"
          variant={kind === 'leave' ? 'danger' : 'primary'}
          loading={save.isPending}
          disabled={!asked.success || preview.isError}
        >
          {words.submit(preview.data)}
        </Button>
      </div>
    </form>
  );
}

function ProgramField({ value, onValueChange }: { value: string; onValueChange: (id: string) => void }) {
  const trpc = useTRPC();
  const programs = useQuery(trpc.programs.list.queryOptions({}));
  return (
    <Field label="To program">
      <Select
        options={programs.data?.map(({ id, name, siteName }) => ({ value: id, label: name, hint: siteName })) ?? []}
        value={value || null}
        onValueChange={onValueChange}
        placeholder="Choose a program…"
      />
    </Field>
  );
}

function useChangeForm(kind: ChangeKind, today: string) {
  const [values, setValues] = useState({
    fromDay: nextWeekday(today) as string | null,
    programId: '',
    carryDays: true,
    applyFixes: true,
    reason: '',
  });
  const { programId, carryDays, applyFixes } = values;
  const fromDay = (values.fromDay ?? '') as EnrollmentChangeFromDay;
  const change: Record<ChangeKind, EnrollmentChangeInput> = {
    hold: { kind: 'hold', fromDay },
    leave: { kind: 'leave', fromDay },
    rejoin: { kind: 'rejoin', fromDay, applyFixes },
    transfer: { kind: 'transfer', fromDay, programId, carryDays, applyFixes },
    complete: { kind: 'complete' },
  };
  const set = (part: Partial<typeof values>) => setValues((before) => ({ ...before, ...part }));
  return { values, set, change: change[kind] };
}
type EnrollmentChangeFromDay = (EnrollmentChangeInput & { kind: 'hold' })['fromDay'];

function useChanging({ patientName, kind, onClose }: { patientName: string; kind: ChangeKind; onClose: () => void }) {
  return useAction(useTRPC().workflows.changeEnrollment.mutationOptions(), ({ releasedSeats, bookedSeats }) => {
    onClose();
    toast.done(`${patientName} ${CHANGE_WORDS[kind].done}`, {
      description: `${releasedSeats} seats released, ${bookedSeats} booked`,
    });
  });
}
