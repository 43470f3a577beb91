import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { wishDay } from '../demo-days';

/** One picture of the product: who looks, and how the picture comes to be. */
export interface Screen {
  readonly name: string;
  /** A demo account: `coordinator`, or `coordinator@cedar`; null for somebody who is not signed in. */
  readonly account: string | null;
  readonly open: (page: Page) => Promise<void>;
}

/** Opens an address and waits until its heading stands and nothing loads any more. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await settle(page);
}

/** Nothing loads any more and no skeleton stands in for anything. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await expect(page.locator('[data-slot="skeleton"]')).toHaveCount(0);
}

const at = (path: string) => (page: Page) => visit(page, path);

/** The Wednesday before today: sessions that are over, whatever the day on which the pictures are made. */
function lastWednesday(): string {
  const day = new Date();
  do day.setUTCDate(day.getUTCDate() - 1);
  while (day.getUTCDay() !== 3);
  return day.toISOString().slice(0, 10);
}

/** A line of the psychologist's list of notes, opened: the oldest that waits for a signature. */
async function openNote(page: Page): Promise<string> {
  await visit(page, '/notes');
  const href = await page.getByRole('row').getByRole('link').first().getAttribute('href');
  await visit(page, href ?? '');
  return href ?? '';
}

async function openChart(page: Page): Promise<void> {
  await visit(page, '/patients');
  const href = await page.getByRole('row').getByRole('link').first().getAttribute('href');
  await visit(page, href ?? '');
  await expect(page.getByRole('tab').first()).toBeVisible();
}

/** The newest batch; the first to ask writes one. */
async function openBatch(page: Page): Promise<void> {
  await visit(page, '/claims');
  if ((await page.getByRole('row').filter({ hasText: 'Done' }).count()) === 0) {
    await page.getByRole('button', { name: 'New batch…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('First day of service').fill('-40');
    await dialog.getByLabel('Last day of service').fill('t');
    await dialog.getByLabel('Last day of service').press('Tab');
    await dialog.getByRole('button', { name: /^Make claims/ }).click();
  }
  const batch = page.getByRole('row').filter({ hasText: 'Done' }).first();
  await expect(batch).toBeVisible({ timeout: 90_000 });
  await batch.getByRole('button').first().click();
  await page.waitForURL(/claims\/[0-9a-f-]{36}/);
  await settle(page);
}

async function openDialog(page: Page, path: string, button: RegExp): Promise<void> {
  await visit(page, path);
  await page.getByRole('button', { name: button }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await settle(page);
}

async function openTab(page: Page, path: string, tab: RegExp): Promise<void> {
  await visit(page, path);
  await page.getByRole('tab', { name: tab }).click();
  await settle(page);
}

/** Every request for data fails: what a person sees on a train. */
async function cutOff(page: Page, path: string): Promise<void> {
  await visit(page, path);
  await page.route('**/api/trpc/**', (route) => route.abort());
}

export const SCREENS: readonly Screen[] = [
  { name: 'sign-in', account: null, open: at('/sign-in') },
  { name: 'today', account: 'coordinator', open: at('/today') },
  { name: 'schedule-day', account: 'coordinator', open: (page) => visit(page, `/schedule?date=${lastWednesday()}`) },
  { name: 'schedule-week', account: 'coordinator', open: at('/schedule?view=week') },
  {
    name: 'schedule-session',
    account: 'coordinator',
    open: async (page) => {
      await visit(page, `/schedule?date=${lastWednesday()}`);
      await page.locator('[data-session-id]').first().click();
      await settle(page);
    },
  },
  {
    name: 'schedule-unplaced',
    account: 'coordinator',
    open: async (page) => {
      await visit(page, `/schedule?date=${wishDay()}`);
      await expect(page.locator('[data-unplaced-id]').first()).toBeVisible();
    },
  },
  {
    name: 'schedule-place',
    account: 'coordinator',
    open: async (page) => {
      await visit(page, `/schedule?date=${wishDay()}`);
      await page.locator('[data-unplaced-id]').first().click();
      await expect(page.getByRole('dialog').getByText('Works instead')).toBeVisible();
    },
  },
  { name: 'schedule-create', account: 'coordinator', open: (page) => openDialog(page, '/schedule', /^Session/) },
  {
    name: 'roster',
    account: 'psychologist',
    open: async (page) => {
      const href = await openNote(page);
      await visit(page, href.replace(/\/note$/, ''));
    },
  },
  { name: 'notes', account: 'psychologist', open: at('/notes') },
  { name: 'group-note', account: 'psychologist', open: async (page) => void (await openNote(page)) },
  { name: 'patients', account: 'coordinator', open: at('/patients') },
  { name: 'chart', account: 'coordinator', open: openChart },
  {
    name: 'chart-schedule',
    account: 'coordinator',
    open: async (page) => {
      await openChart(page);
      await page.getByRole('tab', { name: /Schedule/ }).click();
      await settle(page);
    },
  },
  {
    name: 'chart-notes',
    account: 'psychologist',
    open: async (page) => {
      await openChart(page);
      await page.getByRole('tab', { name: /Notes/ }).click();
      await settle(page);
    },
  },
  { name: 'referrals', account: 'coordinator', open: at('/referrals') },
  { name: 'referral-new', account: 'coordinator', open: (page) => openDialog(page, '/referrals', /New referral/) },
  {
    name: 'enroll',
    account: 'coordinator',
    open: async (page) => {
      await openDialog(page, '/referrals', /^Enroll/);
      await expect(page.getByRole('button', { name: /Enroll and book \d+/ })).toBeVisible();
    },
  },
  { name: 'programs', account: 'coordinator', open: at('/programs') },
  {
    name: 'coverage-add',
    account: 'coordinator',
    open: async (page) => {
      await openChart(page);
      await page.getByRole('button', { name: 'Add coverage…' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'coverage-end',
    account: 'coordinator',
    open: async (page) => {
      await openChart(page);
      await page.getByRole('button', { name: 'End…' }).first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  { name: 'imports', account: 'coordinator', open: at('/imports') },
  { name: 'directory-places', account: 'coordinator', open: at('/directory') },
  { name: 'directory-staff', account: 'coordinator', open: (page) => openTab(page, '/directory', /Staff/) },
  { name: 'directory-payers', account: 'administrator', open: (page) => openTab(page, '/directory', /Payers/) },
  {
    name: 'directory-filing',
    account: 'administrator',
    open: async (page) => {
      await openTab(page, '/directory', /Payers/);
      await page.getByRole('button', { name: 'Test or production…' }).first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  { name: 'directory-fees', account: 'administrator', open: (page) => openTab(page, '/directory', /Fees|fee/) },
  { name: 'charges', account: 'biller', open: at('/charges') },
  {
    name: 'charge',
    account: 'biller',
    open: async (page) => {
      await visit(page, '/charges');
      await page.getByRole('row').getByRole('button').filter({ hasText: /^9/ }).first().click();
      await expect(page.getByRole('dialog').getByText('Postings')).toBeVisible();
    },
  },
  { name: 'claims', account: 'biller', open: at('/claims') },
  {
    name: 'claims-new',
    account: 'biller',
    open: async (page) => {
      await openDialog(page, '/claims', /New batch/);
      await expect(page.getByRole('dialog').getByText(/charges? waits?|nothing waits/i)).toBeVisible();
    },
  },
  { name: 'claims-batch', account: 'biller', open: openBatch },
  { name: 'census', account: 'administrator', open: at('/census') },
  { name: 'margin', account: 'administrator', open: at('/margin') },
  { name: 'audit', account: 'auditor', open: at('/audit') },
  {
    name: 'audit-patient',
    account: 'auditor',
    open: async (page) => {
      await visit(page, '/audit');
      await page.getByRole('combobox', { name: 'Patient' }).fill('an');
      await page.getByRole('option').first().click();
      await expect(page.getByText('who opened the chart')).toBeVisible();
      await settle(page);
    },
  },
  {
    name: 'gallery',
    account: 'coordinator',
    // Not `visit`: skeletons are among what it shows.
    open: async (page) => {
      await page.goto('/gallery');
      await page.waitForLoadState('networkidle');
    },
  },
  {
    name: 'palette',
    account: 'coordinator',
    open: async (page) => {
      await visit(page, '/today');
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'shortcuts',
    account: 'coordinator',
    open: async (page) => {
      await visit(page, '/schedule');
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'state-figure-explained',
    account: 'administrator',
    open: async (page) => {
      await visit(page, '/margin');
      await page.locator('[data-slot="kpi-tile"]').first().getByRole('button').first().click();
      await settle(page);
    },
  },
  { name: 'patients-of-another-organization', account: 'coordinator@cedar', open: at('/patients') },
  {
    name: 'state-nobody-found',
    account: 'coordinator',
    open: async (page) => {
      await visit(page, '/patients');
      await page.keyboard.type('nobody of this name');
      await expect(page.locator('[data-slot="empty-state"], [data-slot="filtered-empty-state"]')).toBeVisible();
    },
  },
  { name: 'state-empty-schedule', account: 'coordinator', open: at('/schedule?date=2020-01-06') },
  { name: 'state-refused', account: 'therapist', open: at('/margin') },
  { name: 'state-not-found', account: 'coordinator', open: at('/nowhere') },
  {
    name: 'state-failed',
    account: 'coordinator',
    open: async (page) => {
      await cutOff(page, '/schedule');
      // The day after next is not in the browser yet.
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await expect(page.getByRole('button', { name: /again/i }).first()).toBeVisible({ timeout: 30_000 });
    },
  },
];
