'use client';

import { Button, ButtonLink } from '@threshold/ui/button';
import { IconButton } from '@threshold/ui/icon-button';
import { Kbd } from '@threshold/ui/kbd';
import { SeatMeter } from '@threshold/ui/seat-meter';
import { CalendarX2, ClipboardList, FileText, MoveRight, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { clockRange, longDay } from '../../components/clock';
import { sessionBar } from '../../components/session-color';
import type { BoardSession } from './board-layout';
import { SessionChips } from './session-chips';

interface SessionDetailsProps {
  readonly session: BoardSession;
  readonly zone: string;
  readonly nowMs: number;
  readonly may: { readonly edit: boolean; readonly writeNotes: boolean };
  readonly onMove: () => void;
  readonly onCancel: () => void;
  readonly onClose: () => void;
}

/** The right pane: everything about one session, and what can be done with it. */
export function SessionDetails({ session, zone, nowMs, may, onMove, onCancel, onClose }: SessionDetailsProps) {
  const isCanceled = session.status === 'canceled';
  const stuck = isCanceled
    ? null
    : session.marked > 0
      ? 'Attendance is recorded, so the session stays where it is.'
      : null;
  return (
    <aside
      aria-label={`Details of ${session.name}`}
      data-slot="session-details"
      className="flex w-90 shrink-0 flex-col border-t border-l border-border bg-surface max-[1180px]:fixed max-[1180px]:inset-y-0 max-[1180px]:right-0 max-[1180px]:z-40 max-[1180px]:max-w-full max-[1180px]:shadow-overlay"
    >
      <header className="flex items-start gap-2 p-4 pb-3">
        <span aria-hidden className={`mt-1 h-9 w-1 shrink-0 rounded-full ${sessionBar(session.color)}`} />
        <div className="min-w-0 flex-1">
          <h2 className="text-base font-semibold text-pretty">{session.name}</h2>
          <p className="text-sm text-muted-foreground">{session.topic || session.programName}</p>
        </div>
        <IconButton label="Close details" keys="escape" size="sm" onClick={onClose}>
          <X aria-hidden />
        </IconButton>
      </header>
      <div className="flex flex-wrap gap-1.5 px-4 pb-3 empty:hidden">
        <SessionChips session={session} nowMs={nowMs} />
      </div>
      <dl className="grid grid-cols-[5.5rem_1fr] gap-y-2 border-t border-border px-4 py-3 text-sm">
        <Fact label="When">
          {longDay(session.day)}
          <br />
          {clockRange(session, zone)}
        </Fact>
        <Fact label="Room">{session.roomName}</Fact>
        <Fact label="Leader">{session.leaderName}</Fact>
        <Fact label="Program">{session.programName}</Fact>
        <Fact label="Seats">
          <SeatMeter
            taken={session.seatsTaken}
            capacity={session.capacity}
            minimum={isCanceled ? undefined : session.minSize}
          />
        </Fact>
        <Fact label="Minimum">
          {session.minSize} {session.minSize === 1 ? 'person' : 'people'}
        </Fact>
        {session.startMs <= nowMs && !isCanceled && (
          <Fact label="Attendance">
            {session.marked} of {session.seatsTaken} recorded
          </Fact>
        )}
        {isCanceled && <Fact label="Canceled">{session.cancelReason ?? 'No reason was written.'}</Fact>}
      </dl>
      <div className="grid gap-2 border-t border-border p-4">
        {!isCanceled && (
          <ButtonLink href={`/sessions/${session.id}`} variant="primary">
            <ClipboardList aria-hidden /> Roster and attendance
          </ButtonLink>
        )}
        {may.writeNotes && !isCanceled && (
          <ButtonLink href={`/sessions/${session.id}/note`}>
            <FileText aria-hidden /> Group note
          </ButtonLink>
        )}
        {may.edit && !isCanceled && (
          <div className="grid grid-cols-2 gap-2">
            <Button onClick={onMove} disabled={stuck !== null}>
              <MoveRight aria-hidden /> Move… <Kbd keys="m" />
            </Button>
            <Button onClick={onCancel} disabled={stuck !== null}>
              <CalendarX2 aria-hidden /> Cancel…
            </Button>
          </div>
        )}
        {may.edit && stuck && <p className="text-xs text-muted-foreground">{stuck}</p>}
      </div>
    </aside>
  );
}

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt className="text-muted-foreground">{label}</dt>
    <dd className="min-w-0">{children}</dd>
  </>
);
