/** The numbers in a listing can be changed in place, and the run follows. */
import { expect, test } from '@playwright/test';
import { open, output, press, ready, where } from './helpers/app';
import { variables } from './helpers/stage';

test('by keyboard: g_num at the start', async ({ page }) => {
  await open(page, '#/play/listing-1?i=27');
  const listing = page.getByRole('region', { name: 'Listing' });
  await listing.getByRole('spinbutton', { name: 'g_num at the start' }).focus();
  await press(page, 'ArrowUp');
  await press(page, 'PageUp');
  expect(await variables(page, 'MainProcess')).toMatchObject({ g_num: '111' });
  expect(await output(page)).toContain('g_num is 161');
  await expect(page.locator('[data-line="20"]')).toContainText('g_num = 111');
  await expect.poll(() => page.url()).toContain('v=g_num:111');
  await page.reload();
  await ready(page);
  expect(await variables(page, 'MainProcess')).toMatchObject({ g_num: '111' });
});

test('by dragging: maxsize of q', async ({ page }) => {
  await open(page, '#/play/listing-2?i=37');
  const maxsize = page
    .getByRole('region', { name: 'Listing' })
    .getByRole('spinbutton', { name: 'maxsize of q' });
  const box = await maxsize.boundingBox();
  if (box === null) throw new Error('maxsize is not shown');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 14, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(maxsize).toHaveAttribute('aria-valuenow', '5');
  await ready(page);
  await press(page, 'End');
  expect((await output(page)).filter((line) => line.startsWith('message queue is full'))).toEqual([]);
});

test('a number that is too large is refused with a sentence and loses nothing', async ({ page }) => {
  await open(page, '#/play/listing-2?i=12');
  const maxsize = page
    .getByRole('region', { name: 'Listing' })
    .getByRole('spinbutton', { name: 'maxsize of q' });
  await maxsize.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'maxsize of q' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('99');
  await page.keyboard.press('Enter');
  await expect(page.getByText('maxsize of q can be 0 to 5.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(maxsize).toHaveAttribute('aria-valuenow', '3');
  expect((await where(page)).step).toBe(12);
});

for (const [listing, names] of [
  ['listing-1', ['g_num at the start', 'what plus adds', 'what minus takes away']],
  ['listing-2', ['maxsize of q', 'timeout of put, seconds']],
  ['listing-3', ['how many messages', 'sleep of the reader, seconds', 'timeout of get, seconds']],
] as const) {
  test(`${listing} says what its numbers are`, async ({ page }) => {
    await open(page, `#/play/${listing}`);
    for (const name of names) {
      await expect(
        page.getByRole('region', { name: 'Listing' }).getByRole('spinbutton', { name, exact: true }),
      ).toBeVisible();
    }
  });
}
