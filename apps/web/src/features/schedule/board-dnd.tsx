'use client';

import {
  DndContext,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useDraggable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import type { DragEndEvent, KeyboardCoordinateGetter, Modifier } from '@dnd-kit/core';
import type { BoardView } from '@threshold/api/scheduling/get-board.input';
import { createContext, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { clockTime } from '../../components/clock';
import { pxOf, ROW_MINUTES, ROW_PX, SNAP_MINUTES } from './board-layout';
import type { BoardSession, Column, DayWindow } from './board-layout';
import { clashAt, movedBy, samePlace, snapColumns, snapMinutes } from './board-target';
import type { Place } from './board-target';
import type { By } from './board-url';

export interface DragGround {
  readonly board: BoardView;
  readonly columns: readonly Column[];
  readonly by: By;
  readonly window: DayWindow;
}

interface Landing {
  readonly sessionId: string;
  readonly place: Place;
  readonly text: string;
  readonly clash: string | null;
}

const LandingContext = createContext<Landing | null>(null);
/** Where the lifted session would land; null while nothing is lifted. */
export const useLanding = (): Landing | null => useContext(LandingContext);

const sessionOf = (active: { data: { current?: Record<string, unknown> } } | null): BoardSession | null =>
  (active?.data.current?.session as BoardSession | undefined) ?? null;

const KEYS = { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] };

/**
 * Lifts and drops sessions, by mouse, by a long press and by keyboard (Space, arrows, Space). All three move in quarters
 * of an hour and whole columns, and all three end in the same `onDrop`. The only file that knows the drag library.
 */
export function BoardDnd({
  ground,
  grid,
  onDrop,
  children,
}: {
  ground: DragGround;
  grid: RefObject<HTMLDivElement | null>;
  onDrop: (session: BoardSession, place: Place) => void;
  children: ReactNode;
}) {
  const [landing, setLanding] = useState<Landing | null>(null);
  const [spoken, setSpoken] = useState('');
  const columnPx = useRef(160);
  const measure = useCallback(() => {
    columnPx.current = grid.current?.querySelector('[data-column]')?.getBoundingClientRect().width ?? 160;
  }, [grid]);

  const shiftOf = useCallback(
    (session: BoardSession, px: { x: number; y: number }) => ({
      minutes: snapMinutes(session, (px.y / ROW_PX) * ROW_MINUTES, ground.window),
      columns: snapColumns(session, px.x / columnPx.current, ground),
    }),
    [ground],
  );
  const snap = useMemo<Modifier>(
    () =>
      ({ active, transform }) => {
        const session = sessionOf(active);
        if (!session) return transform;
        const { minutes, columns } = shiftOf(session, transform);
        return { ...transform, x: columns * columnPx.current, y: pxOf(minutes) };
      },
    [shiftOf],
  );
  const arrows = useCallback<KeyboardCoordinateGetter>((event, { currentCoordinates: { x, y } }) => {
    const moves: Record<string, { x: number; y: number }> = {
      ArrowUp: { x, y: y - pxOf(SNAP_MINUTES) },
      ArrowDown: { x, y: y + pxOf(SNAP_MINUTES) },
      ArrowLeft: { x: x - columnPx.current, y },
      ArrowRight: { x: x + columnPx.current, y },
    };
    const target = moves[event.code];
    if (target) event.preventDefault();
    return target;
  }, []);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor(KeyboardSensor, { keyboardCodes: KEYS, coordinateGetter: arrows }),
  );

  function landingOf({ active, delta }: Pick<DragEndEvent, 'active' | 'delta'>): Landing | null {
    const session = sessionOf(active);
    if (!session) return null;
    const place = movedBy(session, shiftOf(session, delta), ground);
    const where =
      ground.by === 'staff'
        ? ground.board.leaders.find((leader) => leader.id === place.leaderId)?.name
        : ground.board.rooms.find((room) => room.id === place.roomId)?.name;
    return {
      sessionId: session.id,
      place,
      text: `${where ?? ''}, ${clockTime(place.startMs, ground.window.zone)}`,
      clash: clashAt(ground.board, session, place),
    };
  }

  function show(next: Landing | null, said: string) {
    setLanding((shown) =>
      shown && next && samePlace(shown.place, next.place) && shown.sessionId === next.sessionId ? shown : next,
    );
    setSpoken(said);
  }

  const said = (at: Landing) => `${at.text}, ${at.clash ?? 'looks free'}`;
  return (
    <DndContext
      id="board"
      sensors={sensors}
      modifiers={[snap]}
      accessibility={{
        announcements: SILENT,
        screenReaderInstructions: {
          draggable:
            'Enter opens the details. Space lifts the session, arrow keys move it by fifteen minutes or one column, Space drops it, Escape puts it back.',
        },
      }}
      onDragStart={({ active }) => {
        measure();
        const session = sessionOf(active);
        if (session) show(landingOf({ active, delta: { x: 0, y: 0 } }), `Lifted ${session.name}.`);
      }}
      onDragMove={(event) => {
        const next = landingOf(event);
        if (next) show(next, said(next));
      }}
      onDragCancel={() => show(null, 'Put back.')}
      onDragEnd={(event) => {
        const session = sessionOf(event.active);
        const next = landingOf(event);
        const isMove = session && next && !samePlace(session, next.place);
        show(null, isMove ? `Dropped at ${next.text}.` : 'Put back.');
        if (isMove) onDrop(session, next.place);
      }}
    >
      <LandingContext value={landing}>{children}</LandingContext>
      <p role="status" className="sr-only" data-slot="board-voice">
        {spoken}
      </p>
    </DndContext>
  );
}

// The board speaks for itself above: the library's own announcements know neither rooms nor times.
const nothing = () => undefined;
const SILENT = { onDragStart: nothing, onDragOver: nothing, onDragEnd: nothing, onDragCancel: nothing };

/** Makes a card liftable. Canceled sessions and those with attendance stay where they are. */
export function useLift(session: BoardSession, allowed: boolean) {
  const { setNodeRef, listeners, attributes, transform, isDragging } = useDraggable({
    id: session.id,
    data: { session },
    disabled: !allowed || session.status !== 'scheduled' || session.marked > 0,
  });
  const { 'aria-describedby': describedBy } = attributes;
  return {
    ref: setNodeRef,
    listeners,
    describedBy: allowed ? describedBy : undefined,
    isDragging,
    transform: transform ? `translate3d(${transform.x}px, ${transform.y}px, 0)` : undefined,
  };
}
