import { startTestServer } from '@threshold/db/testing';
import type { TestProject } from 'vitest/node';

/** Starts one PostgreSQL for the whole run; POSTGRES_MAJOR=15 picks the oldest that is supported. */
export default async function setup(project: TestProject) {
  const server = await startTestServer(process.env.POSTGRES_MAJOR === '15' ? 15 : 18);
  project.provide('serverUrl', server.adminUrl);
  return () => server.stop();
}
