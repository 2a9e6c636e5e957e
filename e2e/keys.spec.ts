/** The keyboard: what each key does, where it does nothing, and how to do without letters. */
import { expect, test } from '@playwright/test';
import { click, open, output, press, printedInArticle, ready, sentence, where } from './helpers/app';
import { audit, dialog, focused } from './helpers/dialogs';

test('? shows the keys, Esc closes it and gives the focus back', async ({ page }) => {
  await open(page, '#/play/listing-1?i=14');
  await page.getByRole('button', { name: 'Step', exact: true }).focus();
  await page.keyboard.press('?');
  const help = await dialog(page, 'Keys and settings');
  await expect(help.getByRole('term').filter({ hasText: /^Step back$/ })).toBeVisible();
  await audit(page);
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  expect(await focused(page)).toBe('button Step');
});

test('the keys have a page, too', async ({ page }) => {
  await open(page, '#/keys');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Keys and settings');
  await expect(page.getByRole('term').filter({ hasText: /^Let time pass$/ })).toBeVisible();
  await expect(page).toHaveTitle('Keys and settings · Procession');
});

test('while a dialog is open the page’s keys do nothing', async ({ page }) => {
  await open(page, '#/play/listing-1?i=14');
  await page.keyboard.press('?');
  const help = await dialog(page, 'Keys and settings');
  await help.getByRole('heading', { level: 2 }).click();
  for (const key of ['ArrowLeft', '1', 't', ']', 'End', 'd']) await page.keyboard.press(key);
  await page.keyboard.press('Escape');
  await ready(page);
  expect(await where(page)).toEqual({ step: 14, known: 14 });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('a command is found by its name and run by Enter', async ({ page }) => {
  await open(page, '#/play/listing-1');
  await page.keyboard.press('/');
  const list = await dialog(page, 'All commands');
  const field = list.getByRole('combobox', { name: 'Find a command' });
  await expect(field).toBeFocused();
  await audit(page);
  await page.keyboard.type('end');
  const options = list.getByRole('option');
  const active = await field.getAttribute('aria-activedescendant');
  await expect(list.locator('[aria-selected=true]')).toHaveAttribute('id', active ?? '');
  await expect(list.locator('[aria-selected=true]')).toContainText('Run to the end');
  await page.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await ready(page);
  await expect(list).toBeHidden();
  expect(await output(page)).toEqual(printedInArticle('listing-1'));
});

test('from the list one dialog leads to another, and Esc leads back to where it began', async ({ page }) => {
  await open(page, '#/play/listing-2?i=9');
  await page.getByRole('button', { name: 'Step', exact: true }).focus();
  await page.keyboard.press('Control+k');
  await dialog(page, 'All commands');
  await page.keyboard.type('share');
  await page.keyboard.press('Enter');
  await dialog(page, 'Share this moment');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await focused(page)).toBe('button Step');
});

test('nothing found is said, and Enter does nothing', async ({ page }) => {
  await open(page, '#/play/listing-2?i=9');
  await page.keyboard.press('Control+k');
  const list = await dialog(page, 'All commands');
  await page.keyboard.type('xyzzy');
  await expect(list.getByRole('status')).toHaveText('No command has “xyzzy” in its name.');
  await page.keyboard.press('Enter');
  await expect(list).toBeVisible();
});

test('single-letter keys off: letters and digits rest, the whole program still runs without a mouse', async ({
  page,
}) => {
  await open(page, '#/play/listing-1?i=12');
  await page.keyboard.press('?');
  const help = await dialog(page, 'Keys and settings');
  await help.getByRole('radio', { name: 'On', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(help.getByRole('radio', { name: 'Off', exact: true })).toBeChecked();
  await page.keyboard.press('Escape');
  for (const key of ['1', 't', 'u', 'd', 'y', ']', '?', '/']) await press(page, key);
  expect(await where(page)).toEqual({ step: 12, known: 12 });
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await press(page, 'ArrowRight');
  expect(await where(page)).toEqual({ step: 13, known: 13 });
  await page.keyboard.press('Control+k');
  await dialog(page, 'All commands');
  await page.keyboard.type('process-2 go next');
  await press(page, 'Enter');
  expect(await sentence(page)).toContain('Process-2');
  await press(page, 'End');
  await page.reload();
  await ready(page);
  await press(page, 't');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('single-letter keys only with Alt', async ({ page }) => {
  await open(page, '#/keys');
  await page.getByRole('radio', { name: 'Only with Alt' }).check();
  await open(page, '#/play/listing-1?i=12');
  await press(page, '2');
  expect((await where(page)).step).toBe(12);
  await press(page, 'Alt+2');
  expect(await sentence(page)).toContain('Process-2');
  expect((await where(page)).step).toBe(13);
});

test('a widget keeps the keys it uses, and leaves the others to the page', async ({ page }) => {
  await open(page, '#/play/listing-2?i=12');
  const number = page.getByRole('region', { name: 'Listing' }).getByRole('spinbutton').first();
  await number.focus();
  const value = Number(await number.getAttribute('aria-valuenow'));
  await press(page, 'ArrowUp');
  await expect(number).toHaveAttribute('aria-valuenow', String(value + 1));
  await page.getByRole('slider', { name: 'Step', exact: true }).focus();
  await press(page, 'y');
  await expect(page.getByRole('status', { name: 'Where everything stands' })).not.toBeEmpty();
});

test('Y says where everything stands until the next step', async ({ page }) => {
  await open(page, '#/play/listing-1?i=14');
  const said = page.getByRole('status', { name: 'Where everything stands' });
  await expect(said).toBeEmpty();
  await press(page, 'y');
  await expect(said).toContainText('Process-1 is at line 8, g_num is 150.');
  await press(page, 'ArrowRight');
  await expect(said).toBeEmpty();
  await press(page, 'y');
  await expect(said).not.toBeEmpty();
  await press(page, 'y');
  await expect(said).toBeEmpty();
  for (const close of [() => press(page, 'Escape'), () => click(page, 'Close')]) {
    await press(page, 'y');
    await expect(said).not.toBeEmpty();
    await close();
    await expect(said).toBeEmpty();
  }
});

test('less motion can be asked for on the page', async ({ page }) => {
  await open(page, '#/keys', { motion: true });
  await page.getByRole('radio', { name: 'Reduced' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-motion', 'reduced');
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Reduced' })).toBeChecked();
});

for (const width of [320, 390, 768, 1024, 1280, 1440, 1920]) {
  test(`at ${width} everything in the header can be reached`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, '#/play/listing-2?i=9');
    const header = page.getByRole('banner');
    const reach = async (role: 'button' | 'link', name: string) => {
      const there = header.getByRole(role, { name, exact: true });
      if (!(await there.isVisible())) await header.getByRole('button', { name: 'More' }).click();
      await expect(there).toBeInViewport({ ratio: 1 });
      await page.keyboard.press('Escape');
    };
    await reach('link', 'All outcomes');
    for (const name of ['Prove it', 'Share', 'Keys and settings', 'Under the hood'])
      await reach('button', name);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
}
