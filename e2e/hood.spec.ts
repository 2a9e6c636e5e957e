/** Under the hood, start methods and systems; and programs that get stuck. */
import { expect, test } from '@playwright/test';
import { open, output, press, sentence, stepToEnd, where } from './helpers/app';
import { candidate, card, messages } from './helpers/stage';

test('listing 3 with two seats is driven into its deadlock and says who waits for what', async ({ page }) => {
  await open(page, '#/play/listing-3-bounded');
  await press(page, 'End');
  await expect(page.getByRole('alert')).toHaveText(
    'Nobody can run. MainProcess waits for Process-1 to end; Process-1 waits for a seat in q.',
  );
  await expect(card(page, 'Process-1')).toContainText('nobody');
});

test('under the hood a queue is full and empty at once, and the learner lets the feeder thread go', async ({
  page,
}) => {
  await open(page, '#/play/listing-3-bounded?u=1');
  await expect(page.getByRole('button', { name: /Under the hood/ })).toHaveAttribute('aria-pressed', 'true');
  while (!(await sentence(page)).includes('outbox')) await press(page, 'ArrowRight');
  const feeder = candidate(page, 'Process-1 feeder thread');
  await expect(feeder).not.toHaveAttribute('aria-disabled', 'true');
  await feeder.click();
  expect(await sentence(page)).toContain('pipe');
  await expect.poll(() => page.url()).toContain('1f');
});

test('U goes under the hood and back at the same moment', async ({ page }) => {
  await open(page, '#/play/listing-2?i=12');
  await press(page, 'u');
  expect(await messages(page)).toEqual(["'message 1'", "'message 2'", "'message 3'"]);
  expect((await where(page)).step).toBe(15);
  await expect.poll(() => page.url()).toContain('u=1');
  await press(page, 'u');
  expect(await where(page)).toEqual({ step: 12, known: 12 });
});

test('mutate-after-put: the longer list arrives', async ({ page }) => {
  await open(page, '#/play/mutate-after-put');
  await stepToEnd(page);
  expect(await output(page)).toEqual(["got ['apple', 'pear']", 'the same: False']);
});

test('fork-or-spawn: the child has the parent’s values by fork, the file’s by spawn', async ({ page }) => {
  await open(page, '#/play/fork-or-spawn?m=fork');
  await press(page, 'End');
  expect(await output(page)).toContain("child: 2 ['Ann']");
  await open(page, '#/play/fork-or-spawn?m=spawn');
  await press(page, 'End');
  expect(await output(page)).toContain('child: 1 []');
  expect((await output(page)).filter((line) => line === 'top-level code')).toHaveLength(2);
});

test('qsize() on a Mac is not implemented', async ({ page }) => {
  await open(page, '#/play/qsize-on-a-mac');
  await press(page, 'End');
  expect((await output(page)).at(-1)).toBe('no qsize() on a Mac');
});

test('a program that cannot be fetched is said so', async ({ page }) => {
  await page.route('**/all-*.js', (route) => route.abort());
  await open(page, '#/play/sentinel');
  await expect(page.getByText('This program could not be fetched.')).toBeVisible();
  await page.getByRole('link', { name: /Procession/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Watch Python processes talk.');
});
