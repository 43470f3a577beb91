'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import type { PlaceView } from '@threshold/api/directory/list-places.input';
import { Panel } from '@threshold/ui/card';
import type { DataColumn } from '@threshold/ui/data-table/columns';
import { DataTable } from '@threshold/ui/data-table/data-table';
import { EmptyState } from '@threshold/ui/empty-state';
import type { ReactNode } from 'react';
import { shortDay, wallClock } from '../../components/clock';
import { useTRPC } from '../../trpc/client';
import { PROVIDER_BASED } from './words';

type Room = PlaceView['rooms'][number];

const COLUMNS: readonly DataColumn<Room>[] = [
  { id: 'name', header: 'Room', value: (row) => row.name },
  { id: 'seats', header: 'Seats', value: (row) => row.seats, align: 'end' },
  { id: 'lanes', header: 'Sessions at once', value: (row) => row.lanes, align: 'end' },
  { id: 'devices', header: 'Devices', value: (row) => row.devices.join(', ') },
];
const rowKey = (row: Room) => row.id;

export function PlacesTab() {
  const trpc = useTRPC();
  const { data: places } = useSuspenseQuery(trpc.directory.places.queryOptions({}));
  if (places.length === 0) return <EmptyState title="No site yet" />;
  return (
    <div className="grid gap-4">
      {places.map((place) => (
        <Panel key={place.id} title={place.name} description={place.address} flush>
          <div className="grid min-[1000px]:grid-cols-[20rem_minmax(0,1fr)]">
            <dl className="grid grid-cols-[8rem_1fr] content-start gap-y-1.5 border-border p-4 text-sm max-[999px]:border-b min-[1000px]:border-r">
              <Fact label="Hours">
                {wallClock(place.opensAt)} to {wallClock(place.closesAt)}, Mon to Fri
              </Fact>
              <Fact label="Time zone">{place.zone}</Fact>
              <Fact label="Status">{PROVIDER_BASED[place.providerBasedStatus] ?? place.providerBasedStatus}</Fact>
              <Fact label="Place of service">{place.placeOfService}</Fact>
              <Fact label="NPI">{place.npi}</Fact>
              <Fact label="Facility NPI">{place.facilityNpi ?? 'none'}</Fact>
              <Fact label="Medicare locality">{place.medicareLocality}</Fact>
              <Fact label="Closed days">
                {place.closures.length === 0
                  ? 'none ahead'
                  : place.closures.map((closure) => `${shortDay(closure.day)} (${closure.reason})`).join(', ')}
              </Fact>
            </dl>
            <DataTable
              caption={`Rooms of ${place.name}`}
              columns={COLUMNS}
              rows={place.rooms}
              rowKey={rowKey}
              empty={<EmptyState title="No room yet" />}
            />
          </div>
        </Panel>
      ))}
    </div>
  );
}

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt className="text-muted-foreground">{label}</dt>
    <dd className="min-w-0 tabular-nums">{children}</dd>
  </>
);
