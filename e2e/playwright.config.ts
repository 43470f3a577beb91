import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { browserPath } from './browser';

const port = Number(process.env.E2E_PORT ?? 3417);
// The config is read by every worker; only the first reading makes the folder.
process.env.E2E_DATA ??= mkdtempSync(join(tmpdir(), 'threshold-e2e-'));
// Started by root, PostgreSQL runs as a user of its own, who must be able to pass.
chmodSync(process.env.E2E_DATA, 0o755);

export default defineConfig({
  testDir: '.',
  outputDir: 'test-results',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 1,
  retries: 0,
  forbidOnly: true,
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1440, height: 900 },
    actionTimeout: 20_000,
    navigationTimeout: 40_000,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: await browserPath(),
      args: [
        ...['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync'],
        ...['--disable-background-networking', '--disable-component-update'],
      ],
    },
  },
  webServer: {
    command: 'node ../scripts/start.mjs',
    url: `http://localhost:${port}/readyz`,
    timeout: 300_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: { PORT: String(port), THRESHOLD_DATA: process.env.E2E_DATA, NODE_ENV: '', DATABASE_URL: '' },
  },
});
