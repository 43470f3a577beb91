'use client';

import type { BoardView, UnplacedSession } from '@threshold/api/scheduling/get-board.input';
import { Button } from '@threshold/ui/button';
import { cn } from '@threshold/ui/cn';
import { Kbd } from '@threshold/ui/kbd';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { clockRange, shortDay } from '../../components/clock';
import { sessionBar } from '../../components/session-color';
import { useLift } from './board-dnd';
import { sayWhyUnplaced } from './explain';

export interface TrayState {
  readonly isOpen: boolean;
  readonly toggle: () => void;
  /** Opens the dialog that places it. */
  readonly onOpen: (sessionId: string) => void;
}

/** What is wanted here and cannot be booked, beside the board on wide screens and above it on others. */
export function UnplacedTray({
  board,
  mayEdit,
  pending,
  tray,
}: {
  board: BoardView;
  mayEdit: boolean;
  pending: ReadonlySet<string>;
  tray: TrayState;
}) {
  const listId = useId();
  const Chevron = tray.isOpen ? ChevronDown : ChevronRight;
  return (
    <section
      aria-label="Unplaced sessions"
      data-slot="tray"
      className={cn(
        'flex shrink-0 flex-col border-t border-border bg-surface min-[1181px]:border-r',
        tray.isOpen ? 'min-[1181px]:w-60' : 'min-[1181px]:w-10',
      )}
    >
      <div
        className={cn(
          'flex items-center border-border px-2 max-[1180px]:h-9',
          tray.isOpen ? 'h-11 min-[1181px]:border-b' : 'min-[1181px]:px-1 min-[1181px]:py-2',
        )}
      >
        <Button
          variant="ghost"
          size="sm"
          aria-expanded={tray.isOpen}
          aria-controls={listId}
          onClick={tray.toggle}
          className={cn(
            'text-sm font-semibold',
            // Closed it is a spine beside the board.
            !tray.isOpen &&
              'min-[1181px]:h-auto min-[1181px]:px-1 min-[1181px]:py-2 min-[1181px]:[writing-mode:vertical-rl]',
          )}
        >
          <Chevron aria-hidden /> Unplaced ({board.unplaced.length}) {tray.isOpen && <Kbd keys="u" />}
        </Button>
      </div>
      <ul
        id={listId}
        hidden={!tray.isOpen}
        className={cn(
          'min-h-0 flex-1 gap-2 overflow-auto p-2 max-[1180px]:pt-0',
          tray.isOpen && 'flex flex-col max-[1180px]:flex-row',
        )}
      >
        {board.unplaced.map((wish) => (
          <li key={wish.id} className="max-[1180px]:w-90 max-[1180px]:shrink-0">
            <WishCard
              wish={wish}
              board={board}
              mayEdit={mayEdit && !pending.has(wish.id)}
              onOpen={() => tray.onOpen(wish.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function WishCard({
  wish,
  board: {
    nowMs,
    site: { zone },
  },
  mayEdit,
  onOpen,
}: {
  wish: UnplacedSession;
  board: BoardView;
  mayEdit: boolean;
  onOpen: () => void;
}) {
  const lift = useLift(wish, mayEdit);
  const isFree = wish.why.length === 0;
  return (
    <button
      type="button"
      ref={lift.ref}
      data-unplaced-id={wish.id}
      aria-describedby={lift.describedBy}
      disabled={!mayEdit}
      onClick={onOpen}
      {...lift.listeners}
      className={cn(
        'relative flex h-full w-full min-w-0 flex-col gap-0.5 overflow-hidden rounded-sm border border-dashed border-input bg-background py-1.5 pr-2 pl-3 text-left text-xs hover:not-disabled:border-ring focus-visible:-outline-offset-1',
        mayEdit && 'cursor-grab',
        lift.isDragging && 'opacity-60',
      )}
    >
      <span aria-hidden className={cn('absolute inset-y-0 left-0 w-1', sessionBar(wish.color))} />
      <span className="truncate text-sm font-medium">{wish.name}</span>
      {wish.topic && <span className="truncate max-[1180px]:hidden">{wish.topic}</span>}
      <span className="text-muted-foreground tabular-nums">
        Wants {wish.roomName}, {shortDay(wish.day)}, {clockRange(wish, zone)}
      </span>
      <span className={cn('text-pretty', isFree ? 'text-success' : 'text-warning')}>
        {wish.endMs <= nowMs ? 'The wanted time is over' : sayWhyUnplaced(wish.why, zone)}
      </span>
    </button>
  );
}
