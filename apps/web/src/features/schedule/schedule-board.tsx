'use client';

import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { SiteChoice } from '@threshold/api/directory/list-sites.input';
import type { BoardView } from '@threshold/api/scheduling/get-board.input';
import { Button } from '@threshold/ui/button';
import { EmptyState } from '@threshold/ui/empty-state';
import { CalendarOff } from 'lucide-react';
import { Suspense, useCallback, useDeferredValue, useEffect, useState } from 'react';
import { weekdayName } from '../../components/clock';
import { QueryBoundary } from '../../components/query-boundary';
import { useTRPC } from '../../trpc/client';
import { columnsOf, totalsOf } from './board-layout';
import { BoardDialogs } from './board-dialogs';
import type { OpenDialog } from './board-dialogs';
import { BoardSkeleton } from './board-skeleton';
import { BoardToolbar } from './board-toolbar';
import { boardInput, step } from './board-url';
import { DayBoard } from './day-board';
import { proposedStart } from './place-values';
import { minuteOf, minuteOfDay } from '../../components/wall-clock';
import { SessionDetails } from './session-details';
import { useBoardActions } from './use-board-actions';
import { useBoardCommands } from './use-board-commands';
import { useBoardState } from './use-board-state';
import type { BoardState } from './use-board-state';
import type { DrawnRange } from './use-draw-range';
import { WeekBoard } from './week-board';

interface ScheduleBoardProps {
  readonly sites: readonly SiteChoice[];
  readonly fallback: SiteChoice;
  readonly may: { readonly edit: boolean; readonly writeNotes: boolean };
}

/** The board of one site: who is where, led by whom, with how many seats left; and the place to change it. */
export function ScheduleBoard({ sites, fallback, may }: ScheduleBoardProps) {
  const state = useBoardState(sites, fallback);
  // While another day loads, the one before stays in sight; another site is not to be mistaken for this one.
  const shown = useDeferredValue(state);
  const [isCreating, setCreating] = useState(false);
  const openCreate = useCallback(() => setCreating(true), []);
  useNeighbors(state);
  return (
    <div className="flex h-[calc(100dvh-var(--top-bar))] min-h-96 flex-col">
      <BoardToolbar state={state} sites={sites} onCreate={may.edit ? openCreate : null} />
      <QueryBoundary asked={boardKey(state)}>
        <Suspense fallback={<BoardSkeleton />} key={state.site.id}>
          <Board
            state={shown.site.id === state.site.id ? shown : state}
            isStale={shown !== state && boardKey(shown) !== boardKey(state)}
            may={may}
            creating={{ isOpen: isCreating, set: setCreating }}
          />
        </Suspense>
      </QueryBoundary>
    </div>
  );
}

const boardKey = ({ site, view, day }: BoardState) => `${site.id} ${view} ${day}`;

interface BoardProps {
  readonly state: BoardState;
  readonly isStale: boolean;
  readonly may: ScheduleBoardProps['may'];
  readonly creating: { readonly isOpen: boolean; readonly set: (isOpen: boolean) => void };
}

function Board({ state, isStale, may, creating }: BoardProps) {
  const trpc = useTRPC();
  const { site, day, view, by, everybody, selectedId } = state;
  const options = trpc.scheduling.board.queryOptions(boardInput(site.id, view, day));
  const { data: board } = useSuspenseQuery({ ...options, refetchInterval: 60_000 });
  const actions = useBoardActions(board, options.queryKey);
  const [opened, setDialog] = useState<OpenDialog | null>(null);
  const dialog = opened ?? (creating.isOpen ? ({ kind: 'create', draft: emptyDraft(board, day) } as const) : null);
  const { set: setCreating } = creating;
  const changeDialog = useCallback(
    (next: OpenDialog | null) => {
      setDialog(next);
      setCreating(false);
    },
    [setCreating],
  );
  const openMove = useCallback((sessionId: string) => setDialog({ kind: 'move', sessionId, proposed: null }), []);
  const openCreate = useCallback(() => setCreating(true), [setCreating]);
  useBoardCommands(state, { create: may.edit ? openCreate : null, move: may.edit ? openMove : null });

  function openDrawn({ columnId, firstMinute, lastMinute }: DrawnRange) {
    const drawn = lastMinute - firstMinute;
    setDialog({
      kind: 'create',
      draft: {
        day,
        startMinute: firstMinute,
        ...(drawn > 15 ? { minutes: String(drawn) } : {}),
        ...(by === 'room' ? { roomId: columnId } : by === 'staff' ? { leaderId: columnId } : { programId: columnId }),
      },
    });
  }

  const selected = board.sessions.find((session) => session.id === selectedId) ?? null;
  return (
    <>
      <div className="flex min-h-0 flex-1">
        <div aria-busy={isStale} className="flex min-w-0 flex-1 flex-col aria-busy:opacity-60">
          <BoardNotice board={board} state={state} />
          {view === 'day' ? (
            <DayBoard
              board={board}
              day={day}
              by={by}
              everybody={everybody}
              mayEdit={may.edit}
              selectedId={selectedId}
              pending={actions.pending}
              tray={{ isOpen: state.tray, toggle: state.toggleTray, onOpen: openMove }}
              onSelect={state.select}
              onDrop={(session, place) => void actions.move(session, place)}
              onDrawn={openDrawn}
            />
          ) : (
            <WeekBoard
              board={board}
              by={by}
              everybody={everybody}
              selectedId={selectedId}
              onSelect={state.select}
              onOpenDay={(date) => state.go({ date, view: 'day' })}
            />
          )}
        </div>
        {selected && (
          <SessionDetails
            session={selected}
            zone={site.zone}
            nowMs={board.nowMs}
            may={may}
            onMove={() => openMove(selected.id)}
            onCancel={() => setDialog({ kind: 'cancel', sessionId: selected.id })}
            onClose={() => {
              state.select(null);
              document.querySelector<HTMLElement>(`[data-session-id="${selected.id}"]`)?.focus();
            }}
          />
        )}
      </div>
      <BoardFoot board={board} state={state} />
      <BoardDialogs board={board} actions={actions} dialog={dialog} onChange={changeDialog} />
    </>
  );
}

const emptyDraft = ({ site, today, nowMs, days, nextOpenDay }: BoardView, day: string) =>
  proposedStart(
    day,
    { today, minute: minuteOfDay(nowMs, site.zone) },
    { openMinute: minuteOf(site.opensAt), closeMinute: minuteOf(site.closesAt), days, nextOpenDay },
  );

/** The days before and after are fetched ahead, so that turning the page costs nothing. */
function useNeighbors({ site, day, view }: BoardState): void {
  const trpc = useTRPC();
  const cache = useQueryClient();
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const direction of [1, -1] as const)
        void cache.prefetchQuery(
          trpc.scheduling.board.queryOptions(boardInput(site.id, view, step(day, view, direction))),
        );
    }, 600);
    return () => clearTimeout(timer);
  }, [cache, trpc, site.id, day, view]);
}

/** A day without sessions says why, and where the next ones are. */
function BoardNotice({ board, state }: { board: BoardView; state: BoardState }) {
  if (board.sessions.length > 0) return null;
  const closed = state.view === 'day' ? board.days[0]?.closed : null;
  const next = step(state.day, state.view, 1);
  return (
    <div className="border-t border-border bg-surface">
      <EmptyState
        icon={CalendarOff}
        title={closed ? `Closed: ${closed.toLowerCase()}` : `No sessions this ${state.view}`}
        className="py-5"
        actions={
          <Button onClick={() => state.go({ date: next })}>
            {state.view === 'day' ? `Go to ${weekdayName(next)}` : 'Go to the week after'}
          </Button>
        }
      >
        <p>
          {closed
            ? 'Nobody can be booked on a closed day.'
            : 'Draw a range on the board, or press C, to create the first one.'}
        </p>
      </EmptyState>
    </div>
  );
}

function BoardFoot({ board, state }: { board: BoardView; state: BoardState }) {
  const { sessions, seats, taken, fillPercent, below, unsigned } = totalsOf(board.sessions);
  const hidden = state.by === 'staff' ? board.leaders.length - columnsOf(board, 'staff', false).length : 0;
  return (
    <footer className="flex min-h-9 flex-wrap items-center gap-x-4 gap-y-1 border-t border-border bg-surface px-4 text-xs text-muted-foreground tabular-nums">
      <span>{sessions} sessions</span>
      <span>
        {taken} of {seats} seats filled{fillPercent === null ? '' : ` (${fillPercent} %)`}
      </span>
      {below > 0 && <span className="font-medium text-warning">{below} below minimum</span>}
      {unsigned > 0 && <span>{unsigned} notes unsigned</span>}
      {state.view === 'week' && board.unplaced.length > 0 && (
        <Button variant="link" size="sm" onClick={() => state.go({ view: 'day' })}>
          {board.unplaced.length} unplaced
        </Button>
      )}
      {hidden > 0 && (
        <Button variant="link" size="sm" onClick={() => state.go({ everybody: !state.everybody })}>
          {state.everybody ? 'Hide staff without sessions' : `Show ${hidden} more without sessions`}
        </Button>
      )}
      {state.view === 'day' && (
        <span className="ml-auto max-[1000px]:hidden">
          Drag, or Space and arrows, to move · Enter for details · ? for keys
        </span>
      )}
    </footer>
  );
}
