import { defineConfig } from 'vitest/config';

// Two kinds of tests: pure ones, which need nothing, and database ones, which get a PostgreSQL from the global setup.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'packages/{domain,x12,ui}/src/**/*.test.{ts,tsx}',
            'tooling/**/*.test.ts',
            'apps/**/*.test.{ts,tsx}',
          ],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'database',
          include: ['packages/{db,api}/**/*.test.ts'],
          globalSetup: ['tooling/vitest/postgres.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
