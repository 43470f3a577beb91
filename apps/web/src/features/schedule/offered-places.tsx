'use client';

import { useQuery } from '@tanstack/react-query';
import { Skeleton } from '@threshold/ui/skeleton';
import { CircleCheck } from 'lucide-react';
import { useTRPC } from '../../trpc/client';
import { FailedQuery } from '../../components/failed-query';
import type { BoardSession } from './board-layout';
import { placeOf } from './board-target';
import type { Place } from './board-target';
import { PlacementRefusalMessage } from './placement-refusal';

/** What keeps a wish from its wanted place, and the nearest free ones, each as a button that places it. */
export function OfferedPlaces({
  wish,
  zone,
  onChoose,
}: {
  wish: BoardSession;
  zone: string;
  onChoose: (place: Place) => void;
}) {
  const trpc = useTRPC();
  const found = useQuery(trpc.scheduling.places.queryOptions({ sessionId: wish.id }));
  if (found.isError) return <FailedQuery error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Skeleton className="h-24" />;
  if (found.data.explanations.length === 0)
    return (
      <p role="status" className="flex items-center gap-2 text-success">
        <CircleCheck aria-hidden className="size-4 shrink-0" />
        The wanted place is free now.
      </p>
    );
  return (
    <PlacementRefusalMessage
      name={wish.name}
      place={placeOf(wish)}
      roomName={wish.roomName}
      zone={zone}
      refusal={found.data}
      onChoose={onChoose}
    />
  );
}
