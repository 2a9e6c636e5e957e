/** Everything can be read: at every size nothing is cut off, too small, or under something else. */
import { expect, type Page, test } from '@playwright/test';
import { BETWEEN, nameOf, SIZES, STATES, statesAt, WALKED } from '../scripts/shots/states.mjs';
import { visit } from '../scripts/shots/visit.mjs';
import { open, ready, stepToEnd } from './helpers/app';
import { misfits } from './helpers/fit';

// half a hundred states each
test.describe.configure({ timeout: 480_000 });

for (const size of SIZES) {
  test(`every state fits ${nameOf(size)}`, async ({ page }) => {
    await page.setViewportSize(size);
    await open(page, '#/');
    const found: Record<string, string[]> = {};
    for (const state of statesAt(size)) {
      await visit(page, state, 'light');
      const here = await misfits(page);
      if (here.length > 0) found[state.name] = here;
    }
    expect(found).toEqual({});
  });
}

const PARTS = 4;

for (let part = 0; part < PARTS; part++) {
  test(`every state fits the sizes between those: part ${part + 1} of ${PARTS}`, async ({ page }) => {
    await open(page, '#/');
    const found: Record<string, string[]> = {};
    for (const state of STATES.filter((state, at) => at % PARTS === part && state.tab === undefined)) {
      await visit(page, state, 'light');
      for (const size of BETWEEN) {
        await page.setViewportSize(size);
        await painted(page);
        const here = await misfits(page);
        if (here.length > 0) found[`${state.name} ${nameOf(size)}`] = here;
      }
    }
    expect(found).toEqual({});
  });
}

// what a step shows may come for one step only, and be in no picture
for (const address of [
  '#/play/listing-1',
  '#/play/listing-2',
  '#/play/listing-2?u=1',
  '#/play/listing-3?u=1',
  '#/play/crowd?v=processes:5,each:1',
]) {
  for (const size of WALKED) {
    test(`${address}: every step fits ${nameOf(size)}`, async ({ page }) => {
      await page.setViewportSize(size);
      await open(page, address);
      const found: Record<string, string[]> = {};
      await stepToEnd(page, async (step) => {
        const here = await misfits(page);
        if (here.length > 0) found[step] = here;
      });
      expect(found).toEqual({});
    });
  }
}

for (const address of ['#/play/listing-2?i=12', '#/lab']) {
  test(`${address}: on a phone on its side the sentence is in sight with slider and buttons`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 844, height: 390 });
    await open(page, address);
    const sentence = page.getByRole('status', { name: 'Narration' });
    const back = page.getByRole('button', { name: 'Step back', exact: true });
    for (const one of [sentence, back, page.getByRole('slider', { name: 'Step', exact: true })]) {
      await expect(one).toBeInViewport({ ratio: 1 });
    }
    const [words, button] = await Promise.all([sentence.boundingBox(), back.boundingBox()]);
    expect((words?.y ?? 0) + (words?.height ?? 0)).toBeLessThanOrEqual(button?.y ?? 0);
  });
}

/** Resolves when the page has taken up its new size. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        // one frame for the observers of sizes, one for what they draw
        requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
      ),
  );
  await ready(page);
}
