import { expect } from '@playwright/test';
import type { Browser, Locator, Page } from '@playwright/test';

const MOST_TABS = 80;

const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** Presses Tab until the target has the focus; fails when it cannot be reached so. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${MOST_TABS} presses of Tab did not reach ${String(target)}`);
}

/** Reaches a button or link with Tab and presses Enter. */
export async function enterOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Opens a list of choices, types the beginning of one and takes it, waiting for the list at each step as an eye does. */
export async function chooseByKeys(page: Page, list: Locator, beginning: string): Promise<void> {
  await tabTo(page, list);
  await page.keyboard.press('Enter');
  const wanted = page.getByRole('option', { name: new RegExp(`^${beginning}`) });
  await expect(wanted).toBeVisible();
  await page.keyboard.type(beginning);
  await expect(wanted).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(list).toContainText(beginning);
}

/** Reaches a row with Tab and the arrow keys, as a table is walked. */
export async function arrowToRow(page: Page, table: Locator, row: Locator): Promise<void> {
  await expect(row).toBeVisible();
  await tabTo(page, table.locator('tbody tr[tabindex="0"]'));
  for (let presses = 0; presses < MOST_TABS && !(await hasFocus(row)); presses += 1)
    await page.keyboard.press('ArrowDown');
  await expect(row).toBeFocused();
}

/** One key after the other, as in `g r`. */
export async function pressAll(page: Page, keys: string): Promise<void> {
  for (const key of keys.split(' ')) await page.keyboard.press(key);
}

/** Signs a demo account in without a mouse. */
export async function signedInByKeys(browser: Browser, account: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto('/sign-in');
  await page.waitForLoadState('networkidle');
  await tabTo(page, page.getByLabel('E-mail'));
  await page.keyboard.type(`${account}@lakeside.demo`);
  await page.keyboard.press('Tab');
  await page.keyboard.type('rolling-enrollment');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation').first()).toBeVisible();
  return page;
}
