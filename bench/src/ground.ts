import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestClinic } from '@threshold/api/testing/clinic';
import type { TestClinic } from '@threshold/api/testing/clinic';
import { startEmbeddedServer } from '@threshold/db/embedded';
import { makeTemplates } from '@threshold/db/testing';

export interface GroundOptions {
  readonly migrationsFolder: string;
  /** The built web app: the folder of apps/web. */
  readonly webFolder: string;
  /** The bundled server that the web app is held against. */
  readonly bareServer: string;
  /** The bundled reader of remittances, a process of its own for each reading. */
  readonly remittanceReader: string;
  readonly contests: number;
}

/** What a benchmark stands on. */
export interface Ground extends GroundOptions {
  /** A seeded clinic in a database of its own. */
  openClinic(): Promise<TestClinic>;
  /** A line of progress. */
  say(line: string): void;
}

/**
 * A PostgreSQL of this run, as durable as the one of `npm start`: fsync and synchronous_commit are on for everybody.
 * The tests' servers are not, so this one is made here.
 */
export async function withGround(
  options: GroundOptions & { say(line: string): void },
  work: (ground: Ground) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'threshold-bench-'));
  options.say('Starting PostgreSQL 18 and seeding a clinic');
  const server = await startEmbeddedServer({ folder, password: 'bench-only', major: 18 });
  try {
    await makeTemplates(server.url, options.migrationsFolder);
    await work({ ...options, openClinic: () => openTestClinic(server.url) });
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
