/** Every way a program can end, found in a Worker; each is a run to step through. */
import { expect, test } from '@playwright/test';
import { open, output, press } from './helpers/app';

test('listing 1 has 20 endings, and each link leads to a run that ends so', async ({ page }) => {
  await open(page, '#/outcomes/listing-1');
  const rows = page.getByRole('table', { name: 'Endings' }).locator('tbody tr');
  await expect(rows).toHaveCount(20);
  await expect(page.getByRole('status', { name: 'Search' })).toContainText('None of them is stuck.');
  const printed = (await rows.nth(7).locator('pre').innerText()).split('\n');
  await rows.nth(7).getByRole('link').click();
  await expect(page.getByRole('log', { name: 'Output' })).toBeVisible();
  await press(page, 'Shift');
  expect(await output(page)).toEqual(printed);
});

test('listing 3 with two seats can end and can get stuck', async ({ page }) => {
  await open(page, '#/outcomes/listing-3-bounded');
  await expect(page.getByRole('status', { name: 'Search' })).toContainText('it gets stuck and never ends');
  await page.locator('tr[data-outcome=stuck]').first().getByRole('link').click();
  await expect(page.getByRole('alert')).toHaveText(/^Nobody can run\./);
});

test('where nobody can run, a link leads to the other outcomes', async ({ page }) => {
  await open(page, '#/play/listing-3-bounded');
  const link = page.getByRole('link', { name: 'Other outcomes' });
  await press(page, 'End');
  await expect(page.getByRole('alert')).toHaveText(/^Nobody can run\./);
  await expect(link).toBeVisible();
  await press(page, 'ArrowLeft');
  await expect(link).toBeHidden();
  await press(page, 'ArrowRight');
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^All outcomes/);
  // the search knows the program with its own numbers
  await open(page, '#/play/listing-2?v=maxsize:1');
  await press(page, 'End');
  await expect(page.getByRole('alert')).toHaveText(/^Nobody can run\./);
  await expect(link).toBeHidden();
});

test('an unknown program has no outcomes', async ({ page }) => {
  await open(page, '#/outcomes/nothing');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address.');
});
