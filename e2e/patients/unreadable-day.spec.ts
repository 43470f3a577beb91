import { expect, test } from '@playwright/test';
import { signedIn } from '../sign-in';

test('a day that cannot be read holds its form back: the day before it, which nobody sees any more, is not saved', async ({
  browser,
}) => {
  const page = await signedIn(browser, 'coordinator');
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('workflows.endCoverage')) asked.push(request.url());
  });
  await page.goto('/patients');
  await page.waitForLoadState('networkidle');
  await page
    .getByRole('row')
    .filter({ hasText: /active/i })
    .first()
    .getByRole('link')
    .first()
    .click();
  await page.getByRole('button', { name: 'End…' }).first().click();
  const dialog = page.getByRole('dialog');
  const day = dialog.getByLabel(/Last day/);
  await day.fill('someday');
  await dialog.getByRole('button', { name: 'End coverage' }).click();
  await expect(dialog.getByText('Write a day like 12/1/2026')).toBeVisible();
  await expect(day).toBeFocused();
  await day.press('Enter');
  await expect(day).toHaveValue('someday');
  expect(asked).toEqual([]);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
});
