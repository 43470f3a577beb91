'use client';

import { Button } from '@threshold/ui/button';
import { RefusedState } from '@threshold/ui/refused-state';
import { clockTime } from '../../components/clock';
import type { Place } from './board-target';
import { sayPlace, sayRefusal } from './explain';
import type { RefusedPlacement } from './use-board-actions';

/** Why a session cannot stand somewhere, rule by rule, and the nearest choices that work, each as a button that does it. */
export function PlacementRefusalMessage({
  name,
  place,
  roomName,
  zone,
  refusal,
  onChoose,
}: {
  name: string;
  place: Place;
  roomName: string;
  zone: string;
  refusal: RefusedPlacement;
  onChoose: (place: Place) => void;
}) {
  const { nearest, leaders } = refusal;
  return (
    <RefusedState
      what={`${name} cannot stand in ${roomName} at ${clockTime(place.startMs, zone)}`}
      why={sayRefusal(refusal.explanations, zone)}
      instead={
        nearest.length + leaders.length === 0 ? undefined : (
          <>
            {leaders.map((leader) => (
              <Button key={leader.id} size="sm" onClick={() => onChoose({ ...place, leaderId: leader.id })}>
                Led by {leader.name}
              </Button>
            ))}
            {nearest.map((free) => (
              <Button
                key={`${free.roomId}-${free.startMs}`}
                size="sm"
                onClick={() => onChoose({ ...place, startMs: free.startMs, endMs: free.endMs, roomId: free.roomId })}
              >
                {sayPlace(free, zone)}
              </Button>
            ))}
          </>
        )
      }
    />
  );
}
