/** The timeline: going there, zooming, choosing a message; and on a phone, where time runs down. */
import { expect, type Page, test } from '@playwright/test';
import { click, open, press, ready, where } from './helpers/app';
import { cell, cut, lane, messages, playhead, slider, timeline } from './helpers/timeline';

async function goesTo(page: Page, step: number): Promise<void> {
  await expect(slider(page)).toHaveAttribute('aria-valuenow', String(step));
  await ready(page);
}

/** What changes of the playhead and of the cut of the lanes, one entry for what changes together; asked for, it begins anew. */
async function changesOf(page: Page): Promise<() => Promise<readonly string[]>> {
  await timeline(page).evaluate((figure) => {
    const kindOf = ({ target, attributeName }: MutationRecord) => {
      if (!(target instanceof Element)) return [];
      if (target.matches('.playhead')) return [attributeName ?? ''];
      return target.matches('svg.tl') ? ['cut'] : [];
    };
    const batches: string[] = [];
    new MutationObserver((records) => {
      const kinds = new Set(records.flatMap(kindOf));
      if (kinds.size > 0) batches.push([...kinds].sort().join(' '));
    }).observe(figure, { subtree: true, attributeFilter: ['style', 'aria-valuenow'] });
    Object.assign(window, { batches });
  });
  return () => page.evaluate(() => (window as unknown as { batches: string[] }).batches.splice(0));
}

test('a click on a cell goes to its step, and the slider stands at its end', async ({ page }) => {
  await open(page, '#/play/listing-2?i=15');
  const plane = await timeline(page).boundingBox();
  const far = await playhead(page);
  for (const back of [1, 2]) {
    const width = await cell(page);
    await page.mouse.click(far.x - (back + 0.5) * width, (plane?.y ?? 0) + 60);
    await goesTo(page, 15 - back);
    expect((await playhead(page)).x).toBeCloseTo(far.x - back * width, 0);
  }
});

test('playhead, slider and lanes are cut at the same place at every step', async ({ page }) => {
  await open(page, '#/play/listing-2?i=20');
  for (let step = 20; step > 5; step--) {
    const { x } = await playhead(page);
    expect((await cut(page)).x, `step ${step}`).toBeCloseTo(x, 0);
    const box = await slider(page).boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0) / 2).toBeCloseTo(x, 0);
    await press(page, 'ArrowLeft');
  }
});

test('at a step the playhead goes with the lanes it cuts, under a hand at once', async ({ page }) => {
  await open(page, '#/play/listing-2?i=15');
  const changes = await changesOf(page);
  await press(page, 'ArrowLeft');
  expect(await changes()).toEqual(['aria-valuenow', 'cut style']);
  const { x, y } = await playhead(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 200, y);
  await page.mouse.up();
  await ready(page);
  expect(await changes()).toEqual(['aria-valuenow style', 'cut']);
});

for (const width of [1280, 390]) {
  test(`the slider is dragged, and no words are marked on the way, ${width} wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, '#/play/listing-2?i=15');
    const box = await slider(page).boundingBox();
    const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 16];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 60, y - 30, { steps: 6 });
    await page.mouse.move(20, y - 200, { steps: 6 });
    await goesTo(page, 0);
    expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('');
    await page.mouse.move(x, y, { steps: 6 });
    await page.mouse.up();
    await goesTo(page, 15);
  });
}

test('the slider has the keys of a slider', async ({ page }) => {
  await open(page, '#/play/listing-3?i=30');
  await slider(page).focus();
  for (const [key, step] of [
    ['ArrowLeft', 29],
    ['ArrowUp', 30],
    ['PageDown', 20],
    ['Home', 0],
    ['End', 30],
  ] as const) {
    await page.keyboard.press(key);
    await goesTo(page, step);
  }
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /^Step 30 of 30\. \S/);
});

test('a lane that has the focus is walked, from one event of its own to the next', async ({ page }) => {
  await open(page, '#/play/listing-1?i=17');
  const items = await lane(page, 'Process-1').getByRole('listitem').allInnerTexts();
  expect(items).toEqual([
    'step 13: line 5, prints -child process 1 start-',
    'step 14: line 7',
    'step 15: line 8, prints g_num is 150',
    'step 16: line 9, prints -child process 1 end-',
    'step 17: ends, exitcode 0',
  ]);
  await lane(page, 'Process-1').focus();
  for (const step of [16, 15, 14, 13]) {
    await page.keyboard.press('ArrowLeft');
    await goesTo(page, step);
  }
  await page.keyboard.press('ArrowRight');
  await goesTo(page, 14);
});

test('a wait says its deadline, and a wait without end says so', async ({ page }) => {
  await open(page, '#/play/listing-2?i=12');
  await expect(lane(page, 'MainProcess')).toContainText('waiting: q, with a deadline at 2.0 s');
  await open(page, '#/play/listing-3-bounded');
  await click(page, 'Run to the end');
  await expect(page.getByRole('alert')).toContainText('Nobody can run');
  await expect(timeline(page).locator('text', { hasText: 'for ever' })).toHaveCount(2);
});

test('it zooms by key and by button, the step stays in sight, and 0 shows all', async ({ page }) => {
  await open(page, '#/play/listing-3');
  await click(page, 'Run to the end');
  const box = await timeline(page).boundingBox();
  const isInSight = async () => {
    const { x } = await playhead(page);
    return x > (box?.x ?? 0) && x < (box?.x ?? 0) + (box?.width ?? 0);
  };
  const before = await cell(page);
  await slider(page).focus();
  await page.keyboard.press('+');
  await expect.poll(() => cell(page)).toBeGreaterThan(before);
  expect(await isInSight()).toBe(true);
  await timeline(page).getByRole('button', { name: 'Zoom in' }).click();
  const wide = await cell(page);
  expect(wide).toBeGreaterThan(before);
  expect(await isInSight()).toBe(true);
  await timeline(page).getByRole('button', { name: 'Zoom out' }).focus();
  await page.keyboard.press('-');
  await expect.poll(() => cell(page)).toBeLessThan(wide);
  await page.keyboard.press('0');
  const scroller = timeline(page).locator('.tl-scroll');
  await expect
    .poll(() => scroller.evaluate((one) => one.scrollWidth - one.clientWidth))
    .toBeLessThanOrEqual(0);
  expect((await where(page)).step).toBe((await where(page)).known);
});

test('a message can be chosen, by mouse and by key, and says its whole life', async ({ page }) => {
  await open(page, '#/play/listing-3');
  await click(page, 'Run to the end');
  await slider(page).focus();
  const options = messages(page).getByRole('option');
  await expect(options).toHaveCount(5);
  const first = "'message 0', put by Process-1 at step 16, taken by Process-2 at step 42";
  await expect(options.first()).toHaveText(first);
  await options.first().click({ position: { x: 40, y: 2 } });
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(timeline(page).locator('.tl-said')).toHaveText(first);
  expect((await where(page)).step).toBe((await where(page)).known);

  await messages(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  const active = await messages(page).getAttribute('aria-activedescendant');
  expect(active).toBe(await options.nth(1).getAttribute('id'));
  await page.keyboard.press('Escape');
  await expect(timeline(page).locator('.tl-said')).toHaveCount(0);
});

test('the chosen message is pointed out on the stage, in the listing and in the transcript, for its whole life', async ({
  page,
}) => {
  await open(page, '#/play/listing-3?i=43');
  await page.getByRole('tab', { name: 'Transcript' }).click();
  await slider(page).focus();
  await messages(page).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(timeline(page).locator('.tl-said')).toContainText("'message 1', put by Process-1 at step 20");
  const outlined = (selector: string) =>
    page
      .locator(selector)
      .evaluateAll((all) =>
        all
          .filter((one) => getComputedStyle(one).outlineStyle === 'solid' && !one.matches(':focus-visible'))
          .map((one) => one.querySelector('[data-line]')?.getAttribute('data-line') ?? one.textContent),
      );
  const ticket = ['.stage .msg', '.listing .ln', '.transcript li'];
  const seen = async () => Promise.all(ticket.map(outlined));
  expect(await seen()).toEqual([["1'message 1'"], ['10'], [expect.stringContaining("'message 1'")]]);
  // before it was put there is nothing of it
  await page.getByRole('list', { name: 'Transcript' }).getByRole('button').nth(18).click();
  await goesTo(page, 19);
  expect(await seen()).toEqual([[], [], []]);
  for (let step = 20; step <= 45; step++) await press(page, 'ArrowRight');
  expect(await seen()).toEqual([
    ["1'message 1'"],
    ['10', '20'],
    [expect.stringContaining("puts 'message 1'"), expect.stringContaining("takes 'message 1'")],
  ]);
  await messages(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Escape');
  expect(await seen()).toEqual([[], [], []]);
});

test('it can be asked what is ordered with the step, and what could have come before or after it', async ({
  page,
}) => {
  await open(page, '#/play/listing-1');
  await click(page, 'Run to the end');
  await slider(page).focus();
  const said = timeline(page).locator('.tl-said');
  await expect(timeline(page).locator('.either')).toHaveCount(0);
  await click(page, 'Show what is ordered');
  await expect(said).toHaveText(/^All other steps are ordered with step \d+\.$/);
  const { known } = await where(page);
  for (let step = known; step > 18; step--) await press(page, 'ArrowLeft');
  // MainProcess has joined the first child; nothing leads from the second child to that
  await expect(said).toHaveText('Before or after step 18: Process-2 20 to 24.');
  await expect(timeline(page).locator('.either .shade')).toHaveCount(1);
  await press(page, 'ArrowLeft');
  await expect(said).toHaveText('Before or after step 17: MainProcess 11 to 12, Process-2 20 to 24.');
  await click(page, 'Show what is ordered');
  await expect(said).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('there is one slider, over the buttons, whichever panel is open', async ({ page }) => {
    await open(page, '#/play/listing-2?i=12');
    const tabs = page.getByRole('tablist', { name: 'Panels' });
    for (const panel of ['Timeline', 'Output', 'Code']) {
      await tabs.getByRole('tab', { name: panel }).click();
      await expect(page.getByRole('slider', { name: 'Step', includeHidden: true })).toHaveCount(1);
      await expect(slider(page)).toBeVisible();
    }
    const before = await slider(page).boundingBox();
    await slider(page).focus();
    await page.keyboard.press('ArrowLeft');
    await goesTo(page, 11);
    expect((await slider(page).boundingBox())?.x).toBeLessThan(before?.x ?? 0);
    const strip = await page.locator('.strip-line').boundingBox();
    await page.touchscreen.tap((strip?.x ?? 0) + 20, (strip?.y ?? 0) + 20);
    await goesTo(page, 0);
  });

  test('time runs down: the playhead is a line across, and a tap goes there', async ({ page }) => {
    await open(page, '#/play/listing-2?i=11');
    await page.getByRole('tab', { name: 'Timeline' }).click();
    const last = await playhead(page);
    expect((await cut(page)).y).toBeCloseTo(last.y, 0);
    const tall = await cell(page, 'height');
    const box = await timeline(page).boundingBox();
    await page.touchscreen.tap((box?.x ?? 0) + 90, last.y - 1.5 * tall);
    await goesTo(page, 10);
    const now = await playhead(page);
    expect(now.y).toBeLessThan(last.y);
    expect((await cut(page)).y).toBeCloseTo(now.y, 0);
    const line = await timeline(page).locator('.playhead').boundingBox();
    expect(line?.width).toBeGreaterThan(line?.height ?? 0);
  });

  test('the lanes of many processes stand side by side and scroll', async ({ page }) => {
    await open(page, '#/play/crowd?i=48');
    await page.getByRole('tab', { name: 'Timeline' }).click();
    await ready(page);
    expect(await timeline(page).getByRole('list').count()).toBeGreaterThan(9);
    const scroller = timeline(page).locator('.tl-scroll');
    expect(await scroller.evaluate((one) => one.scrollWidth)).toBeGreaterThan(390);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
