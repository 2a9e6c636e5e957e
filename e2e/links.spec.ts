/** Every moment is a link; a broken one is said so and leaves a page that works. */
import { expect, test } from '@playwright/test';
import { open, output, press, ready, sentence, where } from './helpers/app';
import { picture } from './helpers/stage';
import { walk } from './helpers/walk';

test('a reload at any step shows the same', async ({ page }) => {
  // some two hundred steps
  test.slow();
  await open(page, '#/play/listing-3?i=48');
  for (const step of [41, 7, 23, 0, 33, 14, 48]) {
    await press(page, 'Home');
    await walk(page, 'ArrowRight', step, '[role=status]');
    await expect.poll(() => new URL(page.url()).hash).toContain(`i=${step}&`);
    const before = [await sentence(page), await picture(page), await output(page), await where(page)];
    await page.reload();
    await ready(page);
    expect([await sentence(page), await picture(page), await output(page), await where(page)]).toEqual(
      before,
    );
  }
});

test('a link carries an order that was chosen by hand', async ({ page, context }) => {
  await open(page, '#/play/listing-1?i=12');
  for (const key of ['2', '1', '2', '1']) await press(page, key);
  await expect.poll(() => page.url()).toContain('s=0x12.2.1.2.1');
  const there = await context.newPage();
  await there.goto(page.url());
  await ready(there);
  expect(await picture(there)).toBe(await picture(page));
  expect(await sentence(there)).toBe(await sentence(page));
});

test('Back goes to the page before, at the step where it was left, not through the steps', async ({
  page,
}) => {
  await open(page, '#/play/listing-1');
  for (let i = 0; i < 5; i++) await press(page, 'ArrowRight');
  await expect.poll(() => page.url()).toContain('i=5&');
  await page.getByRole('link', { name: /Queue/ }).first().click();
  await expect(page).toHaveTitle(/Listing 2/);
  await ready(page);
  for (let i = 0; i < 3; i++) await press(page, 'ArrowRight');
  await page.goBack();
  await expect(page).toHaveTitle(/Listing 1/);
  await ready(page);
  expect(await where(page)).toEqual({ step: 5, known: 5 });
});

for (const [address, sentenceSaid] of [
  ['#/play/listing-1?s=0.0.banana', 'cannot be read from “banana” on'],
  ['#/play/listing-1?i=seven', 'which is not a number'],
  ['#/play/listing-1?v=g_num:lots', 'in a way that cannot be read'],
  ['#/play/listing-2?v=maxsize:99', 'maxsize of q can be 0 to 5'],
  ['#/play/listing-1?t=pink', 'There is no theme “pink”'],
  ['#/play/listing-1?i=4000', 'so there is no step 4000'],
  ['#/play/listing-1?s=0x12.0', 'MainProcess cannot go here: it waits for Process-1 to end.'],
] as const) {
  test(`${address} is said to be broken, and the page works`, async ({ page }) => {
    await open(page, address);
    await expect(page.getByRole('complementary', { name: 'Notice' })).toContainText(sentenceSaid);
    await press(page, 'Home');
    await press(page, 'ArrowRight');
    expect((await where(page)).step).toBe(1);
    await page.getByRole('button', { name: 'Dismiss the notice' }).click();
    await expect(page.getByText(sentenceSaid)).toHaveCount(0);
  });
}

for (const address of ['#/nowhere', '#/play/listing-99', '#/play']) {
  test(`${address} says that there is no such page and leads home`, async ({ page }) => {
    await open(page, address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address.');
    await page.getByRole('link', { name: 'Go to the first page' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Watch Python processes talk.');
    await ready(page);
    await press(page, 'ArrowRight');
  });
}

test('a browser that refuses to keep settings is said so, and the page works', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await open(page, '#/play/listing-1');
  await expect(page.getByRole('complementary', { name: 'Notice' })).toContainText('refuses to keep settings');
  await press(page, 'ArrowRight');
  await press(page, 'd');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect((await where(page)).step).toBe(1);
});

test('the theme of a link wins, and the chosen one is kept', async ({ page }) => {
  await open(page, '#/play/listing-1?t=projector');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'projector');
  await open(page, '#/play/listing-2');
  await press(page, 'd');
  const theme = await page.locator('html').getAttribute('data-theme');
  await page.reload();
  await ready(page);
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme ?? '');
});
