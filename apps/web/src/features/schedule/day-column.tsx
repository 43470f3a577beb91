'use client';

import { cn } from '@threshold/ui/cn';
import { formatTime } from '@threshold/ui/time-text';
import type { Column, DayWindow, Utilization } from './board-layout';
import { pxOf } from './board-layout';
import type { useDrawRange } from './use-draw-range';

/** The sticky head of a column: its name, and how much of it is taken. */
export function ColumnHead({ column, use, index }: { column: Column; use: Utilization; index: number }) {
  return (
    <div
      style={{ gridColumn: index + 2, gridRow: 1 }}
      className="sticky top-0 z-20 flex min-w-0 flex-col justify-center border-b border-l border-border bg-surface px-2"
    >
      <div className="flex min-w-0 items-baseline gap-1.5">
        <span className="truncate text-sm font-semibold">{column.title}</span>
        <span className="truncate text-2xs text-muted-foreground">{column.subtitle}</span>
      </div>
      <div className="flex items-center gap-1.5 text-2xs text-muted-foreground tabular-nums" title={use.words}>
        <span aria-hidden className="h-1 w-12 shrink-0 overflow-hidden rounded-full bg-accent">
          <span
            className="block h-full rounded-full bg-primary"
            style={{ width: `${Math.min(100, use.percent ?? 0)}%` }}
          />
        </span>
        <span className="truncate">{use.percent === null ? 'nothing to use' : `${use.percent} % ${use.verb}`}</span>
        <span className="sr-only">, {use.words}</span>
      </div>
    </div>
  );
}

const HOUR_LINES =
  'linear-gradient(to bottom, var(--border) 1px, transparent 1px), linear-gradient(to bottom, color-mix(in oklab, var(--border) 45%, transparent) 1px, transparent 1px)';

/** The empty part of a column: hour lines, closed hours hatched, and where a new session is being drawn. */
export function ColumnGround({
  index,
  columnId,
  window,
  closed,
  state,
  draw,
}: {
  index: number;
  columnId: string;
  window: DayWindow;
  closed: boolean;
  state: 'plain' | 'target' | 'clash';
  draw: ReturnType<typeof useDrawRange> | null;
}) {
  const range = draw?.range?.columnId === columnId ? draw.range : null;
  const before = closed ? window.lastMinute - window.firstMinute : window.openMinute - window.firstMinute;
  const after = closed ? 0 : window.lastMinute - window.closeMinute;
  return (
    <div
      data-column={columnId}
      style={{
        gridColumn: index + 2,
        gridRow: '2 / -1',
        backgroundImage: HOUR_LINES,
        backgroundSize: `100% ${pxOf(60)}px, 100% ${pxOf(15)}px`,
      }}
      className={cn(
        'relative border-l border-border bg-background',
        state === 'target' && 'bg-selected',
        state === 'clash' && 'bg-danger-surface',
        draw && 'cursor-cell touch-pan-y',
      )}
      {...draw?.handlers(columnId)}
    >
      {before > 0 && <Hatched top={0} minutes={before} />}
      {after > 0 && <Hatched top={window.closeMinute - window.firstMinute} minutes={after} />}
      {range && (
        <div
          className="pointer-events-none absolute inset-x-0.5 rounded-sm border border-dashed border-ring bg-selected px-2 text-xs text-foreground"
          style={{
            top: pxOf(range.firstMinute - window.firstMinute),
            height: pxOf(range.lastMinute - range.firstMinute),
          }}
        >
          {formatTime(range.firstMinute)}
        </div>
      )}
    </div>
  );
}

const Hatched = ({ top, minutes }: { top: number; minutes: number }) => (
  <div
    aria-hidden
    className="fill-hatch pointer-events-none absolute inset-x-0 bg-muted text-border opacity-70"
    style={{ top: pxOf(top), height: pxOf(minutes) }}
  />
);
