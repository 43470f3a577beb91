import { PrismaPg } from '@prisma/adapter-pg';
import { siteDay } from '@threshold/domain/kernel';
import { PrismaClient } from '../src/generated/prisma/client';
import { seedCalendar } from './calendar';
import { ORGANIZATIONS } from './clinics';
import { seedOrganization } from './directory';
import { seedDocumentation } from './documentation';
import { seedPayerNames } from './payer-names';
import { seedPeople } from './people';
import { seedUnsettled } from './unsettled';
import { createWorld } from './world';

export { completeDemo } from './complete-demo';
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
    // One transaction: half a demo is worse than none, and a commit per row would take a minute.
    await db.$transaction(
      async (tx) => {
        const seeded = [];
        for (const demo of ORGANIZATIONS) {
          const organization = await seedOrganization(tx, world, demo);
          const enrollments = await seedPeople(tx, world, organization);
          const sessions = await seedCalendar(tx, world, { organization, enrollments });
          await seedDocumentation(tx, world, { organizationId: organization.id, sessions, nowMs });
          seeded.push({ organization, enrollments, sessions });
        }
        await seedPayerNames(tx, world);
        for (const given of seeded.filter(({ organization }) => organization.slug === 'lakeside'))
          await seedUnsettled(tx, world, given);
      },
      { timeout: 300_000 },
    );
    return true;
  } finally {
    await db.$disconnect();
  }
}
