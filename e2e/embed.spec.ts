/** The stage in a frame of somebody else's page: it is quiet, does what it is told and says what it did. */
import { expect, test } from '@playwright/test';
import { click, open } from './helpers/app';
import { dialog } from './helpers/dialogs';
import { around, heard, host, lastStep, ready, say } from './helpers/frame';

const MOMENT = '#/embed/listing-2?i=9&motion=0';

test('it has the stage, its sentence and what moves it, and no header', async ({ page }) => {
  const frame = await host(page, around(MOMENT));
  await expect(frame.getByRole('region', { name: 'Stage' })).toBeVisible();
  await expect(frame.getByRole('status', { name: 'Narration' })).toHaveText(/^MainProcess asks q\.full/);
  for (const name of ['Step', 'Step back', 'Play'])
    await expect(frame.getByRole('button', { name, exact: true })).toBeVisible();
  await expect(frame.getByRole('slider', { name: 'Step' })).toHaveAttribute('aria-valuenow', '9');
  await expect(frame.getByRole('banner')).toHaveCount(0);
  await expect(frame.getByRole('region', { name: 'Listing' })).toHaveCount(0);
  await expect(frame.getByRole('link')).toHaveCount(1);
});

test('the link leads out of it, to the same moment', async ({ page, context }) => {
  const frame = await host(page, around('#/embed/listing-2?v=maxsize:2&motion=0'));
  for (let step = 0; step < 3; step++) {
    await frame.getByRole('button', { name: 'Step', exact: true }).click();
    await ready(frame);
  }
  const told = await frame.getByRole('status', { name: 'Narration' }).innerText();
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    frame.getByRole('link', { name: 'Open in Procession' }).click(),
  ]);
  await expect(opened).toHaveURL(/#\/play\/listing-2\?i=3&s=0x3&v=maxsize:2&motion=0$/);
  await expect(opened.getByRole('status', { name: 'Narration' })).toHaveText(told);
});

test('it does what the page around it asks, and tells each step', async ({ page }) => {
  const frame = await host(page, around('#/embed/listing-1?motion=0'));
  const at = (i: number) => expect.poll(async () => (await lastStep(page))?.i).toBe(i);
  await at(0);
  await say(page, { procession: 1, do: 'step' });
  await at(1);
  await say(page, { procession: 1, do: 'seek', i: 21 });
  await at(21);
  const { n, caption } = (await lastStep(page)) ?? {};
  expect(n).toBe(21);
  expect(caption).toBe('Process-2 changes its own g_num to 50. The other copies stay as they are.');
  await expect(frame.getByRole('status', { name: 'Narration' })).toHaveText(caption ?? '');
  await say(page, { procession: 1, do: 'back' });
  await at(20);
  await say(page, { procession: 1, do: 'seek', i: 1e9 });
  await at(27);
  await say(page, { procession: 1, do: 'seek', i: 0 });
  await at(0);
});

test('it plays when it is told, and stops when it is told', async ({ page }) => {
  const frame = await host(page, around('#/embed/listing-1?motion=0'));
  await say(page, { procession: 1, do: 'play' });
  await expect(frame.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect.poll(async () => (await lastStep(page))?.i).toBeGreaterThan(1);
  await say(page, { procession: 1, do: 'pause' });
  await expect(frame.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('it ignores what is not for it, and who is not the page around it', async ({ page }) => {
  const frame = await host(page, around(MOMENT));
  for (const message of [
    'step',
    null,
    { do: 'step' },
    { procession: 2, do: 'step' },
    { procession: 1, do: 'reload' },
    { procession: 1, do: 'seek', i: -1 },
    { procession: 1, do: 'seek', i: '3' },
  ])
    await say(page, message);
  // a frame that the page around it made speaks for itself
  await page.evaluate(() => {
    const other = document.createElement('iframe');
    document.body.append(other);
    const speak = other.contentWindow as (Window & { target?: Window | null }) | null;
    if (speak === null) return;
    speak.target = document.querySelector('iframe')?.contentWindow ?? null;
    const script = other.contentDocument?.createElement('script');
    if (!script) return;
    script.textContent = 'target.postMessage({ procession: 1, do: "step" }, "*")';
    other.contentDocument?.body.append(script);
  });
  // what comes after all of these is obeyed, and nothing else was
  await say(page, { procession: 1, do: 'back' });
  await expect.poll(async () => (await lastStep(page))?.i).toBe(8);
  expect((await heard(page, 'step')).map(({ i }) => i)).toEqual([9, 8]);
  await ready(frame);
});

test('it takes no focus, no key that was not pressed in it, and does not play by itself', async ({
  page,
}) => {
  const frame = await host(page, around(MOMENT));
  await page.getByRole('textbox').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await say(page, { procession: 1, do: 'step' });
  await expect.poll(async () => (await lastStep(page))?.i).toBe(10);
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input');
  await frame.getByRole('region', { name: 'Stage' }).click({ position: { x: 4, y: 4 } });
  // letters, digits and signs are left to the page around it, and so are the keys of the app as a whole
  for (const key of ['t', 'd', 'u', ']', '1', '?', '/', 'Control+k']) await page.keyboard.press(key);
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await lastStep(page))?.i).toBe(11);
  await expect(frame.getByRole('dialog')).toHaveCount(0);
  expect((await heard(page, 'step')).map(({ i }) => i)).toEqual([9, 10, 11]);
});

test('it says how high it must be to show all, and that height is enough', async ({ page }) => {
  const frame = await host(page, around('#/embed/listing-2?i=12&motion=0', { width: 390, height: 300 }));
  const last = async () => (await heard(page, 'height')).at(-1)?.px ?? 0;
  await expect.poll(last).toBeGreaterThan(300);
  const px = await last();
  await page.locator('iframe').evaluate((element, px) => element.setAttribute('height', String(px)), px);
  const stage = frame.getByRole('region', { name: 'Stage' });
  await expect.poll(() => stage.evaluate((one) => one.scrollHeight - one.clientHeight)).toBe(0);
  expect(await last()).toBe(px);
});

test('where it is low, the process that a step is about comes into view', async ({ page }) => {
  const frame = await host(page, around('#/embed/listing-1?motion=0', { width: 320, height: 300 }));
  const stage = frame.getByRole('region', { name: 'Stage' });
  for (const [i, name] of [
    [21, 'Process-2'],
    [0, 'MainProcess'],
  ] as const) {
    await say(page, { procession: 1, do: 'seek', i });
    await expect.poll(async () => (await lastStep(page))?.i).toBe(i);
    const card = await stage.getByRole('article', { name: new RegExp(`^${name}`) }).boundingBox();
    const view = await stage.boundingBox();
    if (card === null || view === null) throw new Error('nothing is drawn');
    expect(card.y).toBeGreaterThanOrEqual(Math.floor(view.y));
    expect(Math.floor(card.y + card.height)).toBeLessThanOrEqual(Math.ceil(view.y + view.height));
  }
});

test('a moment that is opened by link is in view at once', async ({ page }) => {
  const frame = await host(page, around('#/embed/listing-1?i=21&motion=0', { width: 320, height: 300 }));
  const card = frame.getByRole('article', { name: /^Process-2/ });
  await expect
    .poll(() => card.evaluate((one) => Math.floor(one.getBoundingClientRect().bottom)))
    .toBeLessThan(300);
});

test('the code that Share gives shows the moment that was shared', async ({ page }) => {
  await open(page, '#/play/listing-2?i=9&v=maxsize:4');
  await click(page, 'Share');
  const sheet = await dialog(page, 'Share this moment');
  const code = await sheet
    .getByRole('textbox', { name: 'Code to put the stage into your page' })
    .inputValue();
  const told = await page.getByRole('status', { name: 'Narration' }).innerText();
  const frame = await host(page, code);
  await expect(frame.getByRole('status', { name: 'Narration' })).toHaveText(told);
  await expect(page.getByTitle('Interactive: ')).toHaveAttribute('width', '720');
});

test('a program that there is not: a sentence, and a page that works', async ({ page }) => {
  await open(page, '#/embed/listing-9');
  await expect(page.getByRole('heading', { name: 'There is no page at this address.' })).toBeVisible();
});
