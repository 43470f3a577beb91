import { expect, test } from '@playwright/test';
import { lastWeekday } from '../demo-days';
import { arrowToRow, chooseByKeys, enterOn, pressAll, signedInByKeys, tabTo } from '../keys';

const PATIENT = 'Kihn, Rufus';
const SESSION = 'Pain management session';

test('the whole chain from the referral to the margin is walked without a mouse', async ({ browser }) => {
  test.setTimeout(300_000);
  const day = lastWeekday();
  const coordinator = await signedInByKeys(browser, 'coordinator');

  await test.step('the coordinator accepts a referral and enrolls the patient', async () => {
    await pressAll(coordinator, 'g r');
    await coordinator.waitForURL('**/referrals');
    const row = coordinator.getByRole('row').filter({ hasText: PATIENT });
    await enterOn(coordinator, row.getByRole('button', { name: 'Accept' }));
    await enterOn(coordinator, row.getByRole('button', { name: 'Enroll' }));
    const dialog = coordinator.getByRole('dialog');
    await chooseByKeys(coordinator, dialog.getByLabel('Program', { exact: true }), 'Three');
    await tabTo(coordinator, dialog.getByLabel('Start day'));
    await coordinator.keyboard.press('Control+a');
    await coordinator.keyboard.type(day.iso);
    await coordinator.keyboard.press('Tab');
    const submit = dialog.getByRole('button', { name: /Enroll and book \d+ sessions/ });
    await expect(submit).toBeEnabled();
    await enterOn(coordinator, submit);
    await expect(dialog).toBeHidden();
  });

  await test.step('finds the session on the board, and records that the patient was there', async () => {
    await pressAll(coordinator, 'g s');
    await coordinator.waitForURL('**/schedule');
    await tabTo(coordinator, coordinator.getByLabel('Go to a day'));
    await coordinator.keyboard.press('Control+a');
    await coordinator.keyboard.type(day.iso);
    await coordinator.keyboard.press('Enter');
    await coordinator.waitForURL(`**date=${day.iso}**`);
    await enterOn(coordinator, coordinator.locator('[data-session-id]').filter({ hasText: SESSION }));
    await enterOn(coordinator, coordinator.getByRole('link', { name: 'Roster and attendance' }));
    await coordinator.waitForURL('**/sessions/*');
    await arrowToRow(
      coordinator,
      coordinator.getByRole('table'),
      coordinator.getByRole('row').filter({ hasText: PATIENT }),
    );
    await coordinator.keyboard.press('p');
    await coordinator.keyboard.press('Control+Enter');
    await expect(coordinator.getByText('Everything is saved')).toBeVisible();
  });

  await test.step('the psychologist writes the part and signs', async () => {
    const psychologist = await signedInByKeys(browser, 'psychologist');
    await pressAll(psychologist, 'g n');
    await psychologist.waitForURL('**/notes');
    const row = psychologist.getByRole('row').filter({ hasText: SESSION }).filter({ hasText: day.inWords });
    await arrowToRow(psychologist, psychologist.getByRole('table').first(), row);
    await psychologist.keyboard.press('Enter');
    await psychologist.waitForURL('**/note');
    await psychologist.waitForLoadState('networkidle');
    await tabTo(psychologist, psychologist.getByLabel(`Individual response of ${PATIENT}`));
    await psychologist.keyboard.type('Explained to the group why a flare is not harm, in words of his own.');
    await expect(psychologist.getByText(/^Saved \d/)).toBeVisible();
    await psychologist.keyboard.press('Control+Enter');
    const dialog = psychologist.getByRole('dialog');
    await enterOn(psychologist, dialog.getByRole('button', { name: /^Sign \d+/ }));
    await expect(psychologist.getByText(/\d+ charges, \$/)).toBeVisible();
  });

  await test.step('the biller follows one charge down to its postings, and writes the claims', async () => {
    const biller = await signedInByKeys(browser, 'biller');
    await pressAll(biller, 'g h');
    await biller.waitForURL('**/charges');
    const charge = biller.getByRole('row').filter({ hasText: PATIENT }).first();
    await arrowToRow(biller, biller.getByRole('table'), charge);
    await biller.keyboard.press('Enter');
    await expect(biller.getByRole('dialog').getByText('insurance receivable').first()).toBeVisible();
    await biller.keyboard.press('Escape');
    await expect(biller.getByRole('dialog')).toBeHidden();
    await pressAll(biller, 'g l');
    await biller.waitForURL('**/claims');
    const batches = biller.getByRole('row').filter({ hasText: /No\. \d/ });
    // The batches that are there count only once they are shown.
    await expect(biller.getByRole('button', { name: 'New batch…' })).toBeVisible();
    await expect(biller.locator('[data-slot="skeleton"]')).toHaveCount(0);
    const before = await batches.count();
    await enterOn(biller, biller.getByRole('button', { name: 'New batch…' }));
    const dialog = biller.getByRole('dialog');
    await tabTo(biller, dialog.getByLabel('Last day of service'));
    await biller.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(batches).toHaveCount(before + 1);
    await expect(batches.first()).toContainText('Done', { timeout: 90_000 });
    await arrowToRow(biller, biller.getByRole('table'), batches.first());
    await biller.keyboard.press('Enter');
    await biller.waitForURL(/claims\/[0-9a-f-]{36}/);
    await expect(biller.getByRole('row').filter({ hasText: PATIENT }).first()).toContainText('In a file');
  });

  await test.step('the administrator asks the margin to explain itself, the auditor the trail', async () => {
    const administrator = await signedInByKeys(browser, 'administrator');
    await pressAll(administrator, 'g m');
    await administrator.waitForURL('**/margin');
    await enterOn(administrator, administrator.getByRole('button', { name: 'How Contribution margin is computed' }));
    await expect(administrator.getByText('Formula')).toBeVisible();
    const auditor = await signedInByKeys(browser, 'auditor');
    await enterOn(auditor, auditor.getByRole('button', { name: /Verify/ }));
    await expect(auditor.getByText(/holds/i)).toBeVisible();
  });
});
