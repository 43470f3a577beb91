'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ChartView } from '@threshold/api/patients/get-chart.input';
import type { ProgramView } from '@threshold/api/programs/list-programs.input';
import { planEnrollmentInput } from '@threshold/api/programs/plan-enrollment.input';
import { enrollPatientInput } from '@threshold/api/workflows/enroll-patient.input';
import { Button } from '@threshold/ui/button';
import { Checkbox } from '@threshold/ui/checkbox';
import { DateField } from '@threshold/ui/date-field';
import { formatDay } from '@threshold/ui/date-text';
import { Field } from '@threshold/ui/field';
import { Input } from '@threshold/ui/input';
import { useNavigate } from '@threshold/ui/link';
import { LoadingState } from '@threshold/ui/loading-state';
import { Select } from '@threshold/ui/select';
import { toast } from '@threshold/ui/toast';
import { useState } from 'react';
import { FailedQuery } from '../../../components/failed-query';
import { useTRPC } from '../../../trpc/client';
import { useAction } from '../../../trpc/use-action';
import { readDiagnosisCodes, showDiagnosisCode, USUAL_DIAGNOSIS } from './diagnosis-codes';
import type { PatientToEnroll } from './patient-to-enroll';
import { nextWeekday } from './first-day';
import { PlanPreview } from './plan-preview';
import { RefusedInline } from './refused-inline';

const NO_REFERRAL = 'none';

interface Props {
  readonly patient: PatientToEnroll;
  readonly chart: ChartView;
  readonly programs: readonly ProgramView[];
  readonly onClose: () => void;
}

export function EnrollForm({ patient, chart, programs, onClose }: Props) {
  const form = useEnrollForm({ patient, chart, programs });
  const { values, set, program, accepted, errors } = form;
  const trpc = useTRPC();
  const asked = { patientId: patient.id, programId: values.programId, startsOn: values.startsOn ?? '' };
  const wanted = planEnrollmentInput.safeParse(asked);
  const plan = useQuery({
    ...trpc.programs.planEnrollment.queryOptions(asked),
    enabled: wanted.success,
    placeholderData: keepPreviousData,
    // Seats go by the minute; a preview is asked anew whenever the dialog opens.
    staleTime: 0,
  });
  const enroll = useEnrolling(patient, onClose);
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const data = form.read();
        if (data && !enroll.isPending) enroll.mutate(data);
      }}
    >
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        <Field label="Program" error={errors.programId}>
          <Select
            options={programs.map(({ id, name, siteName }) => ({ value: id, label: name, hint: siteName }))}
            value={values.programId || null}
            onValueChange={(programId) => set({ programId })}
            placeholder="Choose a program…"
          />
        </Field>
        <Field label="Start day" error={errors.startsOn}>
          <DateField
            today={program?.today ?? chart.today}
            value={values.startsOn}
            onValueChange={(startsOn) => set({ startsOn })}
          />
        </Field>
        <Field
          label="Referral"
          hint={accepted.length === 0 ? 'No accepted referral; the enrollment starts without one.' : undefined}
        >
          <Select
            options={[
              ...accepted.map(({ id, sourceName, receivedOn }) => ({
                value: id,
                label: sourceName,
                hint: formatDay(receivedOn),
              })),
              { value: NO_REFERRAL, label: 'Without a referral' },
            ]}
            value={values.referralId ?? NO_REFERRAL}
            onValueChange={(id) => set({ referralId: id === NO_REFERRAL ? null : id })}
          />
        </Field>
        <Field label="Diagnosis codes" hint="ICD-10-CM, the principal one first." error={errors.diagnosisCodes}>
          <Input value={values.codes} onChange={(event) => set({ codes: event.target.value })} spellCheck={false} />
        </Field>
      </div>
      {plan.isError ? (
        <FailedQuery error={plan.error} onRetry={() => void plan.refetch()} />
      ) : plan.data ? (
        <PlanPreview plan={plan.data} stale={plan.isPlaceholderData} />
      ) : wanted.success ? (
        <LoadingState label="Looking for seats…" />
      ) : (
        <p className="text-sm text-muted-foreground">Choose a program and a start day to see what would be booked.</p>
      )}
      {plan.data && plan.data.conflicts.length > 0 && (
        <Checkbox
          label="Book the fixes, and leave the rest open"
          hint="Without this, a required slot that clashes refuses the enrollment."
          checked={values.applyFixes}
          onCheckedChange={(applyFixes) => set({ applyFixes })}
        />
      )}
      {enroll.isError && <RefusedInline what={`${patient.name} was not enrolled`} error={enroll.error} />}
      <div className="sticky -bottom-4 -mx-4 -mb-4 flex justify-end gap-2 rounded-b-lg border-t border-border bg-overlay px-4 py-2.5">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="primary" loading={enroll.isPending}>
          {plan.data ? `Enroll and book ${plan.data.seatCount} sessions` : 'Enroll'}
        </Button>
      </div>
    </form>
  );
}

function useEnrollForm({ patient, chart, programs }: Pick<Props, 'patient' | 'chart' | 'programs'>) {
  const accepted = chart.referrals.filter(({ status }) => status === 'accepted');
  const last = chart.enrollments[0];
  const first = programs.find(({ id }) => id === last?.programId) ?? programs[0];
  const [errors, setErrors] = useState<Partial<Record<string, string>>>({});
  const [values, setValues] = useState({
    programId: first?.id ?? '',
    startsOn: nextWeekday(first?.today ?? chart.today) as string | null,
    referralId: patient.referralId ?? accepted[0]?.id ?? null,
    codes: (last?.diagnosisCodes ?? [USUAL_DIAGNOSIS]).map(showDiagnosisCode).join(', '),
    applyFixes: true,
  });
  return {
    values,
    errors,
    accepted,
    program: programs.find(({ id }) => id === values.programId),
    set: (change: Partial<typeof values>) => setValues((before) => ({ ...before, ...change })),
    read: () => {
      const { codes, ...rest } = values;
      const parsed = enrollPatientInput.safeParse({
        ...rest,
        patientId: patient.id,
        diagnosisCodes: readDiagnosisCodes(codes),
      });
      setErrors(
        Object.fromEntries((parsed.error?.issues ?? []).map(({ path, message }) => [String(path[0]), message])),
      );
      return parsed.success ? parsed.data : null;
    },
  };
}

function useEnrolling(patient: PatientToEnroll, onDone: () => void) {
  const navigate = useNavigate();
  return useAction(useTRPC().workflows.enrollPatient.mutationOptions(), ({ seatCount }) => {
    onDone();
    toast.done(`${patient.name} is enrolled`, {
      description: (
        <button
          type="button"
          className="underline underline-offset-2"
          onClick={() => navigate(`/patients/${patient.id}?tab=schedule`)}
        >
          {seatCount} sessions booked. Open the schedule
        </button>
      ),
    });
  });
}
