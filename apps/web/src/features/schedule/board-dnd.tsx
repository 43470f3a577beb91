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
import type { DragMoveEvent, KeyboardCoordinateGetter, Modifier } from '@dnd-kit/core';
import { createContext, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { pxOf, SNAP_MINUTES } from './board-layout';
import type { BoardSession } from './board-layout';
import { placeUnder, samePlace } from './board-target';
import type { Place } from './board-target';
import { landingOn, pointOf, rawShift, shiftedLanding, snapped, spotUnder } from './drag-landing';
import type { DragGround, Landing } from './drag-landing';

const LandingContext = createContext<Landing | null>(null);
/** Where the lifted session would land; null while nothing is lifted, or a wish is beside the board. */
export const useLanding = (): Landing | null => useContext(LandingContext);

const sessionOf = (active: { data: { current?: Record<string, unknown> } } | null): BoardSession | null =>
  (active?.data.current?.session as BoardSession | undefined) ?? null;

interface BoardDndProps {
  readonly ground: DragGround;
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly onDrop: (session: BoardSession, place: Place) => void;
  readonly children: ReactNode;
}

/**
 * Lifts and drops sessions, by mouse, by a long press and by keyboard (Space, arrows, Space). All three move in quarters
 * of an hour and whole columns, and all three end in the same `onDrop`. A wish comes from the tray: it lands under the
 * pointer, or is moved with the arrows from its wanted time. The only file that knows the drag library.
 */
export function BoardDnd({ ground, grid, onDrop, children }: BoardDndProps) {
  const columnPx = useRef(160);
  const { landing, spoken, show } = useShownLanding();
  const sensors = useBoardSensors(columnPx);
  const snap = useSnap(ground, columnPx);

  function landingOf({ active, delta, activatorEvent }: Pick<DragMoveEvent, 'active' | 'delta' | 'activatorEvent'>) {
    const session = sessionOf(active);
    if (!session) return null;
    const from = session.status === 'unplaced' ? pointOf(activatorEvent) : null;
    if (!from) return shiftedLanding(ground, session, rawShift(delta, columnPx.current));
    const spot = spotUnder(grid.current, { x: from.x + delta.x, y: from.y + delta.y }, ground.window);
    return spot && landingOn(ground, session, placeUnder(session, spot, ground));
  }

  return (
    <DndContext
      id="board"
      sensors={sensors}
      modifiers={[snap]}
      autoScroll={AUTO_SCROLL}
      accessibility={ACCESSIBILITY}
      onDragStart={({ active, activatorEvent }) => {
        columnPx.current = grid.current?.querySelector('[data-column]')?.getBoundingClientRect().width ?? 160;
        const next = landingOf({ active, activatorEvent, delta: { x: 0, y: 0 } });
        show(next, `Lifted ${sessionOf(active)?.name ?? ''}.`);
      }}
      onDragMove={(event) => {
        const next = landingOf(event);
        show(next, next ? `${next.text}, ${next.clash ?? 'looks free'}` : 'Beside the board');
      }}
      onDragCancel={() => show(null, 'Put back.')}
      onDragEnd={(event) => {
        const next = landingOf(event);
        const isMove = next !== null && (next.session.status === 'unplaced' || !samePlace(next.session, next.place));
        show(null, isMove ? `Dropped at ${next.text}.` : 'Put back.');
        if (isMove) onDrop(next.session, next.place);
      }}
    >
      <LandingContext value={landing}>{children}</LandingContext>
      <p role="status" className="sr-only" data-slot="board-voice">
        {spoken}
      </p>
    </DndContext>
  );
}

function useShownLanding() {
  const [landing, setLanding] = useState<Landing | null>(null);
  const [spoken, setSpoken] = useState('');
  function show(next: Landing | null, said: string) {
    setLanding((shown) =>
      shown && next && samePlace(shown.place, next.place) && shown.session.id === next.session.id ? shown : next,
    );
    setSpoken(said);
  }
  return { landing, spoken, show };
}

const KEYS = { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] };

function useBoardSensors(columnPx: RefObject<number>) {
  const arrows = useCallback<KeyboardCoordinateGetter>(
    (event, { currentCoordinates: { x, y } }) => {
      const moves: Record<string, { x: number; y: number }> = {
        ArrowUp: { x, y: y - pxOf(SNAP_MINUTES) },
        ArrowDown: { x, y: y + pxOf(SNAP_MINUTES) },
        ArrowLeft: { x: x - columnPx.current, y },
        ArrowRight: { x: x + columnPx.current, y },
      };
      const target = moves[event.code];
      if (target) event.preventDefault();
      return target;
    },
    [columnPx],
  );
  return useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor(KeyboardSensor, { keyboardCodes: KEYS, coordinateGetter: arrows }),
  );
}

/** A card on the board jumps by quarters and columns; a wish goes with the pointer, since only its ghost is on the board. */
function useSnap(ground: DragGround, columnPx: RefObject<number>): Modifier {
  return useMemo<Modifier>(
    () =>
      ({ active, transform }) => {
        const session = sessionOf(active);
        if (!session || session.status === 'unplaced') return transform;
        const { minutes, columns } = snapped(session, rawShift(transform, columnPx.current), ground);
        return { ...transform, x: columns * columnPx.current, y: pxOf(minutes) };
      },
    [ground, columnPx],
  );
}

// The tray must not scroll away under a wish that is being dragged out of it.
const AUTO_SCROLL = { canScroll: (element: Element) => element.closest('[data-slot="tray"]') === null };

// The board speaks for itself above: the library's own announcements know neither rooms nor times.
const nothing = () => undefined;
const ACCESSIBILITY = {
  announcements: { onDragStart: nothing, onDragOver: nothing, onDragEnd: nothing, onDragCancel: nothing },
  screenReaderInstructions: {
    draggable:
      'Enter opens it. Space lifts the session, arrow keys move it by fifteen minutes or one column, Space drops it, Escape puts it back.',
  },
};

/** Makes a card liftable. Canceled sessions and those with attendance stay where they are. */
export function useLift(session: BoardSession, allowed: boolean) {
  const { setNodeRef, listeners, attributes, transform, isDragging } = useDraggable({
    id: session.id,
    data: { session },
    disabled: !allowed || session.status === 'canceled' || session.marked > 0,
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
