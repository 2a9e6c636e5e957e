/** Going on until something happens; speed; order. */
import { expect, test } from '@playwright/test';
import { click, open, output, press, ready, sentence, where } from './helpers/app';
import { candidate } from './helpers/stage';

// wide enough for the words of the bar
test.use({ viewport: { width: 1440, height: 900 } });

test('R goes on until somebody waits, Shift+R to the end', async ({ page }) => {
  await open(page, '#/play/listing-2');
  await press(page, 'r');
  expect(await sentence(page)).toContain('MainProcess waits with');
  expect((await where(page)).step).toBe(12);
  await press(page, 'Shift+R');
  await expect(page.getByRole('button', { name: 'Step', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});

test('what it goes on to can be chosen, and the button says it', async ({ page }) => {
  await open(page, '#/play/listing-2');
  await page.getByRole('combobox', { name: 'What to run until' }).selectOption('print');
  await click(page, 'Run until a line is printed');
  expect(await output(page)).toEqual(['False']);
  await press(page, 'r');
  expect(await output(page)).toEqual(['False', 'True']);
});

test('Shift and a digit let that process go until it ends', async ({ page }) => {
  await open(page, '#/play/listing-1?i=12');
  await press(page, 'Shift+Digit2');
  expect(await sentence(page)).toContain('Process-2 ends. Exit code 0.');
  await expect(candidate(page, 'Process-2')).toHaveAttribute('aria-disabled', 'true');
});

test('the speed is kept for the next visit', async ({ page }) => {
  await open(page, '#/play/listing-1');
  const pace = page.getByRole('button', { name: /speed and order/ });
  await expect(pace).toHaveAccessibleName(/^1×/);
  await press(page, '=');
  await expect(pace).toHaveAccessibleName(/^2×/);
  await pace.click();
  await page.getByRole('radio', { name: 'instant' }).check({ force: true });
  await page.reload();
  await ready(page);
  await expect(pace).toHaveAccessibleName(/^instant/);
});

test('while a run is played it is announced several steps at a time', async ({ page }) => {
  await open(page, '#/play/listing-2');
  for (let i = 0; i < 3; i++) await press(page, '=');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page.getByRole('status', { name: 'Narration' })).toHaveAttribute('aria-live', 'off');
  await expect(page.locator('[data-spoken]')).toHaveText(/^\d+ steps\. /);
});

test('a shuffled order is in the link, and the link shows the same run', async ({ page }) => {
  await open(page, '#/play/listing-3?r=seed:5');
  await press(page, 'End');
  const { step } = await where(page);
  const lines = await output(page);
  await expect.poll(() => page.url()).toContain('r=seed:5');
  await page.reload();
  await ready(page);
  expect(await where(page)).toEqual({ step, known: step });
  expect(await output(page)).toEqual(lines);
});

test('an order is chosen, a new seed drawn, and who is next follows', async ({ page }) => {
  await open(page, '#/play/listing-1?i=12');
  await page.getByRole('button', { name: /speed and order/ }).click();
  await page.getByRole('radio', { name: 'Shuffled' }).check();
  await expect.poll(() => page.url()).toContain('r=seed:7');
  await page.getByRole('button', { name: 'New seed' }).click();
  await expect(page.getByRole('spinbutton', { name: 'Seed' })).not.toHaveValue('7');
  await page.getByRole('radio', { name: 'Take turns' }).check();
  await page.keyboard.press('Escape');
  await expect(candidate(page, 'Process-1')).toHaveAccessibleName('Process-1, next');
  await press(page, 'ArrowRight');
  await expect(candidate(page, 'Process-2')).toHaveAccessibleName('Process-2, next');
});

test('an order that cannot be read is said, and nothing is lost', async ({ page }) => {
  await open(page, '#/play/listing-1?i=3&s=0x3&r=seed:x');
  await expect(page.getByRole('complementary', { name: 'Notice' })).toContainText(
    'This link asks for the order “seed:x”.',
  );
  expect((await where(page)).step).toBe(3);
});
