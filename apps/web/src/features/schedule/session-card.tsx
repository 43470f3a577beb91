'use client';

import { cn } from '@threshold/ui/cn';
import { SeatMeter } from '@threshold/ui/seat-meter';
import type { ComponentProps } from 'react';
import { clockRange, clockRangeShort } from '../../components/clock';
import { sessionBar } from '../../components/session-color';
import type { BoardSession } from './board-layout';
import type { By } from './board-url';
import { flagsOf, SessionChips } from './session-chips';

export type SessionCardProps = ComponentProps<'button'> & {
  session: BoardSession;
  by: By;
  zone: string;
  nowMs: number;
  selected: boolean;
  pending?: boolean;
  /** While it is dragged: where it would land, in words. */
  landing?: { text: string; clash: string | null } | null;
};

/** Everything that the card shows, for somebody who does not see it. */
export function sayCard(session: BoardSession, zone: string, nowMs: number): string {
  const flags = flagsOf(session, nowMs).map(({ label }) => label);
  return [
    session.topic ? `${session.name}: ${session.topic}` : session.name,
    clockRange(session, zone),
    session.roomName,
    session.leaderName,
    `${session.seatsTaken} of ${session.capacity} seats`,
    ...flags,
  ].join(', ');
}

const otherThan = (by: By, session: BoardSession): string =>
  by === 'room'
    ? session.leaderName
    : by === 'staff'
      ? session.roomName
      : `${session.roomName} · ${session.leaderName}`;

/** One session on the board: a bar in its type's color, name, time, who or where, seats, and what needs attention. */
export function SessionCard({
  session,
  by,
  zone,
  nowMs,
  selected,
  pending = false,
  landing = null,
  className,
  ...button
}: SessionCardProps) {
  const minutes = (session.endMs - session.startMs) / 60_000;
  const isCanceled = session.status === 'canceled';
  const isOver = session.endMs <= nowMs;
  const seats = (
    <SeatMeter
      taken={session.seatsTaken}
      capacity={session.capacity}
      minimum={isOver || isCanceled ? undefined : session.minSize}
      className="shrink-0"
    />
  );
  return (
    <button
      type="button"
      data-session-id={session.id}
      aria-label={sayCard(session, zone, nowMs)}
      aria-pressed={selected}
      className={cn(
        'relative flex min-w-0 flex-col justify-start overflow-hidden rounded-sm border border-border bg-surface pr-1.5 pl-2.5 text-left text-xs shadow-[0_1px_1px_oklch(0_0_0/0.04)]',
        'hover:border-input focus-visible:z-10 focus-visible:-outline-offset-1',
        minutes >= 45 ? 'py-1' : 'py-px leading-[0.9375rem]',
        isOver && 'bg-muted',
        selected && 'border-ring bg-selected hover:border-ring',
        isCanceled && 'border-dashed bg-transparent text-muted-foreground shadow-none',
        pending && 'pending-stripe',
        landing && 'z-30 border-ring bg-overlay shadow-overlay',
        landing?.clash && 'border-danger',
        className,
      )}
      {...button}
    >
      <span
        aria-hidden
        className={cn('absolute inset-y-0 left-0 w-1', isCanceled ? 'bg-border' : sessionBar(session.color))}
      />
      {landing ? (
        <span className="flex min-w-0 flex-col">
          <span className="truncate font-medium">{session.name}</span>
          <span className="truncate text-muted-foreground">{landing.text}</span>
          {landing.clash && <span className="truncate text-danger">{landing.clash}</span>}
        </span>
      ) : minutes < 25 ? (
        <span className="flex min-w-0 items-center gap-1.5">
          <span className={cn('truncate font-medium', isCanceled && 'line-through')}>{session.name}</span>
          <span className="ml-auto shrink-0 text-muted-foreground tabular-nums">{clockRangeShort(session, zone)}</span>
        </span>
      ) : (
        <>
          <span className="@container flex min-w-0 items-center gap-1.5">
            <span className={cn('truncate font-medium', isCanceled && 'line-through')}>{session.name}</span>
            {minutes < 45 && !isCanceled && (
              <>
                <span className="ml-auto flex @max-[11rem]:hidden">{seats}</span>
                <span className="ml-auto shrink-0 tabular-nums @min-[11rem]:hidden">
                  {session.seatsTaken}/{session.capacity}
                </span>
              </>
            )}
          </span>
          <span className="truncate text-muted-foreground tabular-nums">
            {clockRangeShort(session, zone)} · {otherThan(by, session)}
          </span>
          {minutes >= 45 && (
            <span className="mt-1 flex min-w-0 flex-wrap items-center gap-x-1.5 gap-y-1 overflow-hidden">
              {!isCanceled && seats}
              <SessionChips session={{ ...session, minSize: 0 }} nowMs={nowMs} limit={2} />
            </span>
          )}
        </>
      )}
    </button>
  );
}
