import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { signedIn } from '../sign-in';
import { SCREENS } from './screens';

const LOOKS = [
  { width: 1440, colorScheme: 'light' },
  { width: 820, colorScheme: 'dark' },
] as const;

/** What axe finds, as rule and place: short enough to read in a failure. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} at ${node.target.join(' ')}`));
}

const accounts = new Set(SCREENS.map(({ account }) => account));
for (const account of accounts)
  test(`axe finds nothing on the screens of ${account ?? 'nobody'}, wide and light, narrow and dark`, async ({
    browser,
  }) => {
    test.setTimeout(600_000);
    const page = account === null ? await (await browser.newContext()).newPage() : await signedIn(browser, account);
    const broken: string[] = [];
    page.on('pageerror', (error) => broken.push(error.message));
    page.on('console', (line) => {
      if (line.text().includes('Content Security Policy')) broken.push(line.text());
    });
    for (const screen of SCREENS.filter((one) => one.account === account))
      for (const { width, colorScheme } of LOOKS) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await screen.open(page);
        expect(await findings(page), `${screen.name} at ${width}, ${colorScheme}`).toEqual([]);
        // What is wider than the window is out of sight on the narrow one.
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(sideways, `${screen.name} at ${width}: pixels wider than the window`).toBeLessThanOrEqual(0);
        await page.unrouteAll({ behavior: 'ignoreErrors' });
      }
    expect(broken).toEqual([]);
  });
