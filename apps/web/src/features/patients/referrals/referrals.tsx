'use client';

import { useQuery } from '@tanstack/react-query';
import type { ReferralLine } from '@threshold/api/patients/list-referrals.input';
import { canEver } from '@threshold/domain/access';
import type { Actor } from '@threshold/domain/access';
import { Button } from '@threshold/ui/button';
import { Card } from '@threshold/ui/card';
import type { DataColumn } from '@threshold/ui/data-table/columns';
import { DataTable } from '@threshold/ui/data-table/data-table';
import { formatDay } from '@threshold/ui/date-text';
import { EmptyState } from '@threshold/ui/empty-state';
import { useNavigate } from '@threshold/ui/link';
import { PageHeader } from '@threshold/ui/page-header';
import { RadioGroup } from '@threshold/ui/radio-group';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { useMemo, useState } from 'react';
import { FailedQuery } from '../../../components/failed-query';
import { useTRPC } from '../../../trpc/client';
import { EnrollDialog } from '../enrollment/enroll-dialog';
import type { PatientToEnroll } from '../enrollment/patient-to-enroll';
import { ReferralChip } from '../status-chips';
import { AcceptButton, DeclineDialog } from './decide';
import { NewReferralDialog } from './new-referral-dialog';

const SHOW = ['open', 'all'] as const;
const rowKey = (row: ReferralLine) => row.id;

const FACTS: readonly DataColumn<ReferralLine>[] = [
  { id: 'patient', header: 'Patient', value: (row) => row.patientName },
  {
    id: 'waiting',
    header: 'Waiting',
    value: (row) => row.waitingDays,
    cell: (row) => `${row.waitingDays} d`,
    align: 'end',
    width: 84,
  },
  {
    id: 'received',
    header: 'Received',
    value: (row) => row.receivedOn,
    cell: (row) => formatDay(row.receivedOn),
    width: 136,
    isSpare: true,
  },
  { id: 'source', header: 'Referred by', value: (row) => row.sourceName, isSpare: true },
  {
    id: 'reason',
    header: 'Reason',
    value: (row) => row.reason,
    cell: (row) => <span title={row.reason}>{row.reason}</span>,
  },
  {
    id: 'status',
    header: 'State',
    value: (row) => row.status,
    cell: (row) => <ReferralChip status={row.status} />,
    width: 112,
  },
];

/** The pipeline from referral to enrollment, the longest waiting first. */
export function Referrals({ actor }: { actor: Actor }) {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const [show, setShow] = useQueryState('show', parseAsStringLiteral(SHOW).withDefault('open'));
  const [adding, setAdding] = useState(false);
  const [declining, setDeclining] = useState<ReferralLine | null>(null);
  const [enrolling, setEnrolling] = useState<PatientToEnroll | null>(null);
  const found = useQuery(trpc.patients.referrals.queryOptions({ show }));
  const mayDecide = canEver(actor, 'referral.decide');
  const mayEnroll = canEver(actor, 'enrollment.create');
  const columns = useMemo<readonly DataColumn<ReferralLine>[]>(
    () =>
      mayDecide || mayEnroll
        ? [...FACTS, actionsColumn({ mayDecide, mayEnroll, onDecline: setDeclining, onEnroll: setEnrolling })]
        : FACTS,
    [mayDecide, mayEnroll],
  );
  const waiting = found.data?.lines.filter(({ status }) => status === 'received').length ?? 0;
  return (
    <div className="grid gap-4 p-6">
      <PageHeader
        title="Referrals"
        description={found.data ? `${waiting} to decide, the longest waiting first.` : undefined}
        actions={
          <>
            <RadioGroup
              variant="segmented"
              aria-label="Which referrals"
              value={show}
              onValueChange={(value) => void setShow(value)}
              options={[
                { value: 'open', label: 'Open' },
                { value: 'all', label: 'All' },
              ]}
            />
            {canEver(actor, 'referral.create') && (
              <Button variant="primary" onClick={() => setAdding(true)}>
                New referral…
              </Button>
            )}
          </>
        }
      />
      {found.isError ? (
        <FailedQuery error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <Card className="overflow-hidden">
          <DataTable
            caption="Referrals"
            columns={columns}
            rows={found.data?.lines}
            rowKey={rowKey}
            onOpen={(row) => navigate(`/patients/${row.patientId}`)}
            empty={
              <EmptyState title={show === 'open' ? 'Nobody is waiting' : 'No referrals yet'}>
                <p>{show === 'open' ? 'Every referral is decided or enrolled.' : 'New referrals appear here.'}</p>
              </EmptyState>
            }
          />
        </Card>
      )}
      {found.data && <NewReferralDialog open={adding} onClose={() => setAdding(false)} today={found.data.today} />}
      <DeclineDialog line={declining} onClose={() => setDeclining(null)} />
      <EnrollDialog patient={enrolling} onClose={() => setEnrolling(null)} />
    </div>
  );
}

interface Actions {
  readonly mayDecide: boolean;
  readonly mayEnroll: boolean;
  onDecline(line: ReferralLine): void;
  onEnroll(patient: PatientToEnroll): void;
}

function actionsColumn({ mayDecide, mayEnroll, onDecline, onEnroll }: Actions): DataColumn<ReferralLine> {
  return {
    id: 'actions',
    header: 'Next step',
    value: () => null,
    sortable: false,
    width: 176,
    isPinned: true,
    cell: (row) => (
      <span className="flex gap-1.5">
        {mayDecide && row.status === 'received' && <AcceptButton line={row} />}
        {mayEnroll && row.status === 'accepted' && (
          <Button size="sm" onClick={() => onEnroll({ id: row.patientId, name: row.patientName, referralId: row.id })}>
            Enroll…
          </Button>
        )}
        {mayDecide && (row.status === 'received' || row.status === 'accepted') && (
          <Button size="sm" variant="ghost" onClick={() => onDecline(row)}>
            Decline…
          </Button>
        )}
      </span>
    ),
  };
}

export function ReferralsSkeleton() {
  return (
    <div className="grid gap-4 p-6">
      <PageHeader title="Referrals" />
      <Card className="overflow-hidden">
        <DataTable caption="Referrals" columns={FACTS} rows={undefined} rowKey={rowKey} />
      </Card>
    </div>
  );
}
