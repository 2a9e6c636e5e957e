/** Verbs for what lies over the page. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

/** The dialog with this title, once it is open. */
export async function dialog(page: Page, title: string): Promise<Locator> {
  const found = page.getByRole('dialog', { name: title, exact: true });
  await expect(found).toBeVisible();
  return found;
}

/** Axe finds nothing in the dialog that is open. */
export async function audit(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(
    violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`),
  ).toEqual([]);
}

/** What has the focus: its element and its name. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    return `${at?.localName} ${at?.getAttribute('aria-label') ?? at?.textContent ?? ''}`.trim();
  });
}
