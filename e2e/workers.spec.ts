/** Each process is a Web Worker of its own; a dead one is named and can be replaced; without any the page still works. */
import { expect, test } from '@playwright/test';
import { open, output, press, printedInArticle, sentence, where } from './helpers/app';
import { card } from './helpers/stage';
import { walk } from './helpers/walk';
import { keepWorkers } from './helpers/workers';

test('listing 1 runs in three workers', async ({ page }) => {
  await open(page, '#/play/listing-1?i=14');
  expect(page.workers()).toHaveLength(3);
});

test('a worker’s memory is where g_num is: killing it is noticed, named, and mended at the same step', async ({
  page,
}) => {
  await keepWorkers(page);
  await open(page, '#/play/listing-1?i=14');
  const before = [await sentence(page), await where(page)];
  await page.evaluate(() => (window as unknown as { workers: Worker[] }).workers[1]?.terminate());
  await expect(card(page, 'Process-1')).toContainText('worker stopped');
  await press(page, 'ArrowRight');
  expect([await sentence(page), await where(page)]).toEqual(before);
  await expect(page.getByRole('complementary', { name: 'Notice' })).toContainText(
    'The worker of Process-1 has stopped',
  );
  await card(page, 'Process-1')
    .getByRole('button', { name: /Restart the worker/ })
    .click();
  await expect(card(page, 'Process-1')).not.toContainText('worker stopped');
  expect([await sentence(page), await where(page)]).toEqual(before);
  await press(page, 'End');
  expect(await output(page)).toEqual(printedInArticle('listing-1'));
});

test('without workers the same program runs on the page, and the page says so', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  await open(page, '#/play/listing-1');
  await expect(page.getByRole('complementary', { name: 'Notice' })).toContainText(
    'Running without separate workers. What you see is the same.',
  );
  await press(page, 'End');
  expect(await output(page)).toEqual(printedInArticle('listing-1'));
  expect(page.workers()).toHaveLength(0);
});

test('a worker that cannot be loaded is no reason for a blank page', async ({ page }) => {
  await page.route('**/process-*.js', (route) => route.abort());
  await open(page, '#/play/listing-2');
  await press(page, 'End');
  expect(await output(page)).toEqual(printedInArticle('listing-2'));
});

for (const listing of ['listing-1', 'listing-2', 'listing-3']) {
  test(`${listing} is the same picture at every step with workers and without`, async ({ page, context }) => {
    const without = await context.newPage();
    await without.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
    await open(page, `#/play/${listing}`);
    await open(without, `#/play/${listing}`);
    await without.getByRole('button', { name: 'Dismiss the notice' }).click();
    await page.bringToFront();
    const first = await walk(page, 'ArrowRight', 10_000, '[aria-label=Stage]');
    await without.bringToFront();
    const second = await walk(without, 'ArrowRight', 10_000, '[aria-label=Stage]');
    expect(second).toEqual(first);
  });
}
