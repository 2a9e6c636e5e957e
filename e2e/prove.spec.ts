/** Prove it: the workers themselves say what their globals are. */
import { expect, type Page, test } from '@playwright/test';
import { click, open, press, ready } from './helpers/app';
import { audit, dialog } from './helpers/dialogs';
import { card } from './helpers/stage';
import { keepWorkers } from './helpers/workers';

// wide enough for its button to stand in the header
test.use({ viewport: { width: 1440, height: 900 } });

/** The rows of replies, each as its cells. */
function replies(page: Page): Promise<string[][]> {
  return page
    .getByRole('table', { name: 'Replies of the workers' })
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')),
    );
}

/** Shows a step of listing 1 after all of it has been recorded. */
async function wholeRunAt(page: Page, step: number): Promise<void> {
  await open(page, '#/play/listing-1');
  await press(page, 'End');
  await expect.poll(() => page.url()).toContain('i=27');
  const { hash } = new URL(page.url());
  await page.goto('about:blank');
  await open(page, hash.replace(/i=\d+/, `i=${step}`));
}

test('each worker answers with its own globals, by its own name', async ({ page }) => {
  await open(page, '#/play/listing-1');
  await press(page, 'End');
  await click(page, 'Prove it');
  const sheet = await dialog(page, 'Prove it');
  await expect(sheet.getByRole('row')).toHaveCount(4);
  const rows = await replies(page);
  expect(rows.map(([, worker, globals]) => [worker, globals])).toEqual([
    ['process 0', 'g_num = 100'],
    ['process 1', 'g_num = 150'],
    ['process 2', 'g_num = 50'],
  ]);
  for (const row of rows) expect(row[3]).toMatch(/^\d+\.\d ms$/);
  await audit(page);
});

test('the answer is the Worker’s own: what is changed in its thread is what it says', async ({ page }) => {
  await open(page, '#/play/listing-1?i=14');
  const [, first] = page.workers();
  await first?.evaluate(() => {
    Object.defineProperty(self, 'name', { value: 'renamed in its own thread' });
  });
  await click(page, 'Prove it');
  await dialog(page, 'Prove it');
  await expect(page.getByRole('table')).toContainText('renamed in its own thread');
});

test('at an earlier step it says that they stand at the end of the recording', async ({ page }) => {
  await wholeRunAt(page, 12);
  await click(page, 'Prove it');
  const sheet = await dialog(page, 'Prove it');
  await expect(sheet).toContainText('They stand at step 27, the end of this recording; you look at step 12.');
  expect((await replies(page))[1]?.[2]).toBe('g_num = 150');
});

test('a run that was begun from the middle of another is the one that answers', async ({ page }) => {
  await wholeRunAt(page, 12);
  await press(page, '2');
  await click(page, 'Prove it');
  await dialog(page, 'Prove it');
  await expect(page.getByRole('row')).toHaveCount(4);
  expect((await replies(page)).map((row) => row[2])).toEqual(['g_num = 100', 'g_num = 100', 'g_num = 100']);
});

test('a worker that has died is said so, and can answer again once it is restarted', async ({ page }) => {
  await keepWorkers(page);
  await open(page, '#/play/listing-1?i=14');
  await page.evaluate(() => (window as unknown as { workers: Worker[] }).workers[1]?.terminate());
  await expect(card(page, 'Process-1')).toContainText('worker stopped');
  await click(page, 'Prove it');
  const sheet = await dialog(page, 'Prove it');
  await expect(sheet).toContainText('2 of 3 answered.');
  expect((await replies(page))[1]?.[1]).toContain('No reply: its worker has stopped.');
  await page.keyboard.press('Escape');
  await card(page, 'Process-1')
    .getByRole('button', { name: /Restart the worker/ })
    .click();
  await ready(page);
  await click(page, 'Prove it');
  await expect(sheet).toContainText('3 of 3 answered.');
  expect((await replies(page))[1]?.[2]).toBe('g_num = 150');
});

test('without workers it is off, and says so', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  await open(page, '#/play/listing-1?i=14');
  await click(page, 'Prove it');
  const sheet = await dialog(page, 'Prove it');
  await expect(sheet).toContainText('Prove it is off');
  await expect(sheet.getByRole('table')).toHaveCount(0);
});
