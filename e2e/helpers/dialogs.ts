/** Verbs for what lies over the page. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

/** The dialog with this title, once it is open and axe has found nothing in it. */
export async function dialog(page: Page, title: string): Promise<Locator> {
  const found = page.getByRole('dialog', { name: title, exact: true });
  await expect(found).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(
    violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`),
  ).toEqual([]);
  return found;
}

/** What has the focus, as its role or element and its name. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    return `${at?.localName} ${at?.getAttribute('aria-label') ?? at?.textContent ?? ''}`.trim();
  });
}
