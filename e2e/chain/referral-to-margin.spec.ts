import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { lastWeekday } from '../demo-days';
import { signedIn } from '../sign-in';

const cents = (money: string) => Math.round(Number(money.replace(/[$,\s]/g, '')) * 100);

/** The figure of a tile, by its label. */
async function figure(page: Page, label: string): Promise<number> {
  const tile = page.locator('[data-slot="kpi-tile"]').filter({ hasText: label });
  await expect(tile).toContainText('$');
  return cents(/\$[\d,]+\.\d\d/.exec(await tile.innerText())?.[0] ?? '');
}

/** The figure's own explanation names the sum of the ledger's account; it must be the same cents. */
async function expectInLedger(page: Page, label: string, amountCents: number): Promise<void> {
  await page.getByRole('button', { name: `How ${label} is computed` }).click();
  const inputs = page.getByText(/in the ledger \$/);
  await expect(inputs).toBeVisible();
  expect(cents(/in the ledger (\$[\d,]+\.\d\d)/.exec(await inputs.innerText())?.[1] ?? '')).toBe(amountCents);
  await page.keyboard.press('Escape');
  await expect(inputs).toBeHidden();
}

test('one imported patient, from the referral to the margin, across four roles; at the end the cents agree', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const day = lastWeekday();

  const coordinator = await signedIn(browser, 'coordinator');
  await test.step('the coordinator accepts the referral of an imported patient', async () => {
    await coordinator.goto('/referrals');
    const row = coordinator.getByRole('row').filter({ hasText: "O'Connell, Freda" });
    await row.getByRole('button', { name: 'Accept' }).click();
    await expect(row.getByText('Accepted')).toBeVisible();
  });

  await test.step('and enrolls her into the rolling program, with a preview of what is booked', async () => {
    const row = coordinator.getByRole('row').filter({ hasText: "O'Connell, Freda" });
    await row.getByRole('button', { name: 'Enroll' }).click();
    const dialog = coordinator.getByRole('dialog');
    await dialog.getByLabel('Program', { exact: true }).click();
    await coordinator.getByRole('option', { name: /Three-week pain rehabilitation/ }).click();
    await dialog.getByLabel('Start day').fill(day.iso);
    await dialog.getByLabel('Start day').press('Tab');
    const submit = dialog.getByRole('button', { name: /Enroll and book \d+ sessions/ });
    await expect(submit).toBeEnabled();
    const booked = Number(/\d+/.exec(await submit.innerText())?.[0]);
    expect(booked).toBeGreaterThan(60);
    await submit.click();
    await expect(dialog).toBeHidden();
  });

  let notePath = '';
  await test.step('and marks her present in a session of that day', async () => {
    const psychologist = await signedIn(browser, 'psychologist');
    await psychologist.goto('/notes');
    const line = psychologist
      .getByRole('row')
      .filter({ hasText: 'Stress management' })
      .filter({ hasText: day.inWords });
    notePath = (await line.getByRole('link').first().getAttribute('href')) ?? '';
    await psychologist.context().close();
    await coordinator.goto(notePath.replace(/\/note$/, ''));
    await expect(coordinator.getByText("O'Connell, Freda").first()).toBeVisible();
    await coordinator.getByRole('button', { name: /Save/ }).click();
    await expect(coordinator.getByText(/saved|recorded/i).first()).toBeVisible();
  });

  await test.step('the psychologist writes her part, and signs the session', async () => {
    const psychologist = await signedIn(browser, 'psychologist');
    await psychologist.goto(notePath);
    await psychologist.waitForLoadState('networkidle');
    const part = psychologist.getByLabel("Individual response of O'Connell, Freda");
    await part.fill(
      'Described the collision for the first time without holding her breath; chose pacing by the clock over pushing through.',
    );
    await expect(psychologist.getByText(/^Saved \d/)).toBeVisible();
    await psychologist.reload();
    // While the page streams in, its parts stand in it twice for a moment.
    await psychologist.waitForLoadState('networkidle');
    await expect(part).toHaveValue(/Described the collision/);
    await psychologist.getByRole('button', { name: /^Sign \d+ notes?/ }).click();
    await psychologist
      .getByRole('dialog')
      .getByRole('button', { name: /^Sign \d+/ })
      .click();
    await expect(psychologist.getByText(/Signed \d+ notes?/)).toBeVisible();
    await expect(psychologist.getByText(/\d+ charges, \$/)).toBeVisible();
  });

  let charged = 0;
  let expected = 0;
  await test.step('the biller writes the claims', async () => {
    const biller = await signedIn(browser, 'biller');
    await biller.goto('/claims');
    await biller.getByRole('button', { name: 'New batch…' }).click();
    const dialog = biller.getByRole('dialog');
    await dialog.getByLabel('First day of service').fill('-40');
    await dialog.getByLabel('Last day of service').fill('t');
    await dialog.getByLabel('Last day of service').press('Tab');
    await dialog.getByRole('button', { name: /^Make claims/ }).click();
    const batch = biller.getByRole('row').filter({ hasText: 'Done' });
    await expect(batch).toBeVisible({ timeout: 90_000 });
    await batch.getByRole('button').first().click();
    await biller.getByRole('tab', { name: /Files/ }).click();
    await expect(biller.getByRole('link', { name: /^Download .*837p/i }).first()).toBeVisible();
    await expect(biller.getByRole('link', { name: /^Download .*837i/i }).first()).toBeVisible();
    await biller.goto('/claims');
    await biller.waitForLoadState('networkidle');
    charged = await figure(biller, 'Standing charges');
    expected = await figure(biller, 'Expected payment');
    expect(await figure(biller, 'On claims')).toBe(charged);
    expect(await figure(biller, 'Waiting for a claim')).toBe(0);
    await expectInLedger(biller, 'Standing charges', charged);
    await expectInLedger(biller, 'Expected payment', expected);
    await expect(biller.getByRole('row').filter({ hasText: 'Done' })).toContainText(
      (charged / 100).toLocaleString('en-US', { style: 'currency', currency: 'USD' }),
    );
  });

  await test.step('the administrator sees the same cents on the dashboard', async () => {
    const administrator = await signedIn(browser, 'administrator');
    await administrator.goto('/margin?period=4w');
    await administrator.waitForLoadState('networkidle');
    expect(await figure(administrator, 'Expected payment')).toBe(expected);
  });

  await test.step('and the audit trail of all of it holds', async () => {
    const auditor = await signedIn(browser, 'auditor');
    await auditor.goto('/audit');
    await auditor.waitForLoadState('networkidle');
    await auditor.getByRole('button', { name: /Verify/ }).click();
    await expect(auditor.getByText(/holds/i)).toBeVisible();
    await auditor.getByRole('combobox', { name: 'Patient' }).fill("O'Connell");
    await auditor.getByRole('option', { name: /Freda/ }).click();
    await expect(auditor.getByText('who opened the chart')).toBeVisible();
    await expect(auditor.getByRole('row').filter({ hasText: 'Signed note' }).first()).toContainText('Treatment');
  });
});
