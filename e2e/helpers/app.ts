/** Verbs for the app as a whole and its transport. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';

/** Opens an address of the app, animation off unless told, and waits until it can be used. */
export async function open(page: Page, address: string, { motion = false } = {}): Promise<void> {
  const still = motion ? '' : `${address.includes('?') ? '&' : '?'}motion=0`;
  await page.goto(`/${address}${still}`);
  await ready(page);
}

/** Waits until nothing is being computed or animated. */
export async function ready(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
}

/** Presses a key and waits for what it does. */
export async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await ready(page);
}

/** Presses the button with this name and waits for what it does. */
export async function click(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await ready(page);
}

/** The sentence of the step. */
export function sentence(page: Page): Promise<string> {
  return page.getByRole('status', { name: 'Narration' }).innerText();
}

/** The step that is shown, and the last one that is known. */
export async function where(page: Page): Promise<{ step: number; known: number }> {
  const slider = page.getByRole('slider', { name: 'Step', exact: true });
  return {
    step: Number(await slider.getAttribute('aria-valuenow')),
    known: Number(await slider.getAttribute('aria-valuemax')),
  };
}

/** Steps with the right arrow until there is nothing left, and looks at each step; how many steps that took. */
export async function stepToEnd(page: Page, look?: (step: number) => Promise<void>): Promise<number> {
  const step = page.getByRole('button', { name: 'Step', exact: true });
  for (let steps = 0; ; steps++) {
    await look?.(steps);
    if ((await step.getAttribute('aria-disabled')) === 'true') return steps;
    await press(page, 'ArrowRight');
  }
}

/** The lines that were printed so far. */
export function output(page: Page): Promise<string[]> {
  return page
    .getByRole('log', { name: 'Output' })
    .evaluate((log) => [...log.children].map((line) => line.textContent ?? ''));
}

/** What the article prints for a listing. */
export function printedInArticle(listing: string): string[] {
  const path = fileURLToPath(new URL(`../../src/content/programs/${listing}.out`, import.meta.url));
  return readFileSync(path, 'utf8').trimEnd().split('\n');
}
