/** The article's three listings, by keyboard alone. */
import { expect, test } from '@playwright/test';
import {
  click,
  open,
  output,
  press,
  printedInArticle,
  ready,
  sentence,
  stepToEnd,
  where,
} from './helpers/app';
import { candidate, card, messages, variables } from './helpers/stage';

for (const listing of ['listing-1', 'listing-2', 'listing-3']) {
  test(`${listing}, stepped to its end, prints what the article prints`, async ({ page }) => {
    await open(page, `#/play/${listing}`);
    await stepToEnd(page);
    expect(await output(page)).toEqual(printedInArticle(listing));
    await expect(page.getByRole('button', { name: 'Step', exact: true })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  });
}

test('listing 1 ends with 100, 150 and 50 in three cards', async ({ page }) => {
  await open(page, '#/play/listing-1');
  await press(page, 'End');
  expect(await variables(page, 'MainProcess')).toMatchObject({ g_num: '100' });
  expect(await variables(page, 'Process-1')).toMatchObject({ g_num: '150' });
  expect(await variables(page, 'Process-2')).toMatchObject({ g_num: '50' });
  await expect(card(page, 'Process-1')).toContainText('exitcode 0');
  await expect(card(page, 'Process-1')).toContainText('ended');
});

test('listing 2: the first put of message 4 waits 2 virtual seconds, the second not at all', async ({
  page,
}) => {
  await open(page, '#/play/listing-2?i=12');
  expect(await messages(page)).toEqual(["'message 1'", "'message 2'", "'message 3'"]);
  await expect(card(page, 'MainProcess')).toContainText('waiting for a free seat in q');
  expect(await sentence(page)).toBe("q is full. MainProcess waits with 'message 4', for 2.0 s at most.");
  await expect(candidate(page, 'MainProcess')).toHaveAttribute('aria-disabled', 'true');
  await press(page, 't');
  await press(page, 'ArrowRight');
  expect(await sentence(page)).toContain('No seat came free in 2.0 s.');
  await press(page, 'ArrowRight');
  expect(await sentence(page)).toContain('catches queue.Full on line 16');
  await expect(page.locator('[data-line="17"]')).toHaveAttribute('data-at', 'MainProcess');
  for (let i = 0; i < 4; i++) await press(page, 'ArrowRight');
  expect(await sentence(page)).toContain('It raises Full at once.');
  await expect(page.getByRole('region', { name: 'Stage' })).toContainText('2.00');
});

test('listing 3: messages go from the writer through the queue to the reader', async ({ page }) => {
  await open(page, '#/play/listing-3');
  while ((await messages(page).catch(() => [])).length < 5) await press(page, 'ArrowRight');
  expect(await messages(page)).toEqual([0, 1, 2, 3, 4].map((n) => `'message ${n}'`));
  while ((await messages(page)).length === 5) await press(page, 'ArrowRight');
  expect(await sentence(page)).toContain("Process-2 takes 'message 0' from q");
  expect(await messages(page)).toEqual([1, 2, 3, 4].map((n) => `'message ${n}'`));
});

test('a digit lets that process go, in the past too, and the run goes on from there', async ({ page }) => {
  await open(page, '#/play/listing-1?i=27');
  await press(page, 'Home');
  for (let i = 0; i < 12; i++) await press(page, 'ArrowRight');
  expect(await where(page)).toEqual({ step: 12, known: 27 });
  await press(page, '2');
  expect(await where(page)).toEqual({ step: 13, known: 13 });
  expect(await sentence(page)).toBe('Process-2 prints: -child process 2 start-');
  await press(page, 'End');
  expect((await output(page)).filter((line) => line.startsWith('g_num'))).toEqual([
    'g_num is 100',
    'g_num is 50',
    'g_num is 150',
  ]);
});

test('who cannot go says why and stays where it is', async ({ page }) => {
  await open(page, '#/play/listing-1?i=12');
  const main = candidate(page, 'MainProcess');
  await expect(main).toHaveAttribute('aria-disabled', 'true');
  await expect(main).toContainText('waits');
  await main.focus();
  await press(page, 'Enter');
  expect(await where(page)).toEqual({ step: 12, known: 12 });
});

test('the buttons do what they say', async ({ page }) => {
  await open(page, '#/play/listing-1');
  await click(page, 'Step');
  await click(page, 'Step');
  expect(await where(page)).toEqual({ step: 2, known: 2 });
  await click(page, 'Step back');
  expect(await where(page)).toEqual({ step: 1, known: 2 });
  await click(page, 'Run to the end');
  expect((await where(page)).step).toBe(27);
  await click(page, 'Back to the start');
  expect(await where(page)).toEqual({ step: 0, known: 27 });
});

test('Play goes on by itself until Pause', async ({ page }) => {
  await open(page, '#/play/listing-1');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(async () => (await where(page)).step).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await ready(page);
  const { step } = await where(page);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  expect((await where(page)).step).toBe(step);
});

test('a queue with one seat is stuck, and says who waits for what', async ({ page }) => {
  await open(page, '#/play/listing-2?v=maxsize:1');
  await press(page, 'End');
  await expect(page.getByRole('alert')).toHaveText(/^Nobody can run\. MainProcess waits for a seat in q/);
  await expect(page.getByRole('button', { name: 'Step', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});
