'use client';

import type { BoardView } from '@threshold/api/scheduling/get-board.input';
import { cn } from '@threshold/ui/cn';
import { useMemo } from 'react';
import { clockTime, shortDay } from '../../components/clock';
import { sessionBar } from '../../components/session-color';
import { columnIdOf, columnsOf, utilizationOf } from './board-layout';
import type { BoardSession } from './board-layout';
import type { By } from './board-url';
import { sayCard } from './session-card';
import { flagsOf } from './session-chips';
import { useNow } from '../../components/use-now';

interface WeekBoardProps {
  readonly board: BoardView;
  readonly by: By;
  readonly everybody: boolean;
  readonly selectedId: string | null;
  readonly onSelect: (sessionId: string) => void;
  readonly onOpenDay: (day: string) => void;
}

/** A week of a site: a row for each room, leader or cohort, a column for each day, a chip for each session. */
export function WeekBoard({ board, by, everybody, selectedId, onSelect, onOpenDay }: WeekBoardProps) {
  const nowMs = useNow(board.nowMs);
  const rows = useMemo(() => columnsOf(board, by, everybody), [board, by, everybody]);
  // Weekends are shown only when something stands on them.
  const days = board.days.filter(
    ({ day, closed }) => closed !== 'Weekend' || board.sessions.some((session) => session.day === day),
  );
  return (
    <div
      role="region"
      aria-label={`Week of ${board.site.name}`}
      // A region that scrolls must be reachable by keyboard also when nothing in it can take the focus.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="min-h-0 flex-1 overflow-auto border-t border-border focus-visible:-outline-offset-2"
    >
      <table className="w-full border-separate border-spacing-0 text-left">
        <caption className="sr-only">Sessions of the week at {board.site.name}</caption>
        <thead>
          <tr>
            <th scope="col" className="sticky top-0 left-0 z-20 w-44 border-b border-border bg-surface px-3 py-2">
              <span className="sr-only">{by}</span>
            </th>
            {days.map(({ day, closed }) => (
              <th
                key={day}
                scope="col"
                className="sticky top-0 z-10 min-w-40 border-b border-l border-border bg-surface px-1.5 py-1 font-semibold"
              >
                <button
                  type="button"
                  onClick={() => onOpenDay(day)}
                  className={cn(
                    'flex min-h-6 items-center gap-1.5 rounded-sm px-1 text-sm hover:underline',
                    day === board.today && 'text-primary',
                  )}
                >
                  {shortDay(day)}
                  {day === board.today && <span className="text-2xs font-medium">today</span>}
                  {closed && <span className="text-2xs font-medium text-muted-foreground">{closed}</span>}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const own = board.sessions.filter((session) => columnIdOf(session, by) === row.id);
            return (
              <tr key={row.id}>
                <th scope="row" className="sticky left-0 z-10 border-b border-border bg-surface px-3 py-2 align-top">
                  <span className="block truncate font-semibold">{row.title}</span>
                  <span className="block text-2xs font-normal text-muted-foreground">{row.subtitle}</span>
                  <span className="block text-2xs font-normal text-muted-foreground tabular-nums">
                    {utilizationOf(own, by, 60 * 11 * days.filter(({ closed }) => closed === null).length).words}
                  </span>
                </th>
                {days.map(({ day, closed }) => (
                  <td
                    key={day}
                    className={cn(
                      'border-b border-l border-border p-1 align-top',
                      closed && 'fill-hatch bg-muted text-border',
                    )}
                  >
                    <div className="grid gap-1">
                      {own
                        .filter((session) => session.day === day)
                        .map((session) => (
                          <WeekChip
                            key={session.id}
                            session={session}
                            label={sayCard(session, board.site.zone, nowMs)}
                            zone={board.site.zone}
                            nowMs={nowMs}
                            selected={session.id === selectedId}
                            onSelect={onSelect}
                          />
                        ))}
                    </div>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function WeekChip({
  session,
  label,
  zone,
  nowMs,
  selected,
  onSelect,
}: {
  session: BoardSession;
  label: string;
  zone: string;
  nowMs: number;
  selected: boolean;
  onSelect: (sessionId: string) => void;
}) {
  const isCanceled = session.status === 'canceled';
  const warns = flagsOf(session, nowMs).some(({ tone }) => tone === 'warning');
  return (
    <button
      type="button"
      data-session-id={session.id}
      aria-label={label}
      aria-pressed={selected}
      onClick={() => onSelect(session.id)}
      className={cn(
        'relative flex h-6 w-full min-w-0 items-center gap-1.5 overflow-hidden rounded-sm border border-border bg-surface pr-1.5 pl-2.5 text-left text-xs text-foreground hover:border-input',
        session.endMs <= nowMs && 'bg-muted',
        isCanceled && 'border-dashed text-muted-foreground line-through',
        selected && 'border-ring bg-selected',
      )}
    >
      <span
        aria-hidden
        className={cn('absolute inset-y-0 left-0 w-1', isCanceled ? 'bg-border' : sessionBar(session.color))}
      />
      <span className="shrink-0 text-muted-foreground tabular-nums">
        {clockTime(session.startMs, zone).replace(/ [AP]M$/, '')}
      </span>
      <span className="min-w-0 flex-1 truncate">{session.name}</span>
      <span className={cn('shrink-0 tabular-nums', warns ? 'font-semibold text-warning' : 'text-muted-foreground')}>
        {session.seatsTaken}/{session.capacity}
        {warns && <span aria-hidden> !</span>}
      </span>
    </button>
  );
}
