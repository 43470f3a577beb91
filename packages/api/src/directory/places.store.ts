import { dayOf } from '../columns';
import type { UseCaseContext } from '../context';
import type { PlaceView } from './list-places.input';

export const findSiteNames = (context: UseCaseContext) =>
  context.tx.site.findMany({ select: { id: true, name: true, zone: true }, orderBy: { name: 'asc' } });

export async function findPlaces(context: UseCaseContext): Promise<PlaceView[]> {
  const rows = await context.tx.site.findMany({
    select: {
      id: true,
      name: true,
      zone: true,
      providerBasedStatus: true,
      placeOfService: true,
      npi: true,
      facilityNpi: true,
      medicareLocality: true,
      addressLine: true,
      city: true,
      state: true,
      postalCode: true,
      phone: true,
      opensAt: true,
      closesAt: true,
      rooms: {
        select: {
          id: true,
          name: true,
          seats: true,
          devices: { select: { name: true }, orderBy: { name: 'asc' } },
          _count: { select: { lanes: true } },
        },
        orderBy: { name: 'asc' },
      },
      closures: {
        where: { day: { gte: new Date(context.nowMs) } },
        select: { day: true, reason: true },
        orderBy: { day: 'asc' },
        take: 30,
      },
    },
    orderBy: { name: 'asc' },
  });
  return rows.map(({ addressLine, city, state, postalCode, rooms, closures, ...site }) => ({
    ...site,
    address: `${addressLine}, ${city}, ${state} ${postalCode.slice(0, 5)}`,
    rooms: rooms.map(({ _count, devices, ...room }) => ({
      ...room,
      lanes: _count.lanes,
      devices: devices.map((device) => device.name),
    })),
    closures: closures.map((closure) => ({ day: dayOf(closure.day), reason: closure.reason })),
  }));
}
