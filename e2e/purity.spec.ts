/** The picture is a function of the run and the step, however one came there. */
import { expect, test } from '@playwright/test';
import { open, press, ready, where } from './helpers/app';
import { walk } from './helpers/walk';

const ALL = 10_000;

// whole runs, there and back
test.describe.configure({ timeout: 180_000 });

for (const listing of ['listing-1', 'listing-2', 'listing-3']) {
  test(`${listing}: to the end, back to the start and forth again is the same page`, async ({ page }) => {
    await open(page, `#/play/${listing}`);
    const first = await walk(page, 'ArrowRight', ALL, '[aria-label=Stage]');
    const back = await walk(page, 'ArrowLeft', ALL, '#root');
    const forth = await walk(page, 'ArrowRight', ALL, '#root');
    expect(forth.length).toBe(first.length);
    expect(forth.map((one) => one.sentence)).toEqual(first.map((one) => one.sentence));
    for (const [step, one] of forth.entries()) {
      expect(one.sentence).toBe(back[back.length - 1 - step]?.sentence);
      expect(one.markup, `step ${step}`).toBe(back[back.length - 1 - step]?.markup);
    }
  });

  test(`${listing}: an animated step ends in the same picture as one that is not`, async ({ page }) => {
    await open(page, `#/play/${listing}`);
    const still = await walk(page, 'ArrowRight', ALL, '[aria-label=Stage]');
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.goto('about:blank');
    await open(page, `#/play/${listing}`, { motion: true });
    const moved = await walk(page, 'ArrowRight', ALL, '[aria-label=Stage]');
    expect(moved.length).toBe(still.length);
    for (const [step, one] of moved.entries()) expect(one.markup, `step ${step}`).toBe(still[step]?.markup);
  });
}

test('holding the right arrow for three seconds loses no step', async ({ page }) => {
  await open(page, '#/play/listing-3', { motion: true });
  const client = await page.context().newCDPSession(page);
  const key = { key: 'ArrowRight', code: 'ArrowRight', windowsVirtualKeyCode: 39 };
  const until = Date.now() + 3000;
  let presses = 0;
  while (Date.now() < until && presses < 45) {
    await client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', autoRepeat: presses > 0, ...key });
    presses++;
  }
  await client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  await expect.poll(async () => (await where(page)).step, { timeout: 60_000 }).toBe(presses);
  await ready(page);
  expect((await where(page)).known).toBe(presses);
});

test('the page is ready only when what was asked for is painted', async ({ page }) => {
  await open(page, '#/play/listing-1');
  for (let step = 1; step <= 12; step++) {
    await press(page, 'ArrowRight');
    expect((await where(page)).step).toBe(step);
  }
});

test('first the picture of a step is there, then its words and who can end a wait', async ({ page }) => {
  await open(page, '#/play/crowd?i=50&v=processes:5');
  const seen = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const look = () => ({
          sentence: document.querySelector('[role=status]')?.textContent,
          waits: document.querySelectorAll('.why').length,
          enders: document.querySelectorAll('.ender').length,
        });
        const before = look();
        new MutationObserver((_, observer) => {
          observer.disconnect();
          resolve([before, look()]);
        }).observe(document, { subtree: true, attributeFilter: ['aria-valuenow'] });
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
      }),
  );
  const sentence = 'MainProcess changes its own i to 3. The other copies stay as they are.';
  expect(seen).toEqual([
    { sentence, waits: 0, enders: 0 },
    { sentence, waits: 1, enders: 0 },
  ]);
  await ready(page);
  await expect(page.getByRole('status', { name: 'Narration' })).toHaveText(
    'q is empty. MainProcess waits until something arrives.',
  );
  await expect(page.locator('.ender')).toHaveCount(4);
});
