'use client';

import type { TimeRange } from '@threshold/domain/kernel';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, Ref } from 'react';
import { RosterLine } from './roster-line';
import type { RosterAction, RosterRow } from './roster-state';

/** The people of a session; arrows move between rows, and inside a time column between its fields. */
export function RosterTable({
  rows,
  session,
  readOnly,
  dispatch,
  ref,
}: {
  rows: readonly RosterRow[];
  session: TimeRange & { readonly zone: string };
  readOnly: boolean;
  dispatch: (action: RosterAction) => void;
  ref: Ref<HTMLTableElement>;
}) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [current, setCurrent] = useState(0);
  // The keys work at once: nobody should have to find the first row before taking attendance.
  useEffect(() => {
    if (!readOnly) body.current?.querySelector<HTMLElement>('tr')?.focus({ preventScroll: true });
  }, [readOnly]);

  function onKeyDown(event: KeyboardEvent<HTMLTableSectionElement>) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.metaKey || event.ctrlKey || event.altKey) return;
    const target = event.target as HTMLElement;
    const line = target.closest('tr');
    const which = target.dataset.which ?? (target.closest('[data-which]') as HTMLElement | null)?.dataset.which;
    if (!line || (target !== line && !which)) return;
    const next = Math.max(0, Math.min(rows.length - 1, Number(line.dataset.index) + step));
    const nextLine = body.current?.querySelector<HTMLElement>(`tr[data-index="${next}"]`);
    event.preventDefault();
    setCurrent(next);
    (which ? (nextLine?.querySelector<HTMLElement>(`[data-which="${which}"]`) ?? nextLine) : nextLine)?.focus();
  }

  return (
    <div className="overflow-x-auto">
      <table ref={ref} className="w-full border-collapse text-sm">
        <caption className="sr-only">Attendance: one row for each person with a seat</caption>
        <thead>
          <tr className="border-b border-border text-left text-xs text-muted-foreground">
            <th scope="col" className="py-2 pl-4 text-right font-medium max-[900px]:hidden">
              #
            </th>
            <th scope="col" className="px-3 font-medium">
              Person
            </th>
            <th scope="col" className="px-2 font-medium">
              Attendance
            </th>
            <th scope="col" className="px-2 font-medium">
              In
            </th>
            <th scope="col" className="px-2 font-medium">
              Out
            </th>
            <th scope="col" className="pr-4 pl-2 text-right font-medium">
              Minutes
            </th>
          </tr>
        </thead>
        <tbody
          ref={body}
          onKeyDown={onKeyDown}
          onFocus={(event) => {
            const index = event.target.closest('tr')?.dataset.index;
            if (index !== undefined) setCurrent(Number(index));
          }}
        >
          {rows.map((row, index) => (
            <RosterLine
              key={row.seat.seatId}
              row={row}
              index={index}
              session={session}
              readOnly={readOnly}
              inTabOrder={index === current}
              dispatch={dispatch}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
