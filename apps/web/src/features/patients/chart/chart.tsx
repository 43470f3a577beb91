'use client';

import { useQuery } from '@tanstack/react-query';
import type { ChartView } from '@threshold/api/patients/get-chart.input';
import { canEver } from '@threshold/domain/access';
import type { Actor } from '@threshold/domain/access';
import { Button, ButtonLink } from '@threshold/ui/button';
import { formatDay } from '@threshold/ui/date-text';
import { PageHeader } from '@threshold/ui/page-header';
import { SkeletonText } from '@threshold/ui/skeleton';
import { StatusChip } from '@threshold/ui/status-chip';
import { Tabs } from '@threshold/ui/tabs';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { useState } from 'react';
import { plainDay } from '../../../components/clock';
import { FailedQuery } from '../../../components/failed-query';
import { useTRPC } from '../../../trpc/client';
import { EnrollDialog } from '../enrollment/enroll-dialog';
import { NewReferralDialog } from '../referrals/new-referral-dialog';
import { EnrollmentChip } from '../status-chips';
import { ChartNotes } from './chart-notes';
import { ChartSchedule } from './chart-schedule';
import { Overview } from './overview';

const TABS = ['overview', 'schedule', 'notes'] as const;

/** One person: who they are, where they stand, what is planned, what was written. The tab stands in the address. */
export function Chart({ patientId, actor }: { patientId: string; actor: Actor }) {
  const trpc = useTRPC();
  const chart = useQuery(trpc.patients.chart.queryOptions({ patientId }));
  const [tab, setTab] = useQueryState('tab', parseAsStringLiteral(TABS).withDefault('overview'));
  if (chart.isError) return <FailedQuery error={chart.error} onRetry={() => void chart.refetch()} />;
  if (!chart.data) return <ChartSkeleton />;
  const tabs = [
    { value: 'overview', label: 'Overview', content: <Overview chart={chart.data} actor={actor} /> },
    ...(canEver(actor, 'session.read')
      ? [{ value: 'schedule', label: 'Schedule', content: <ChartSchedule patientId={patientId} /> }]
      : []),
    ...(canEver(actor, 'note.read')
      ? [{ value: 'notes', label: 'Notes', content: <ChartNotes patientId={patientId} /> }]
      : []),
  ];
  return (
    <div className="grid gap-4 p-6">
      <ChartHeader chart={chart.data} actor={actor} />
      <Tabs
        aria-label="Chart"
        tabs={tabs}
        value={tabs.some(({ value }) => value === tab) ? tab : 'overview'}
        onValueChange={(value) => void setTab(TABS.find((known) => known === value) ?? 'overview')}
      />
    </div>
  );
}

const SEX: Readonly<Record<string, string>> = {
  female: 'female',
  male: 'male',
  other: 'other sex',
  unknown: 'sex unknown',
};

function ChartHeader({ chart, actor }: { chart: ChartView; actor: Actor }) {
  const [open, setOpen] = useState<'referral' | 'enroll' | null>(null);
  const { id, name, today } = chart;
  const enrollment = chart.enrollments[0];
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Patients', href: '/patients' }, { label: name }]}
        title={name}
        meta={
          <>
            {chart.deceasedOn && <StatusChip tone="off">Died {formatDay(chart.deceasedOn)}</StatusChip>}
            {enrollment && <EnrollmentChip status={enrollment.status} />}
            {chart.billedToday ? (
              <StatusChip tone="neutral">{chart.billedToday}</StatusChip>
            ) : (
              <StatusChip tone="warning">No coverage today</StatusChip>
            )}
          </>
        }
        description={
          <>
            Born {plainDay(chart.birthDate)} · {chart.ageYears} years · {SEX[chart.administrativeSex]} ·{' '}
            <span className="font-mono text-xs break-all">{chart.medicalRecordNumber}</span>
          </>
        }
        actions={
          <>
            {canEver(actor, 'audit.read') && (
              <ButtonLink href={`/audit?kind=read&patient=${id}`}>Who saw this</ButtonLink>
            )}
            {canEver(actor, 'referral.create') && <Button onClick={() => setOpen('referral')}>New referral…</Button>}
            {canEver(actor, 'enrollment.create') && !chart.deceasedOn && (
              <Button variant="primary" onClick={() => setOpen('enroll')}>
                Enroll…
              </Button>
            )}
          </>
        }
      />
      <NewReferralDialog
        open={open === 'referral'}
        onClose={() => setOpen(null)}
        today={today}
        patient={{ id, name }}
      />
      <EnrollDialog patient={open === 'enroll' ? { id, name, referralId: null } : null} onClose={() => setOpen(null)} />
    </>
  );
}

export function ChartSkeleton() {
  return (
    <div className="grid gap-4 p-6">
      <PageHeader title="Chart" crumbs={[{ label: 'Patients', href: '/patients' }, { label: '…' }]} />
      <SkeletonText lines={8} />
    </div>
  );
}
