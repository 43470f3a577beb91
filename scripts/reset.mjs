// npm run reset: removes the demo's database; the next npm start makes a new one, dated from that day.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './toolchain.mjs';

const folder = join(dataFolder, 'postgres');
if (existsSync(join(folder, 'cluster', 'postmaster.pid'))) {
  process.stderr.write('The demo is running. Stop it with Ctrl-C first, then run the command again.\n');
  process.exit(1);
}
rmSync(folder, { recursive: true, force: true });
process.stdout.write('The demo data is gone. "npm start" makes new ones.\n');
