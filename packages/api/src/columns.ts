import type { Prisma } from '@threshold/db';
import { toPlainDate } from '@threshold/domain/kernel';
import type { EpochMs, PlainDate } from '@threshold/domain/kernel';

/** A `date` column comes as midnight UTC and goes back the same way. */
export const dayOf = (column: Date): PlainDate => toPlainDate(column.toISOString().slice(0, 10));
export const dayOrNull = (column: Date | null): PlainDate | null => (column ? dayOf(column) : null);
export const dateOf = (day: PlainDate): Date => new Date(`${day}T00:00:00Z`);

/** Text columns with a closed list are checked by the database; this narrows the type and fails loudly on drift. */
export function oneOf<const Words extends readonly string[]>(words: Words, column: string): Words[number] {
  if (!words.includes(column)) throw new Error(`Unexpected value in a closed column: ${column}`);
  return column;
}

/** A plain value as a JSON column takes it; readonly arrays and interfaces are no obstacle to the database. */
export const toJson = (value: object): Prisma.InputJsonObject =>
  JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject;

/** No booking is longer: the constraint booking_within_a_day holds it. */
export const LONGEST_BOOKING_MS = 24 * 60 * 60_000;

/**
 * The bookings that overlap a stretch. The bound on both sides of their start is what lets the index skip everything
 * that was long before; without it each calendar reads the whole past of its rooms and people.
 */
export const overlapping = ({ startMs, endMs }: { readonly startMs: EpochMs; readonly endMs: EpochMs }) => ({
  startsAt: { lt: new Date(endMs), gt: new Date(startMs - LONGEST_BOOKING_MS) },
  endsAt: { gt: new Date(startMs) },
});
