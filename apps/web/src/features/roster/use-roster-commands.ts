'use client';

import type { AttendanceKey } from '@threshold/domain/scheduling';
import { defineCommand } from '@threshold/ui/commands/command';
import { useRegisterCommands } from '@threshold/ui/commands/commands-provider';
import { useEffect, useMemo, useRef } from 'react';
import type { RefObject } from 'react';
import type { RosterAction } from './roster-state';

const KEYS: readonly { key: AttendanceKey; title: string }[] = [
  { key: 'P', title: 'Mark present' },
  { key: 'L', title: 'Mark late, from now' },
  { key: 'E', title: 'Mark left early, now' },
  { key: 'N', title: 'Mark no-show' },
];

/** The roster's keys act on the row that has the focus and then go on to the next one. */
export function useRosterCommands({
  table,
  dispatch,
  save,
  enabled,
}: {
  table: RefObject<HTMLTableElement | null>;
  dispatch: (action: RosterAction) => void;
  save: () => void;
  enabled: boolean;
}): void {
  // The commands stand for as long as the page does; what they save is whatever stands there when they run.
  const latestSave = useRef(save);
  useEffect(() => {
    latestSave.current = save;
  }, [save]);
  const commands = useMemo(() => {
    if (!enabled) return [];
    const lineInHand = () => {
      const line = document.activeElement?.closest<HTMLElement>('tr[data-seat-id]');
      return line && table.current?.contains(line) ? line : null;
    };
    return [
      ...KEYS.map(({ key, title }) =>
        defineCommand({
          id: `roster.${key.toLowerCase()}`,
          title,
          group: 'Attendance',
          keys: key.toLowerCase(),
          keysOnly: true,
          when: () => lineInHand() !== null,
          run: () => {
            const line = lineInHand();
            if (!line?.dataset.seatId) return;
            dispatch({ type: 'key', seatId: line.dataset.seatId, key, nowMs: Date.now() });
            (line.nextElementSibling as HTMLElement | null)?.focus();
          },
        }),
      ),
      defineCommand({
        id: 'roster.all-present',
        title: 'Mark everybody present',
        group: 'Attendance',
        keys: 'a',
        run: () => dispatch({ type: 'all-present' }),
      }),
      defineCommand({
        id: 'roster.save',
        title: 'Save attendance',
        group: 'Attendance',
        keys: 'mod+enter',
        run: () => latestSave.current(),
      }),
    ];
  }, [table, dispatch, enabled]);
  useRegisterCommands(commands);
}
