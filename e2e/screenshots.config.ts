import { defineConfig } from '@playwright/test';
import base from './playwright.config';

/** Pictures of every screen, of a demo of its own or of one that runs already: `SCREENSHOTS_OF=http://localhost:3000`. */
const running = process.env.SCREENSHOTS_OF;

export default defineConfig({
  ...base,
  testMatch: '**/*.shot.ts',
  reporter: 'list',
  use: { ...base.use, ...(running && { baseURL: running }) },
  webServer: running ? undefined : base.webServer,
});
