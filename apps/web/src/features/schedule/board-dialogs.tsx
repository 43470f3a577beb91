'use client';

import type { BoardView } from '@threshold/api/scheduling/get-board.input';
import { sessionOf } from './board-layout';
import type { Place } from './board-target';
import { CancelDialog } from './cancel-dialog';
import { CreateDialog } from './create-dialog';
import type { Draft } from './use-create-form';
import { MoveDialog } from './move-dialog';
import { RefusalDialog } from './refusal-dialog';
import type { BoardActions } from './use-board-actions';

export type OpenDialog =
  | { readonly kind: 'move'; readonly sessionId: string; readonly proposed: Place | null }
  | { readonly kind: 'cancel'; readonly sessionId: string }
  | { readonly kind: 'create'; readonly draft: Draft };

/** The one dialog that may be open over the board. */
export function BoardDialogs({
  board,
  actions,
  dialog,
  onChange,
}: {
  board: BoardView;
  actions: BoardActions;
  dialog: OpenDialog | null;
  onChange: (dialog: OpenDialog | null) => void;
}) {
  const close = () => onChange(null);
  const { refused } = actions;
  if (refused)
    return (
      <RefusalDialog
        board={board}
        refused={refused}
        actions={actions}
        onMoveInstead={({ session, place }) => {
          actions.dismissRefusal();
          onChange({ kind: 'move', sessionId: session.id, proposed: place });
        }}
      />
    );
  if (!dialog) return null;
  if (dialog.kind === 'create')
    return <CreateDialog board={board} draft={dialog.draft} actions={actions} onClose={close} />;
  const session = sessionOf(board, dialog.sessionId);
  if (!session || session.status === 'canceled') return null;
  return dialog.kind === 'move' ? (
    <MoveDialog
      board={board}
      session={session}
      proposed={dialog.proposed}
      actions={actions}
      onClose={close}
      onDiscard={() => onChange({ kind: 'cancel', sessionId: session.id })}
    />
  ) : (
    <CancelDialog session={session} zone={board.site.zone} actions={actions} onClose={close} />
  );
}
