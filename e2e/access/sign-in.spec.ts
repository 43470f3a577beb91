import { expect, test } from '@playwright/test';
import { signedIn } from '../sign-in';

test('a wrong password is refused without telling whether the account exists', async ({ page }) => {
  const answers: string[] = [];
  for (const email of ['coordinator@lakeside.demo', 'nobody@lakeside.demo']) {
    await page.goto('/sign-in');
    await page.waitForLoadState('networkidle');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill('not-the-password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    answers.push(await page.getByRole('alert').filter({ hasText: 'match' }).innerText());
  }
  expect(answers[0]).toBe(answers[1]);
});

test('signing out ends the session at once, for every page and every call', async ({ browser }) => {
  const page = await signedIn(browser, 'coordinator');
  const cookies = await page.context().cookies();
  await page.getByRole('button', { name: /Carla Ortiz/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.waitForURL(/sign-in/);
  // The old cookie is put back, as a thief would.
  await page.context().addCookies(cookies);
  await page.goto('/patients');
  await expect(page).toHaveURL(/sign-in/);
});

test('the door takes JSON from our own pages only', async ({ browser }) => {
  const page = await signedIn(browser, 'coordinator');
  const url = '/api/trpc/patients.search';
  const answers = await Promise.all([
    page.request.get(url),
    page.request.post(url, { multipart: { json: '{}' } }),
    page.request.post(url, { data: { term: '' }, headers: { origin: 'https://elsewhere.example' } }),
    page.request.post(url, {
      data: { term: '' },
      headers: { origin: new URL(page.url()).origin, 'sec-fetch-site': 'cross-site' },
    }),
  ]);
  expect(answers.map((answer) => answer.status())).toEqual([405, 415, 403, 403]);
});

test('a page that a role may not open says so, with the status that says so', async ({ browser }) => {
  const page = await signedIn(browser, 'trials');
  for (const path of ['/referrals', '/imports', '/claims', '/margin', '/audit']) {
    const answer = await page.goto(path);
    expect([path, answer?.status()]).toEqual([path, 403]);
  }
  expect((await page.goto('/patients'))?.status()).toBe(200);
});

test('another organization sees none of our patients', async ({ browser }) => {
  const ours = await signedIn(browser, 'coordinator');
  await ours.goto('/patients');
  const link = ours.getByRole('link').filter({ hasText: ',' }).first();
  const href = (await link.getAttribute('href')) ?? '';
  const name = await link.innerText();
  const theirs = await signedIn(browser, 'coordinator@cedar');
  await theirs.goto(href);
  await expect(theirs.getByText(name)).toHaveCount(0);
});
