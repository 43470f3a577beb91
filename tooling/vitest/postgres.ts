import { startTestServer } from '@threshold/db/testing';
import type { TestTarget } from '@threshold/db/testing';
import type { TestProject } from 'vitest/node';

/** DATABASE_URL names a real server; POSTGRES_MAJOR=15 picks the oldest embedded one that is supported. */
function target(): TestTarget {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL };
  return process.env.POSTGRES_MAJOR === '15' ? 15 : 18;
}

/** Starts one PostgreSQL for the whole run of the database tests. */
export default async function setup(project: TestProject) {
  const server = await startTestServer(target());
  project.provide('serverUrl', server.adminUrl);
  return () => server.stop();
}
