import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { signedIn } from '../sign-in';

const SCREENS: Readonly<Record<string, readonly string[]>> = {
  coordinator: ['/today', '/schedule', '/patients', '/referrals', '/programs', '/imports', '/directory'],
  psychologist: ['/notes'],
  biller: ['/claims'],
  administrator: ['/census', '/margin'],
  auditor: ['/audit'],
};
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

for (const [account, paths] of Object.entries(SCREENS))
  test(`axe finds nothing on the screens of the ${account}, wide and light, narrow and dark`, async ({ browser }) => {
    const page = await signedIn(browser, account);
    const broken: string[] = [];
    page.on('pageerror', (error) => broken.push(error.message));
    for (const path of paths)
      for (const { width, colorScheme } of LOOKS) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
        await page.waitForLoadState('networkidle');
        expect(await findings(page), `${path} at ${width}, ${colorScheme}`).toEqual([]);
      }
    expect(broken).toEqual([]);
  });
