import { Faker, en } from '@faker-js/faker';
import type { PlainDate } from '@threshold/domain/kernel';
import { addDays, isWeekend, uuidv7 } from '@threshold/domain/kernel';

/** Everything the seed draws from: one number decides all of it, so that two seeds of a day are the same. */
export interface World {
  readonly today: PlainDate;
  readonly faker: Faker;
  id(): string;
}

export function createWorld(today: PlainDate, seed: number): World {
  const faker = new Faker({ locale: [en] });
  faker.seed(seed);
  const randomByte = () => faker.number.int({ min: 0, max: 255 });
  const bornMs = Date.parse(`${addDays(today, -60)}T12:00:00Z`);
  let counter = 0;
  return {
    today,
    faker,
    id: () => uuidv7(bornMs + counter++, Uint8Array.from({ length: 10 }, randomByte)),
  };
}

/** The weekday that is `offset` weekdays from `day`; 0 is `day` itself, or the Monday after a weekend. */
export function weekdayFrom(day: PlainDate, offset: number): PlainDate {
  let cursor = day;
  while (isWeekend(cursor)) cursor = addDays(cursor, 1);
  const step = Math.sign(offset);
  for (let left = Math.abs(offset); left > 0;) {
    cursor = addDays(cursor, step);
    if (!isWeekend(cursor)) left -= 1;
  }
  return cursor;
}

/** Prisma takes a calendar day as midnight UTC. */
export const dateColumn = (day: PlainDate): Date => new Date(`${day}T00:00:00Z`);
