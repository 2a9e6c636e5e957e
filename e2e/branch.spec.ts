/** The run that was left: kept, compared, brought back. */
import { expect, type Page, test } from '@playwright/test';
import { click, open, output, press, ready, sentence, where } from './helpers/app';
import { candidate, variables } from './helpers/stage';

const chip = (page: Page) => page.getByText(/^Different (order|numbers) from step \d+$/);

test('by keyboard: to the exception of listing 2, another maxsize, and back', async ({ page }) => {
  await open(page, '#/play/listing-2');
  for (let i = 0; !(await sentence(page)).includes('No seat came free'); i++) {
    expect(i).toBeLessThan(40);
    await press(page, 'ArrowRight');
  }
  const { step } = await where(page);
  const listing = page.getByRole('region', { name: 'Listing' });
  const maxsize = listing.getByRole('spinbutton', { name: 'maxsize of q' });
  await maxsize.focus();
  await press(page, 'ArrowUp');
  await expect(maxsize).toHaveAttribute('aria-valuenow', '4');
  expect(await sentence(page)).not.toContain('No seat came free');
  await expect(chip(page)).toHaveText(/^Different numbers from step/);
  await page.getByRole('button', { name: 'Undo', exact: true }).focus();
  await press(page, 'Enter');
  await expect(maxsize).toHaveAttribute('aria-valuenow', '3');
  expect(await sentence(page)).toContain('No seat came free');
  expect((await where(page)).step).toBe(step);
});

test('by keyboard: somebody else in the past, compare, undo', async ({ page }) => {
  await open(page, '#/play/listing-1');
  await press(page, 'End');
  const before = await output(page);
  const { step: end } = await where(page);
  await press(page, 'Home');
  for (let i = 0; i < 12; i++) await press(page, 'ArrowRight');
  await press(page, '2');
  await expect(chip(page)).toHaveText('Different order from step 12');
  await press(page, 'End');
  const now = await output(page);
  expect(now).not.toEqual(before);
  await press(page, 'x');
  const dialog = page.getByRole('dialog', { name: 'What both runs print' });
  const first = before.findIndex((line, at) => line !== now[at]);
  await expect(dialog).toContainText(`They print the same until line ${first + 1}.`);
  const marked = dialog.getByRole('row').filter({ hasText: 'differs first here' });
  await expect(marked.getByRole('rowheader')).toHaveText(String(first + 1));
  await expect(marked).toContainText(before[first] as string);
  await expect(marked).toContainText(now[first] as string);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Undo', exact: true }).focus();
  await press(page, 'Enter');
  expect(await where(page)).toEqual({ step: 12, known: end });
  await press(page, 'End');
  expect(await output(page)).toEqual(before);
});

test('with buttons: the run goes on from either side', async ({ page }) => {
  await open(page, '#/play/listing-1?i=20');
  for (let i = 0; i < 8; i++) await click(page, 'Step back');
  await candidate(page, 'Process-2').click();
  await ready(page);
  await expect(chip(page)).toHaveText('Different order from step 12');
  await click(page, 'Compare');
  await click(page, 'Run this one to the end');
  await expect(page.getByRole('dialog')).toContainText('differs first here');
  await click(page, 'Undo: back to the run before');
  expect(await where(page)).toEqual({ step: 12, known: 20 });
  await click(page, 'Run to the end');
  expect(await variables(page, 'Process-1')).toMatchObject({ g_num: '150' });
});

test('without another run there is nothing to compare, and that is said', async ({ page }) => {
  await open(page, '#/play/listing-1?i=5');
  await press(page, 'x');
  await expect(page.getByText('There is no other run to compare with yet.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Compare' })).toHaveCount(0);
});

test('the chip moves nothing but the sentence', async ({ page }) => {
  await open(page, '#/play/listing-1?i=20');
  for (let i = 0; i < 8; i++) await press(page, 'ArrowLeft');
  const boxes = () =>
    page.evaluate(() =>
      ['.slot-stage', '.slot-bar', '.slot-time', '.step'].map((part) => {
        const { x, y, width, height } = (document.querySelector(part) as Element).getBoundingClientRect();
        return [x, y, width, height];
      }),
    );
  const before = await boxes();
  await press(page, '2');
  await expect(chip(page)).toBeVisible();
  expect(await boxes()).toEqual(before);
});
