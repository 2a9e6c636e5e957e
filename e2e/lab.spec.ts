/** The queue lab: every call by hand, and by link. */
import { expect, type Page, test } from '@playwright/test';
import { click, open, press, ready, where } from './helpers/app';
import { card } from './helpers/stage';

/** The table's rows, without its heading: process, call, asked at, outcome, at. */
function calls(page: Page): Promise<string[][]> {
  return page
    .getByRole('table', { name: 'Calls' })
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td, th')].map((cell) => (cell.textContent ?? '').trim())),
    );
}

test('a full queue can be empty at the same time', async ({ page }) => {
  await open(page, '#/lab?max=1&n=1&u=1&c=1.put(1)~1.full()~1.empty()');
  expect((await calls(page)).map((row) => row[3])).toEqual([
    'returned None',
    'returned True',
    'returned True',
  ]);
  // under the hood each row says what those who look at it see
  const stage = page.getByRole('region', { name: 'Stage' });
  const answerIn = (row: string) => stage.locator('.row-words', { hasText: row }).locator('.answer');
  await expect(answerIn('seats')).toHaveText('full()True');
  await expect(answerIn('pipe')).toHaveText('empty()True');
  await stage.getByRole('button', { name: /feeder/ }).click();
  await ready(page);
  await expect(answerIn('seats')).toHaveText('full()True');
  await expect(answerIn('pipe')).toHaveText('empty()False');
});

test('a call waits until another ends it, another until its time is over', async ({ page }) => {
  await open(
    page,
    '#/lab?max=1&n=2&c=1.put(%22a%22)~1.put(%22b%22,True,2)~2.get()~1.put(%22c%22,True,0.5)~t',
  );
  expect((await calls(page)).map((row) => [row[0], row[3], row[4]])).toEqual([
    ['Process-1', 'returned None', '0.0'],
    ['Process-1', 'returned None', '0.0'],
    ['Process-2', "returned 'a'", '0.0'],
    ['Process-1', 'raised queue.Full', '0.5'],
  ]);
});

test('a moment before the last call has a link too, and no call is lost', async ({ page }) => {
  await open(page, '#/lab?max=1&n=1&c=1.put(1)~1.qsize()');
  const { known } = await where(page);
  await press(page, 'ArrowLeft');
  const there = { step: known - 1, known };
  expect(await where(page)).toEqual(there);
  expect(await calls(page)).toHaveLength(1);
  await expect.poll(() => page.url()).toContain(`#/lab?i=${there.step}&max=1&n=1&c=1.put(1)~1.qsize()`);
  await page.reload();
  await ready(page);
  expect(await where(page)).toEqual(there);
  expect(await calls(page)).toHaveLength(1);
  await press(page, 'End');
  expect(await calls(page)).toHaveLength(2);
  await expect.poll(() => page.url()).toContain('#/lab?max=1&n=1&c=1.put(1)~1.qsize()');
  // a step that is not there is the last
  await open(page, '#/lab?i=999&c=1.put(1)');
  expect(await calls(page)).toHaveLength(1);
});

test('by keyboard: put, get on an empty queue waits, a second call is refused', async ({ page }) => {
  await open(page, '#/lab?max=2&n=1');
  await page.getByRole('button', { name: /^Process-1: put\('a'/ }).focus();
  await press(page, 'Enter');
  await page.getByRole('button', { name: /^MainProcess: get\(\)/ }).focus();
  await press(page, 'Enter');
  await press(page, 'Enter');
  expect((await calls(page)).map((row) => row[3])).toEqual(['returned None', "returned 'a'", 'waiting']);
  await expect(card(page, 'MainProcess')).toContainText('waiting for a message in q');
  await press(page, 'Enter');
  expect(await calls(page)).toHaveLength(3);
  await expect.poll(() => decodeURIComponent(page.url())).toContain("c=1.put('a')~0.get()~0.get()");
  await page.reload();
  await ready(page);
  expect((await calls(page)).map((row) => row[3])).toEqual(['returned None', "returned 'a'", 'waiting']);
  await click(page, 'Step back');
  expect(await calls(page)).toHaveLength(2);
});

test('a press in the middle of put() puts; the pencil beside it leads into the value', async ({ page }) => {
  await open(page, '#/lab?max=3&n=1');
  const put = page.getByRole('button', { name: /^Process-1: put\('a'/ });
  const middle = await put.boundingBox();
  if (middle === null) throw new Error('put() is not on the page');
  await page.mouse.click(middle.x + middle.width / 2, middle.y + middle.height / 2);
  await ready(page);
  expect((await calls(page)).map((row) => row[1])).toEqual(["put('a')"]);
  const pad = page.getByRole('group', { name: 'Process-1: make a call' });
  const value = pad.getByRole('textbox', { name: 'what Process-1 puts' });
  await expect(value).not.toBeFocused();
  await pad.getByTitle('Change what is put').click();
  await expect(value).toBeFocused();
  // what stood there is written over, and a press between its letters puts nothing
  await page.keyboard.type('[1, 2]');
  await value.click();
  await press(page, 'Enter');
  expect((await calls(page)).map((row) => row[1])).toEqual(["put('a')", 'put([1, 2])']);
});

for (const [address, said] of [
  ['#/lab?c=1.put(hello)', 'hello is not defined'],
  ['#/lab?c=1.pop()', 'A queue has no method pop'],
  ['#/lab?c=-1.get()', 'does not begin with a process'],
  ['#/lab?n=-2', 'how many child processes can be 1 to 4'],
  ['#/lab?n=1&c=1.get()~1.get()', 'it is still in get()'],
  [`#/lab?c=${Array(10_000).fill('1.qsize()').join('~')}`, 'holds at most 1000 calls'],
] as const) {
  test(`${address.slice(0, 40)} is answered with a sentence`, async ({ page }) => {
    await open(page, address);
    await expect(page.getByRole('complementary', { name: 'Notice' })).toContainText(said);
    await page.getByRole('button', { name: /^MainProcess: qsize\(\)/ }).click();
    await ready(page);
    expect((await calls(page)).at(-1)?.[3]).toMatch(/^returned/);
  });
}
