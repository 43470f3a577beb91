'use client';

import type { BoardView } from '@threshold/api/scheduling/get-board.input';
import type { PlainDate } from '@threshold/domain/kernel';
import { formatTime } from '@threshold/ui/time-text';
import { useEffect, useMemo, useRef } from 'react';
import { BoardDnd, useLanding, useLift } from './board-dnd';
import {
  columnIdOf,
  columnsOf,
  dayWindow,
  packLanes,
  pxOf,
  ROW_MINUTES,
  ROW_PX,
  rowsOf,
  utilizationOf,
} from './board-layout';
import type { BoardSession } from './board-layout';
import type { Place } from './board-target';
import { samePlace } from './board-target';
import type { By } from './board-url';
import { ColumnGround, ColumnHead } from './day-column';
import type { DragGround } from './drag-landing';
import { GhostCard } from './ghost-card';
import { SessionCard } from './session-card';
import { useDrawRange } from './use-draw-range';
import type { DrawnRange } from './use-draw-range';
import { UnplacedTray } from './unplaced-tray';
import type { TrayState } from './unplaced-tray';
import { useNow } from '../../components/use-now';

const HEAD_PX = 44;

interface DayBoardProps {
  readonly board: BoardView;
  readonly day: PlainDate;
  readonly by: By;
  readonly everybody: boolean;
  readonly mayEdit: boolean;
  readonly selectedId: string | null;
  readonly pending: ReadonlySet<string>;
  readonly tray: TrayState;
  readonly onSelect: (sessionId: string) => void;
  readonly onDrop: (session: BoardSession, place: Place) => void;
  readonly onDrawn: (range: DrawnRange) => void;
}

/** One day of a site as a grid: a column for each room, leader or cohort, a row for every five minutes. */
export function DayBoard(props: DayBoardProps) {
  const { board, day, by, everybody } = props;
  const grid = useRef<HTMLDivElement>(null);
  const window = useMemo(() => dayWindow(board, day), [board, day]);
  const columns = useMemo(() => columnsOf(board, by, everybody), [board, by, everybody]);
  const ground = useMemo<DragGround>(() => ({ board, columns, by, window }), [board, columns, by, window]);
  return (
    <BoardDnd ground={ground} grid={grid} onDrop={props.onDrop}>
      <div className="flex min-h-0 flex-1 max-[1180px]:flex-col">
        {board.unplaced.length > 0 && (
          <UnplacedTray board={board} mayEdit={props.mayEdit} pending={props.pending} tray={props.tray} />
        )}
        <DayGrid {...props} ground={ground} gridRef={grid} />
      </div>
    </BoardDnd>
  );
}

function DayGrid({
  board,
  day,
  by,
  mayEdit,
  selectedId,
  pending,
  onSelect,
  onDrawn,
  ground,
  gridRef,
}: DayBoardProps & { ground: DragGround; gridRef: React.RefObject<HTMLDivElement | null> }) {
  const { columns, window } = ground;
  const scroller = useRef<HTMLDivElement>(null);
  const nowMs = useNow(board.nowMs);
  const landing = useLanding();
  const draw = useDrawRange(window, onDrawn);
  const closed = board.days.find((one) => one.day === day)?.closed ?? null;
  const sessions = useMemo(() => board.sessions.filter((session) => session.day === day), [board.sessions, day]);
  const openMinutes = closed ? 0 : window.closeMinute - window.openMinute;
  const rows = (window.lastMinute - window.firstMinute) / ROW_MINUTES;
  const nowRow = (nowMs - window.startMs) / 60_000 / ROW_MINUTES;
  const showsNow = day === board.today && nowRow > 0 && nowRow < rows;

  // Opens where the day is: the current hour, or the first session.
  const firstMs = sessions[0]?.startMs;
  useEffect(() => {
    const fromMs = day === board.today ? board.nowMs : (firstMs ?? window.startMs);
    const top = pxOf((fromMs - window.startMs) / 60_000) - pxOf(75);
    scroller.current?.scrollTo({ top: Math.max(0, top) });
    // Only when another day is opened: a session that moves must not scroll the board away.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [day, board.site.id]);

  return (
    <div
      ref={scroller}
      role="region"
      aria-label={`Board of ${board.site.name}`}
      // A region that scrolls must be reachable by keyboard also when nothing in it can take the focus.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="min-h-0 min-w-0 flex-1 overflow-auto overscroll-contain border-t border-border focus-visible:-outline-offset-2"
      style={{ scrollPaddingBlock: `${HEAD_PX + 8}px 8px`, scrollPaddingLeft: 64 }}
    >
      <div
        ref={gridRef}
        className="relative grid w-full min-w-fit"
        style={{
          gridTemplateColumns: `3.5rem repeat(${Math.max(1, columns.length)}, minmax(10rem, ${columns.length < 3 ? '30rem' : '1fr'}))`,
          gridTemplateRows: `${HEAD_PX}px repeat(${rows}, ${ROW_PX}px)`,
        }}
      >
        <div className="sticky top-0 left-0 z-25 border-b border-border bg-surface" style={{ gridArea: '1 / 1' }} />
        {columns.map((column, index) => (
          <ColumnHead
            key={column.id}
            column={column}
            index={index}
            use={utilizationOf(
              sessions.filter((session) => columnIdOf(session, by) === column.id),
              by,
              openMinutes,
            )}
          />
        ))}
        <Hours window={window} />
        {columns.map((column, index) => {
          const isTarget =
            landing !== null && (by === 'staff' ? landing.place.leaderId : landing.place.roomId) === column.id;
          return (
            <ColumnGround
              key={column.id}
              index={index}
              columnId={column.id}
              window={window}
              closed={closed !== null}
              state={!isTarget ? 'plain' : landing.clash ? 'clash' : 'target'}
              draw={mayEdit && closed === null ? draw : null}
            />
          );
        })}
        {columns.map((column, index) => {
          const own = sessions.filter((session) => columnIdOf(session, by) === column.id);
          const lanes = packLanes(own);
          return own.map((session) => (
            <PlacedCard
              key={session.id}
              session={session}
              ground={ground}
              index={index}
              lane={lanes.get(session.id) ?? { lane: 0, lanes: 1 }}
              nowMs={nowMs}
              mayEdit={mayEdit}
              selected={session.id === selectedId}
              pending={pending.has(session.id)}
              onSelect={onSelect}
            />
          ));
        })}
        <GhostCard ground={ground} nowMs={nowMs} />
        {showsNow && (
          <div
            aria-hidden
            className="pointer-events-none relative z-15"
            style={{ gridColumn: '1 / -1', gridRow: Math.floor(nowRow) + 2, height: 0 }}
          >
            <span
              className="absolute inset-x-0 left-12 border-t-2 border-danger"
              style={{ top: (nowRow % 1) * ROW_PX }}
            />
            <span
              className="absolute left-11 size-2 -translate-y-[3px] rounded-full bg-danger"
              style={{ top: (nowRow % 1) * ROW_PX }}
            />
          </div>
        )}
      </div>
    </div>
  );
}

function Hours({ window }: { window: DragGround['window'] }) {
  const hours = Array.from(
    { length: (window.lastMinute - window.firstMinute) / 60 },
    (_, hour) => window.firstMinute + hour * 60,
  );
  return (
    <div className="sticky left-0 z-16 bg-surface" style={{ gridColumn: 1, gridRow: '2 / -1' }} aria-hidden>
      {hours.map((minute, index) => (
        <div key={minute} className="relative" style={{ height: pxOf(60) }}>
          <span
            className={`absolute right-2 text-2xs whitespace-nowrap text-muted-foreground tabular-nums ${index === 0 ? 'top-0.5' : '-top-2'}`}
          >
            {formatTime(minute).replace(':00', '')}
          </span>
        </div>
      ))}
    </div>
  );
}

function PlacedCard({
  session,
  ground,
  index,
  lane: { lane, lanes },
  nowMs,
  mayEdit,
  selected,
  pending,
  onSelect,
}: {
  session: BoardSession;
  ground: DragGround;
  index: number;
  lane: { lane: number; lanes: number };
  nowMs: number;
  mayEdit: boolean;
  selected: boolean;
  pending: boolean;
  onSelect: (sessionId: string) => void;
}) {
  const lift = useLift(session, mayEdit);
  const landing = useLanding();
  const { first, last } = rowsOf(session, ground.window);
  const isMoving = lift.isDragging && landing !== null && !samePlace(landing.place, session);
  return (
    <SessionCard
      ref={lift.ref}
      session={session}
      by={ground.by}
      zone={ground.window.zone}
      nowMs={nowMs}
      selected={selected}
      pending={pending}
      landing={isMoving ? landing : null}
      aria-describedby={lift.describedBy}
      onClick={() => onSelect(session.id)}
      {...lift.listeners}
      className={lift.isDragging ? 'z-30' : 'z-5'}
      style={{
        gridColumn: index + 2,
        gridRow: `${first + 1} / ${last + 1}`,
        width: `calc(${100 / lanes}% - ${lane === lanes - 1 ? 5 : 3}px)`,
        marginLeft: `calc(${(100 / lanes) * lane}% + 3px)`,
        marginBlock: '1px',
        transform: lift.transform,
      }}
    />
  );
}
