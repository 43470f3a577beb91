import { expect } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';

/** A browser of its own for one demo account: `coordinator`, or `coordinator@cedar`. */
export async function signedIn(browser: Browser, account: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const [name, slug = 'lakeside'] = account.split('@');
  await page.goto('/sign-in');
  // The form works once the page has woken up: until then a typed value would be taken back.
  await page.waitForLoadState('networkidle');
  await page.getByLabel('E-mail').fill(`${name}@${slug}.demo`);
  await page.getByLabel('Password').fill('rolling-enrollment');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  return page;
}
