'use client';

import type { ChartView } from '@threshold/api/patients/get-chart.input';
import type { ChangeKind } from '@threshold/api/programs/change-enrollment.input';
import { canEver } from '@threshold/domain/access';
import type { Actor } from '@threshold/domain/access';
import { Button } from '@threshold/ui/button';
import { Panel } from '@threshold/ui/card';
import { formatDay } from '@threshold/ui/date-text';
import { Menu, MenuItem } from '@threshold/ui/menu';
import { Progress } from '@threshold/ui/progress';
import { StatusChip } from '@threshold/ui/status-chip';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { ChangeDialog } from '../enrollment/change-dialog';
import { changesIn, CHANGE_WORDS } from '../enrollment/change-words';
import { showDiagnosisCode } from '../enrollment/diagnosis-codes';
import { EnrollmentChip } from '../status-chips';
import { billingText } from './billing-text';

type Enrollment = ChartView['enrollments'][number];

interface Props {
  readonly enrollment: Enrollment;
  readonly patientName: string;
  readonly today: string;
  readonly actor: Actor;
}

/** One way through a program: how far, until when, and everything that happened to it. */
export function EnrollmentCard({ enrollment, patientName, today, actor }: Props) {
  const [changing, setChanging] = useState<ChangeKind | null>(null);
  const { status, daysBegun, programDays, programName, siteName } = enrollment;
  const changes = canEver(actor, 'enrollment.change') ? changesIn(status) : [];
  return (
    <Panel
      title={programName}
      description={siteName}
      actions={
        <>
          <EnrollmentChip status={status} />
          {changes.length > 0 && (
            <Menu
              align="end"
              trigger={
                <Button size="sm">
                  Change <ChevronDown aria-hidden />
                </Button>
              }
            >
              {changes.map((kind) => (
                <MenuItem key={kind} onSelect={() => setChanging(kind)}>
                  {CHANGE_WORDS[kind].menu}
                </MenuItem>
              ))}
            </Menu>
          )}
        </>
      }
    >
      <div className="grid gap-4">
        <Progress
          label={sayDays(enrollment)}
          value={daysBegun}
          max={programDays}
          valueText={`program day ${daysBegun} of ${programDays}`}
        />
        <p className="text-sm">
          <span className="text-muted-foreground">Diagnoses </span>
          <span className="font-mono">{enrollment.diagnosisCodes.map(showDiagnosisCode).join(', ') || 'none'}</span>
        </p>
        <Billing billing={enrollment.billing} />
        <History events={enrollment.events} />
      </div>
      <ChangeDialog
        enrollment={enrollment}
        patientName={patientName}
        today={today}
        kind={changing}
        onClose={() => setChanging(null)}
      />
    </Panel>
  );
}

/** Who pays for the days that are left, and from when on nobody does. */
function Billing({ billing }: Pick<Enrollment, 'billing'>) {
  const { bills, gaps } = billingText(billing);
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
      {bills && (
        <span>
          <span className="text-muted-foreground">Bills </span>
          {bills}
        </span>
      )}
      {gaps.map((gap) => (
        <StatusChip key={gap} tone="warning">
          {gap}
        </StatusChip>
      ))}
    </p>
  );
}

function sayDays({ startsOn, plannedEndOn, endedOn, heldFrom }: Enrollment): string {
  if (heldFrom) return `${formatDay(startsOn)}, on hold from ${formatDay(heldFrom)}`;
  return `${formatDay(startsOn)} to ${formatDay(endedOn ?? plannedEndOn)}`;
}

const EVENT_WORDS: Readonly<Record<string, string>> = {
  enrolled: 'Enrolled',
  held: 'On hold',
  rejoined: 'Rejoined',
  transferred: 'Transferred',
  left: 'Left early',
  completed: 'Completed',
};

function History({ events }: Pick<Enrollment, 'events'>) {
  return (
    <ol aria-label="History" className="grid gap-1 border-l border-border pl-3 text-sm">
      {events.map(({ kind, effectiveOn, reason }, index) => (
        <li key={index} className="grid gap-x-3 sm:grid-cols-[9rem_1fr]">
          <span className="text-muted-foreground tabular-nums">{formatDay(effectiveOn)}</span>
          <span>
            <span className="font-medium">{EVENT_WORDS[kind] ?? kind}</span>
            {reason && <span className="text-muted-foreground"> · {reason}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
