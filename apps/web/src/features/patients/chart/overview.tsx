'use client';

import type { ChartView } from '@threshold/api/patients/get-chart.input';
import { canEver } from '@threshold/domain/access';
import type { Actor } from '@threshold/domain/access';
import { Panel } from '@threshold/ui/card';
import { formatDay } from '@threshold/ui/date-text';
import type { ReactNode } from 'react';
import { ReferralChip } from '../status-chips';
import { Coverages } from './coverages';
import { phoneText } from './phone-text';
import { EnrollmentCard } from './enrollment-card';

/** Enrollments with their history at the side of referrals, coverages and conditions. */
export function Overview({ chart, actor }: { chart: ChartView; actor: Actor }) {
  return (
    <div className="grid items-start gap-4 xl:grid-cols-[3fr_2fr]">
      <div className="grid gap-4">
        {chart.enrollments.map((enrollment) => (
          <EnrollmentCard
            key={enrollment.id}
            enrollment={enrollment}
            patientName={chart.name}
            today={chart.today}
            actor={actor}
          />
        ))}
        {chart.enrollments.length === 0 && (
          <Panel title="Enrollments">
            <p className="text-sm text-muted-foreground">Not enrolled in a program yet.</p>
          </Panel>
        )}
        <Conditions chart={chart} />
      </div>
      <div className="grid gap-4">
        <Referrals chart={chart} />
        <Coverages chart={chart} mayEdit={canEver(actor, 'coverage.edit')} />
        <Contact chart={chart} />
      </div>
    </div>
  );
}

function Lines({ none, children }: { none: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return <p className="px-4 py-3 text-sm text-muted-foreground">{none}</p>;
  return <ul className="divide-y divide-border text-sm">{children}</ul>;
}

function Referrals({ chart }: { chart: ChartView }) {
  return (
    <Panel title="Referrals" flush>
      <Lines none="Nobody has referred this patient yet.">
        {chart.referrals.map(({ id, sourceName, receivedOn, reason, status }) => (
          <li key={id} className="grid gap-0.5 px-4 py-2">
            <span className="flex items-center justify-between gap-3">
              <span className="min-w-0 truncate font-medium">{sourceName}</span>
              <ReferralChip status={status} />
            </span>
            <span>{reason}</span>
            <span className="text-xs text-muted-foreground">Received {formatDay(receivedOn)}</span>
          </li>
        ))}
      </Lines>
    </Panel>
  );
}

function Contact({ chart }: { chart: ChartView }) {
  const facts = [
    ['Phone', chart.phone && phoneText(chart.phone)],
    ['Address', chart.address],
    ...chart.identifiers.map(({ system, value }) => [system, value]),
  ].filter(([, value]) => value);
  return (
    <Panel title="Contact and identifiers" flush>
      <Lines none="Nothing is on record.">
        {facts.map(([term, value]) => (
          <li key={term} className="grid gap-x-3 px-4 py-2 sm:grid-cols-[8rem_1fr]">
            <span className="truncate text-muted-foreground" title={term ?? undefined}>
              {term}
            </span>
            <span className="[overflow-wrap:anywhere]">{value}</span>
          </li>
        ))}
      </Lines>
    </Panel>
  );
}

/** Open ones first; the code stands behind the wording for whoever codes. */
function Conditions({ chart }: { chart: ChartView }) {
  const open = chart.conditions.filter(({ abatedOn }) => abatedOn === null);
  const closed = chart.conditions.filter(({ abatedOn }) => abatedOn !== null);
  return (
    <Panel title="Conditions" description={`${open.length} open, ${closed.length} resolved`} flush>
      <Lines none="No conditions are on record.">
        {[...open, ...closed].map(({ id, display, code, onsetOn, abatedOn }) => (
          <li key={id} className="grid gap-x-3 px-4 py-2 sm:grid-cols-[1fr_auto]">
            <span className={abatedOn ? 'text-muted-foreground' : 'font-medium'}>
              {display || code} <span className="font-mono text-xs font-normal text-muted-foreground">{code}</span>
            </span>
            <span className="text-xs text-muted-foreground tabular-nums sm:leading-5">
              {onsetOn ? formatDay(onsetOn) : 'unknown'}
              {abatedOn ? ` to ${formatDay(abatedOn)}` : ', open'}
            </span>
          </li>
        ))}
      </Lines>
    </Panel>
  );
}
