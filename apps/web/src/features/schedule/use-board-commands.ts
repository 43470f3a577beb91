'use client';

import { defineCommand } from '@threshold/ui/commands/command';
import { useRegisterCommands } from '@threshold/ui/commands/commands-provider';
import { undoLast } from '@threshold/ui/toast';
import { CalendarDays, CalendarRange, MoveRight, PanelLeft, Plus, Undo2 } from 'lucide-react';
import { useMemo } from 'react';
import type { BoardState } from './use-board-state';

interface BoardCommands {
  /** Null for those who may not. */
  readonly create: (() => void) | null;
  readonly move: ((sessionId: string) => void) | null;
}

/** The session that has the focus, else the one whose details are open. */
function sessionInHand(selectedId: string | null): string | null {
  const { activeElement } = document;
  const { sessionId, unplacedId } = activeElement instanceof HTMLElement ? activeElement.dataset : {};
  return sessionId ?? unplacedId ?? selectedId;
}

/** The board's keys, in the one registry that also feeds the palette and the sheet of shortcuts. */
export function useBoardCommands(state: BoardState, { create, move }: BoardCommands): void {
  const { selectedId, go, goStep, select, toggleTray } = state;
  const commands = useMemo(
    () => [
      defineCommand({
        id: 'board.today',
        title: 'Go to today',
        group: 'Schedule',
        keys: 't',
        icon: CalendarDays,
        run: () => go({ date: null }),
      }),
      defineCommand({
        id: 'board.next',
        title: 'Next day or week',
        group: 'Schedule',
        keys: 'j',
        keysOnly: true,
        run: () => goStep(1),
      }),
      defineCommand({
        id: 'board.previous',
        title: 'Previous day or week',
        group: 'Schedule',
        keys: 'k',
        keysOnly: true,
        run: () => goStep(-1),
      }),
      defineCommand({
        id: 'board.day',
        title: 'Show one day',
        group: 'Schedule',
        keys: 'd',
        icon: CalendarDays,
        run: () => go({ view: 'day' }),
      }),
      defineCommand({
        id: 'board.week',
        title: 'Show the week',
        group: 'Schedule',
        keys: 'w',
        icon: CalendarRange,
        run: () => go({ view: 'week' }),
      }),
      defineCommand({
        id: 'board.tray',
        title: 'Show or hide the unplaced sessions',
        group: 'Schedule',
        keys: 'u',
        icon: PanelLeft,
        run: toggleTray,
      }),
      defineCommand({
        id: 'board.close',
        title: 'Close the details',
        group: 'Schedule',
        keys: 'escape',
        keysOnly: true,
        when: () => selectedId !== null,
        run: () => select(null),
      }),
      defineCommand({
        id: 'board.undo',
        title: 'Undo the last change',
        group: 'Schedule',
        keys: 'z',
        icon: Undo2,
        run: () => void undoLast(),
      }),
      ...(create
        ? [
            defineCommand({
              id: 'board.create',
              title: 'Create a session',
              group: 'Schedule',
              keys: 'c',
              icon: Plus,
              run: create,
            }),
          ]
        : []),
      ...(move
        ? [
            defineCommand({
              id: 'board.move',
              title: 'Move the session…',
              group: 'Schedule',
              keys: 'm',
              icon: MoveRight,
              when: () => sessionInHand(selectedId) !== null,
              run: () => {
                const id = sessionInHand(selectedId);
                if (id) move(id);
              },
            }),
          ]
        : []),
    ],
    [selectedId, go, goStep, select, toggleTray, create, move],
  );
  useRegisterCommands(commands);
}
