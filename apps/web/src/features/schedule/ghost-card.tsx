'use client';

import { useEffect, useRef } from 'react';
import { useLanding } from './board-dnd';
import { rowsOf } from './board-layout';
import type { DragGround } from './drag-landing';
import { SessionCard } from './session-card';

/** A wish that is being dragged, drawn where it would land; the tray keeps its entry until it is dropped. */
export function GhostCard({ ground, nowMs }: { ground: DragGround; nowMs: number }) {
  const landing = useLanding();
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (landing) ref.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [landing]);
  if (landing?.session.status !== 'unplaced') return null;
  const { session, place } = landing;
  const columnId = { room: place.roomId, staff: place.leaderId, program: session.programId }[ground.by];
  const index = ground.columns.findIndex((column) => column.id === columnId);
  const { first, last } = rowsOf(place, ground.window);
  if (index === -1) return null;
  return (
    <SessionCard
      ref={ref}
      session={session}
      by={ground.by}
      zone={ground.window.zone}
      nowMs={nowMs}
      selected={false}
      landing={landing}
      aria-hidden
      tabIndex={-1}
      data-session-id={undefined}
      className="pointer-events-none"
      style={{
        gridColumn: index + 2,
        gridRow: `${first + 1} / ${last + 1}`,
        width: 'calc(100% - 5px)',
        marginLeft: '3px',
        marginBlock: '1px',
      }}
    />
  );
}
