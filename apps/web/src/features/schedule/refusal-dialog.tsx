'use client';

import type { BoardView } from '@threshold/api/scheduling/get-board.input';
import { Button } from '@threshold/ui/button';
import { Dialog } from '@threshold/ui/dialog';
import type { Place } from './board-target';
import { PlacementRefusalMessage } from './placement-refusal';
import type { BoardActions, RefusedMove } from './use-board-actions';

/** After a drop that was refused: the session is back where it was; this says why, and what works instead. */
export function RefusalDialog({
  board,
  refused,
  actions,
  onMoveInstead,
}: {
  board: BoardView;
  refused: RefusedMove;
  actions: BoardActions;
  onMoveInstead: (refused: RefusedMove) => void;
}) {
  const { session, place, refusal } = refused;
  const choose = (chosen: Place) => {
    actions.dismissRefusal();
    void actions.move(session, chosen);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && actions.dismissRefusal()}
      title="This move was refused"
      description={
        session.status === 'unplaced' ? `${session.name} stays unplaced.` : `${session.name} is back where it was.`
      }
      footer={
        <>
          <Button onClick={actions.dismissRefusal}>Leave it there</Button>
          <Button onClick={() => onMoveInstead(refused)}>Choose another place…</Button>
        </>
      }
    >
      <PlacementRefusalMessage
        name={session.name}
        place={place}
        roomName={board.rooms.find((room) => room.id === place.roomId)?.name ?? 'this room'}
        zone={board.site.zone}
        refusal={refusal}
        onChoose={choose}
      />
    </Dialog>
  );
}
