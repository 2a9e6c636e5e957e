/** A moment can be taken along: as a link, as a picture that stands alone. */
import { copyFileSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { click, open, press, ready, sentence, where } from './helpers/app';
import { audit, dialog, focused } from './helpers/dialogs';
import { messages } from './helpers/stage';

async function share(page: Page) {
  await click(page, 'Share');
  return dialog(page, 'Share this moment');
}

test('the link leads to exactly this moment, and the focus goes back to the button', async ({
  page,
  context,
}) => {
  await open(page, '#/play/listing-2?i=9&v=maxsize:2');
  await press(page, 'ArrowRight');
  const before = [await sentence(page), await where(page), await messages(page)];
  const sheet = await share(page);
  await audit(page);
  const link = await sheet.getByRole('textbox', { name: 'Link to exactly this' }).inputValue();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  expect(await focused(page)).toBe('button Share');
  const other = await context.newPage();
  await other.goto(link);
  await ready(other);
  expect([await sentence(other), await where(other), await messages(other)]).toEqual(before);
});

test('the link is copied', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '#/play/listing-1?i=3');
  const sheet = await share(page);
  await sheet.getByRole('button', { name: 'Copy the link' }).click();
  await expect(sheet.getByText('Copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(page.url());
  expect(copied.startsWith(`${baseURL}/#/play/listing-1?i=3`)).toBe(true);
});

test('where the browser refuses to copy, the link is selected and a sentence says so', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await open(page, '#/play/listing-1?i=3');
  const sheet = await share(page);
  await sheet.getByRole('button', { name: 'Copy the link' }).click();
  await expect(sheet.getByText('The browser did not let the page copy it.')).toBeVisible();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(page.url());
});

async function saved(page: Page, button: string) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: file.suggestedFilename(), path: await file.path() };
}

test('the SVG of the stage stands alone: opened from disk it looks as it did on the page', async ({
  page,
  context,
}) => {
  await open(page, '#/play/listing-2?i=12');
  const stage = page.getByRole('region', { name: 'Stage' });
  const seen = await stage.screenshot();
  await share(page);
  const { name, path } = await saved(page, 'Save as SVG');
  expect(name).toBe('procession-listing-2-step-12.svg');
  const text = readFileSync(path, 'utf8');
  expect(text.match(/url\(["']?(?!data:|#)[^)]*/g)).toBeNull();
  const alone = await context.newPage();
  const asked: string[] = [];
  alone.on('request', (request) => asked.push(request.url()));
  // a browser knows a picture on disk by the end of its name
  const svg = `${path}.svg`;
  copyFileSync(path, svg);
  await alone.goto(pathToFileURL(svg).href);
  await alone.evaluate(() => document.fonts.ready);
  expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(svg).href]);
  const size = await stage.boundingBox();
  const drawn = await alone.screenshot({
    clip: { x: 0, y: 0, width: size?.width ?? 0, height: size?.height ?? 0 },
  });
  expect(await differing(page, seen, drawn)).toBeLessThan(0.01);
});

test('the PNG of the stage is twice its size and shows the same', async ({ page }) => {
  await open(page, '#/play/listing-2?i=12');
  const stage = page.getByRole('region', { name: 'Stage' });
  const seen = await stage.screenshot();
  await share(page);
  const { name, path } = await saved(page, 'Save as PNG');
  expect(name).toBe('procession-listing-2-step-12.png');
  const drawn = readFileSync(path);
  const size = await stage.boundingBox();
  expect(drawn.readUInt32BE(16)).toBe(Math.round((size?.width ?? 0) * 2));
  expect(await differing(page, seen, drawn)).toBeLessThan(0.02);
});

/** The part of all pixels that differ clearly between two pictures, the second drawn in the size of the first. */
function differing(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (sources) => {
      const images = await Promise.all(
        sources.map(async (source) => {
          const image = new Image();
          image.src = `data:image/png;base64,${source}`;
          await image.decode();
          return image;
        }),
      );
      const { width = 0, height = 0 } = images[0] ?? {};
      const [first, second] = images.map((image) => {
        const canvas = document.createElement('canvas');
        Object.assign(canvas, { width, height });
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0, width, height);
        return context?.getImageData(0, 0, width, height).data ?? [];
      });
      let count = 0;
      for (let at = 0; at < width * height; at++) {
        const far = [0, 1, 2].some(
          (channel) => Math.abs((first?.[at * 4 + channel] ?? 0) - (second?.[at * 4 + channel] ?? 0)) > 96,
        );
        if (far) count++;
      }
      return count / (width * height);
    },
    [one, other].map((picture) => picture.toString('base64')),
  );
}
