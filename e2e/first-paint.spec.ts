/** Before the page's code is there: what can be read, in which theme, and that it stands where it will stand. */
import { expect, type Page, test } from '@playwright/test';
import { ready } from './helpers/app';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

/** What of each page can be read at once, and one thing of it that nothing moves. */
const PAGES = [
  { address: '#/', says: 'Watch Python processes talk.', fixed: '.lead-title' },
  { address: '#/play/listing-1', says: 'g_num = 100', fixed: '.listing-h h2' },
  { address: '#/play/listing-2?i=9', says: 'q = Queue(3)', fixed: '.listing-h h2' },
  { address: '#/play/crowd', says: 'Globals', fixed: '.logo' },
];

for (const size of SIZES) {
  for (const { address, says, fixed } of PAGES) {
    test(`${address} at ${size.width} can be read before its code is there`, async ({ page }) => {
      await page.setViewportSize(size);
      const release = await holdCode(page);
      await page.goto(`/${address}`, { waitUntil: 'commit' });
      const root = page.locator('#root');
      await expect(root).toContainText(says);
      await expect(root.getByRole('button')).toHaveCount(0);
      await page.evaluate(() => document.fonts.ready);
      const before = await page.locator(`${fixed}:visible`).boundingBox();
      release();
      await ready(page);
      expect(await page.locator(`${fixed}:visible`).boundingBox()).toEqual(before);
    });
  }
}

test('letters that do not come keep nobody from reading', async ({ page }) => {
  await page.route(/\.woff2$/, () => {
    // never answered
  });
  const release = await holdCode(page);
  await page.goto('/#/', { waitUntil: 'commit' });
  await expect(page.locator('.lead-title')).toBeVisible();
  release();
});

for (const { name, address, system, saved, theme } of [
  { name: 'the system', address: '#/', system: 'dark', saved: null, theme: 'dark' },
  { name: 'what was chosen', address: '#/', system: 'dark', saved: 'projector', theme: 'projector' },
  { name: 'the link', address: '#/lab?t=light', system: 'dark', saved: 'projector', theme: 'light' },
] as const) {
  test(`the first picture has the theme of ${name}, and keeps it`, async ({ browser }) => {
    const context = await browser.newContext({ colorScheme: system });
    const page = await context.newPage();
    await page.addInitScript((chosen) => {
      if (chosen !== null) localStorage.setItem('procession', JSON.stringify({ theme: chosen }));
      const themes: string[] = [];
      Object.assign(window, { themes });
      new MutationObserver(() => themes.push(document.documentElement.dataset.theme ?? '')).observe(
        document,
        {
          subtree: true,
          attributeFilter: ['data-theme'],
        },
      );
    }, saved);
    await page.goto(`/${address}`);
    await ready(page);
    const themes = await page.evaluate(() => (window as unknown as { themes: string[] }).themes);
    expect(new Set(themes)).toEqual(new Set([theme]));
    await context.close();
  });
}

test('a frame in a lesson begins empty', async ({ page }) => {
  await holdCode(page);
  await page.goto('/#/embed/listing-2', { waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  expect(await page.locator('[data-first]:visible').count()).toBe(0);
});

/** Keeps the page's code back until it is released. */
async function holdCode(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/assets\/.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}
