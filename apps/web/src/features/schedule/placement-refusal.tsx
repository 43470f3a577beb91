'use client';

import { Button } from '@threshold/ui/button';
import { RefusedState } from '@threshold/ui/refused-state';
import type { ReactNode } from 'react';
import { clockTime } from '../../components/clock';
import type { Place } from './board-target';
import { sayPlace, sayRefusal } from './explain';
import type { PlacesView } from '@threshold/api/scheduling/find-places.input';

/** Why a session cannot stand somewhere, rule by rule, and the nearest choices that work, each as a button that does it. */
export function PlacementRefusalMessage({
  name,
  place,
  roomName,
  zone,
  refusal,
  otherwise,
  onChoose,
}: {
  name: string;
  place: Place;
  roomName: string;
  zone: string;
  refusal: PlacesView;
  /** What else can be done with the refused session. */
  otherwise?: ReactNode;
  onChoose: (place: Place) => void;
}) {
  const { nearest, leaders } = refusal;
  return (
    <RefusedState
      what={`${name} cannot stand in ${roomName} at ${clockTime(place.startMs, zone)}`}
      why={sayRefusal(refusal.explanations, zone)}
      override={otherwise}
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
