import { expect, test } from '@playwright/test';
import { wishDay } from '../demo-days';
import { enterOn, tabTo } from '../keys';
import { signedIn } from '../sign-in';

const WISH = 'Family education';

test('a session that finds its room taken waits in the tray, and is placed and taken back by keyboard', async ({
  browser,
}) => {
  const page = await signedIn(browser, 'coordinator');
  await page.goto(`/schedule?date=${wishDay()}`);
  await page.waitForLoadState('networkidle');
  const wish = page.locator('[data-unplaced-id]').filter({ hasText: WISH });
  const placed = page.locator('[data-session-id]').filter({ hasText: WISH });

  await test.step('the tray says who holds the room', async () => {
    await expect(wish).toContainText('Group room 1 is held by Stress management, 9:00–10:00 AM');
    await expect(placed).toHaveCount(0);
  });

  await test.step('Enter opens the nearest free places, and one of them is taken', async () => {
    await enterOn(page, wish);
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('Group room 1 has Stress management');
    await enterOn(page, dialog.getByRole('button', { name: 'Group room 2, 9:00 AM' }));
    await expect(dialog).toBeHidden();
    await expect(page.getByText(/^Placed Family education in Group room 2/)).toBeVisible();
    await expect(placed).toBeVisible();
    await expect(page.getByRole('region', { name: 'Unplaced sessions' })).toHaveCount(0);
  });

  await test.step('Z takes it back into the tray', async () => {
    await page.keyboard.press('z');
    await expect(wish).toBeVisible();
    await expect(placed).toHaveCount(0);
  });

  await test.step('lifted with Space it is carried over the board, and dropped where it looks free', async () => {
    const voice = page.locator('[data-slot="board-voice"]');
    await tabTo(page, wish);
    await page.keyboard.press('Space');
    await expect(voice).toContainText(`Lifted ${WISH}`);
    for (let presses = 0; presses < 12 && !(await voice.innerText()).includes('looks free'); presses += 1)
      await page.keyboard.press('ArrowDown');
    await expect(voice).toContainText('Group room 1, 10:00 AM, looks free');
    await page.keyboard.press('Space');
    // It shows at once; what can be undone is what the server has taken.
    await expect(page.getByText(/^Placed Family education in Group room 1/)).toBeVisible();
    await page.keyboard.press('z');
    await expect(wish).toBeVisible();
  });

  await test.step('dragged onto another session it stays in the tray, and the refusal says why', async () => {
    const taken = page.locator('[data-session-id]').filter({ hasText: 'Stress management' });
    const box = await taken.boundingBox();
    if (!box) throw new Error('The running group is not in sight');
    await wish.hover();
    await page.mouse.down();
    await page.mouse.move(box.x + 40, box.y + 8, { steps: 8 });
    await expect(page.locator('[data-slot="board-voice"]')).toContainText('room taken by Stress management');
    await page.mouse.up();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('Family education stays unplaced');
    await dialog.getByRole('button', { name: 'Leave it there' }).click();
    await expect(wish).toBeVisible();
  });
});
