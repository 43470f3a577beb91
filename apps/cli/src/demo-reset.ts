import { emptyDemo, NotADemo } from '@threshold/db/reset-demo';
import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { env } from './env';
import { seedDemoClinics } from './operations';
import { CannotRun, Refused, say } from './outcome';

export const addDemoReset = (parent: Command): Command =>
  parent
    .command('reset')
    .description('Drops the demo clinics with everything in them and makes them anew, dated from today.')
    .option('--yes', 'does not ask')
    .addHelpText(
      'after',
      '\nWorks on the demo that "npm start" is running, or on DATABASE_URL. Refuses a database with real organizations.',
    )
    .action(async ({ yes }: { yes?: boolean }) => {
      const admin = env.admin();
      if (!yes && !(await confirmed(admin.place))) throw new Refused('Nothing was changed.');
      try {
        await emptyDemo({
          adminUrl: admin.url,
          folder: env.migrationsFolder,
          ...(admin.appPassword && { appPassword: admin.appPassword }),
        });
      } catch (error) {
        if (error instanceof NotADemo) throw new Refused(error.message);
        throw error;
      }
      const filled = await seedDemoClinics({ adminUrl: admin.url, appUrl: admin.appUrl });
      say(`Filling the demo: ${filled}.`);
      say(`The demo in ${admin.place} is new. Sign in again; a running worker should be started again.`);
    });

async function confirmed(place: string): Promise<boolean> {
  if (!process.stdin.isTTY) throw new CannotRun('Nobody can be asked here: add --yes to drop and make the demo anew.');
  const reader = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await reader.question(`This drops everything in ${place}. Type "reset" to go on: `);
  reader.close();
  return answer.trim() === 'reset';
}
