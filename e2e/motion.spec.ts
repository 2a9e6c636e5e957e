/** What is seen on the way from one step to the next; and that nothing of it stays. */
import { expect, type Page, test } from '@playwright/test';
import { click, open, output, press, ready, where } from './helpers/app';
import { noted, watch } from './helpers/motion';
import { restyled } from './helpers/restyled';
import { walk } from './helpers/walk';

test.use({ contextOptions: { reducedMotion: 'no-preference' } });

test.beforeEach(({ page }) => watch(page));

async function setSpeed(page: Page, speed: number | 'instant'): Promise<void> {
  await page.addInitScript((speed) => localStorage.setItem('procession', JSON.stringify({ speed })), speed);
}

/** What is only there while something moves. */
function passing(page: Page) {
  return page.locator('.slip, .sweep, [data-count]');
}

test('a printed line lifts from its card and is in the output when it has arrived', async ({ page }) => {
  await open(page, '#/play/listing-1?i=12', { motion: true });
  await noted(page);
  await press(page, 'ArrowRight');
  expect((await noted(page)).slips).toEqual([{ text: '-child process 1 start-', ready: 'busy' }]);
  expect((await output(page)).at(-1)).toBe('-child process 1 start-');
  await expect(passing(page)).toHaveCount(0);
  await press(page, 'ArrowLeft');
  await press(page, 'ArrowRight');
  expect((await noted(page)).slips.map(({ text }) => text)).toEqual(['-child process 1 start-']);
});

test('a line whose panel is not open lifts to its tab', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '#/play/listing-1?i=12', { motion: true });
  await noted(page);
  await press(page, 'ArrowRight');
  expect((await noted(page)).slips).toHaveLength(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('when time passes the clock runs from one time to the other, and says where it ends', async ({
  page,
}) => {
  await setSpeed(page, 0.25);
  await open(page, '#/play/listing-2?i=12', { motion: true });
  await noted(page);
  await page.keyboard.press('ArrowRight');
  const clock = page.getByRole('region', { name: 'Stage' }).locator('.clock b');
  await expect(clock).toHaveText('2.00 s');
  await ready(page);
  const { times, moves } = await noted(page);
  const shown = times.filter((one) => one !== 'over').map((one) => Number.parseFloat(one));
  expect(times.at(-1)).toBe('over');
  expect(shown.length).toBeGreaterThan(3);
  expect(shown).toEqual([...shown].sort((a, b) => a - b));
  expect(shown[0]).toBeLessThan(0.5);
  const together = moves.filter(({ what }) => what === 'sweep' || what === 'left');
  expect(together.map(({ ms }) => Math.round(ms))).toEqual([2263, 2263]);
  await expect(passing(page)).toHaveCount(0);

  await press(page, 'ArrowLeft');
  const back = (await noted(page)).times.filter((one) => one !== 'over').map((one) => Number.parseFloat(one));
  expect(back).toEqual([...back].sort((a, b) => b - a));
  await expect(clock).toHaveText('0.00 s');
});

test('a step that comes before the one before it is over ends that at once', async ({ page }) => {
  await setSpeed(page, 0.25);
  await open(page, '#/play/listing-1?i=12', { motion: true });
  await noted(page);
  for (const _ of [1, 2, 3, 4]) await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await where(page)).step).toBe(16);
  await ready(page);
  await expect(passing(page)).toHaveCount(0);
  expect((await noted(page)).slips.at(-1)?.text).toBe('-child process 1 end-');
  expect((await output(page)).slice(-3)).toEqual([
    '-child process 1 start-',
    'g_num is 150',
    '-child process 1 end-',
  ]);
});

test('a step that is left while its moments are still being fetched is over', async ({ page }) => {
  // the network never answers
  await page.route('**/moments*.js', () => {});
  await open(page, '#/play/listing-1?i=12', { motion: true });
  const asked = page.waitForRequest('**/moments*.js');
  await page.keyboard.press('ArrowRight');
  await asked;
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'busy');
  await press(page, 'Home');
  expect((await where(page)).step).toBe(0);

  await page.goto('#/play/listing-1?i=12');
  await ready(page);
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'busy');
  await page.goto('#/keys');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Keys and settings');
  await ready(page);
});

for (const program of ['listing-1', 'listing-2', 'listing-3-bounded?u=1']) {
  test(`${program}: a step back that is animated ends in the same picture as one that is not`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    const back = async (motion: boolean) => {
      await page.goto('about:blank');
      await open(page, `#/play/${program}`, { motion });
      await click(page, 'Run to the end');
      await noted(page);
      const seen = await walk(page, 'ArrowLeft', 10_000, '[aria-label=Stage]');
      const { moves } = await noted(page);
      return { seen, moves };
    };
    await setSpeed(page, 4);
    const still = await back(false);
    const moved = await back(true);
    expect(still.moves).toEqual([]);
    expect(moved.moves.length).toBeGreaterThan(2);
    expect(moved.seen.length).toBe(still.seen.length);
    for (const [at, one] of moved.seen.entries())
      expect(one.markup, `${at} steps back`).toBe(still.seen[at]?.markup);
  });
}

test('who asks for less motion, or for none, sees none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, '#/play/listing-2?i=5', { motion: true });
  await noted(page);
  for (let step = 6; step <= 16; step++) await press(page, 'ArrowRight');
  expect(await noted(page)).toEqual({ moves: [], slips: [], times: [] });
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await setSpeed(page, 'instant');
  await page.goto('about:blank');
  await open(page, '#/play/listing-2?i=5', { motion: true });
  for (let step = 6; step <= 16; step++) await press(page, 'ArrowRight');
  expect(await noted(page)).toEqual({ moves: [], slips: [], times: [] });
});

test('the lab is as fast as it is set to be', async ({ page }) => {
  const lasts = async () => {
    await open(page, '#/lab?max=2&n=2&c=1.put(1)~2.get()', { motion: true });
    await press(page, 'ArrowLeft');
    await noted(page);
    await click(page, 'Step');
    const { moves } = await noted(page);
    return Math.max(...moves.map(({ ms }) => ms));
  };
  const usual = await lasts();
  await setSpeed(page, 2);
  await page.goto('about:blank');
  expect(await lasts()).toBeCloseTo(usual / 2, 0);
  await setSpeed(page, 'instant');
  await page.goto('about:blank');
  expect(await lasts()).toBe(Number.NEGATIVE_INFINITY);
});

test('in the lab a call that lets another go on is seen with it, and so is time that ends a wait', async ({
  page,
}) => {
  await open(page, '#/lab?max=1&n=2&c=1.put(1)~1.put(2)', { motion: true });
  await noted(page);
  await page.getByRole('button', { name: /^Process-2: get\(\)/ }).click();
  await ready(page);
  const tickets = (await noted(page)).moves.filter(
    ({ what, properties }) => what.startsWith('msg') && properties === 'transform',
  );
  // the one that is taken, and the one that waited outside
  expect(tickets).toHaveLength(2);

  await page.goto('about:blank');
  await open(page, '#/lab?max=1&n=2&c=1.get(True,2)', { motion: true });
  await noted(page);
  await press(page, 't');
  const { times } = await noted(page);
  expect(times.length).toBeGreaterThan(3);
  expect(times.at(-1)).toBe('over');
});

test('the first step after a jump leaves what was printed and said before as it is', async ({ page }) => {
  await open(page, '#/play/crowd?i=60&v=processes:5', { motion: true });
  const rows = await page.locator('.log .row, .transcript li').count();
  expect(rows).toBeGreaterThan(60);
  const most = await restyled(page, () => press(page, 'ArrowRight'));
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThan(rows);
});

test('a message stands where it was while its step is painted, and then sets out', async ({ page }) => {
  await open(page, '#/play/crowd?i=41&v=processes:5', { motion: true });
  const first = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const places = () =>
          Array.from(document.querySelectorAll<HTMLElement>('.msg'), (ticket) => [
            ticket.dataset.ticket,
            Math.round(ticket.getBoundingClientRect().x),
          ]);
        const before = places();
        new MutationObserver((_, observer) => {
          observer.disconnect();
          requestAnimationFrame(() =>
            resolve({ before, painted: places(), moving: document.getAnimations().length }),
          );
        }).observe(document, { subtree: true, attributeFilter: ['aria-valuenow'] });
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
      }),
  );
  const { before, painted, moving } = first as { before: unknown[]; painted: unknown[]; moving: number };
  expect(before.length).toBeGreaterThan(1);
  expect(painted).toEqual(before);
  expect(moving).toBe(0);
  await ready(page);
  const { moves } = await noted(page);
  expect(moves.filter(({ what }) => what.startsWith('msg')).length).toBeGreaterThan(1);
});

for (const [how, step] of [
  ['one more step', 43],
  ['a jump back', 41],
] as const)
  test(`${how} before anything set out leads to the picture of its step`, async ({ page }) => {
    const stage = async () => (await walk(page, 'ArrowRight', 0, '[aria-label=Stage]'))[0]?.markup;
    await open(page, `#/play/crowd?i=${step}&v=processes:5`);
    const still = await stage();
    await page.goto('about:blank');
    await open(page, '#/play/crowd?i=41&v=processes:5', { motion: true });
    await page.evaluate((jumps) => {
      const press = (key: string, place: Element | null) =>
        place?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      // as soon as the step is drawn, and before it is painted; the slider's own keys are jumps
      new MutationObserver((_, observer) => {
        observer.disconnect();
        if (jumps) press('ArrowLeft', document.querySelector('[role=slider]'));
        else press('ArrowRight', document.body);
      }).observe(document, { subtree: true, attributeFilter: ['aria-valuenow'] });
      press('ArrowRight', document.body);
    }, step < 42);
    await expect.poll(async () => (await where(page)).step).toBe(step);
    await ready(page);
    expect(await stage()).toBe(still);
  });
