import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { signedIn } from '../sign-in';
import { SCREENS } from './screens';
import type { Screen } from './screens';

const folder = fileURLToPath(new URL('../../screenshots/', import.meta.url));
const LOOKS = [1440, 820].flatMap((width) => (['light', 'dark'] as const).map((scheme) => ({ width, scheme })));

async function take(page: Page, { name, open }: Screen): Promise<void> {
  for (const { width, scheme } of LOOKS) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await open(page);
    await page.screenshot({ path: `${folder}${name}-${width}-${scheme}.png` });
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  }
}

async function pageOf(browser: Browser, account: string | null): Promise<Page> {
  return account === null ? (await browser.newContext()).newPage() : signedIn(browser, account);
}

mkdirSync(folder, { recursive: true });
for (const screen of SCREENS)
  test(screen.name, async ({ browser }) => {
    const page = await pageOf(browser, screen.account);
    await take(page, screen);
    await page.context().close();
  });
