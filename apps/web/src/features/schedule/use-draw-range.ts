'use client';

import { useState } from 'react';
import type { PointerEvent } from 'react';
import { ROW_MINUTES, ROW_PX, SNAP_MINUTES } from './board-layout';
import type { DayWindow } from './board-layout';

export interface DrawnRange {
  readonly columnId: string;
  readonly firstMinute: number;
  readonly lastMinute: number;
}

/** Pressing an empty place draws a range of quarters; letting go hands it over. A plain press is one quarter. */
export function useDrawRange(window: DayWindow, onDrawn: (range: DrawnRange) => void) {
  const [drawing, setDrawing] = useState<{ columnId: string; from: number; to: number } | null>(null);

  const quarterAt = (event: PointerEvent<HTMLElement>) => {
    const y = event.clientY - event.currentTarget.getBoundingClientRect().top;
    const minute = window.firstMinute + (y / ROW_PX) * ROW_MINUTES;
    const last = window.lastMinute - SNAP_MINUTES;
    return Math.max(window.firstMinute, Math.min(last, Math.floor(minute / SNAP_MINUTES) * SNAP_MINUTES));
  };
  const range: DrawnRange | null = drawing && {
    columnId: drawing.columnId,
    firstMinute: Math.min(drawing.from, drawing.to),
    lastMinute: Math.max(drawing.from, drawing.to) + SNAP_MINUTES,
  };

  return {
    range,
    handlers: (columnId: string) => ({
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        // A finger scrolls; drawing is for the mouse and the pen.
        if (event.button !== 0 || event.pointerType === 'touch') return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const at = quarterAt(event);
        setDrawing({ columnId, from: at, to: at });
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (drawing?.columnId !== columnId) return;
        const to = quarterAt(event);
        if (to !== drawing.to) setDrawing({ ...drawing, to });
      },
      onPointerUp: () => {
        if (range && drawing?.columnId === columnId) onDrawn(range);
        setDrawing(null);
      },
      onPointerCancel: () => setDrawing(null),
    }),
  };
}
