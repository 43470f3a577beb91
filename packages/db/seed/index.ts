import { PrismaPg } from '@prisma/adapter-pg';
import { siteDay } from '@threshold/domain/kernel';
import { PrismaClient } from '../src/generated/prisma/client';
import { seedCalendar } from './calendar';
import { ORGANIZATIONS } from './clinics';
import { seedOrganization } from './directory';
import { seedDocumentation } from './documentation';
import { seedPeople } from './people';
import { createWorld } from './world';

export { DEMO_PASSWORD } from './directory';

export interface SeedOptions {
  /** As the migration role: the seed writes past the policies, with the triggers on. */
  readonly adminUrl: string;
  readonly nowMs: number;
  /** Same number and day, same clinic. */
  readonly seed?: number;
}

/** Fills an empty database with the demo clinics, dated from today. Answers false when organizations exist already. */
export async function seedDemo({ adminUrl, nowMs, seed = 20_261 }: SeedOptions): Promise<boolean> {
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: adminUrl, max: 4 }) });
  try {
    if ((await db.organization.count()) > 0) return false;
    const world = createWorld(siteDay(nowMs, 'America/Chicago'), seed);
    for (const demo of ORGANIZATIONS) {
      const organization = await seedOrganization(db, world, demo);
      const enrollments = await seedPeople(db, world, organization);
      const sessions = await seedCalendar(db, world, { organization, enrollments });
      await seedDocumentation(db, world, { organizationId: organization.id, sessions, nowMs });
    }
    return true;
  } finally {
    await db.$disconnect();
  }
}
