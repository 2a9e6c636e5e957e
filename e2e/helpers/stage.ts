/** Verbs for the stage. */
import type { Locator, Page } from '@playwright/test';

/** The card of a process. */
export function card(page: Page, name: string): Locator {
  return page
    .getByRole('region', { name: 'Stage' })
    .getByRole('article', { name: new RegExp(`^${name}\\b`) });
}

/** A process's variables, as the stage shows them. */
export async function variables(page: Page, name: string): Promise<Record<string, string>> {
  const pairs = await card(page, name)
    .locator('dl')
    .evaluateAll((lists) =>
      lists.flatMap((list) =>
        [...list.querySelectorAll('dt')].map((term) => [
          term.textContent ?? '',
          term.nextElementSibling?.textContent ?? '',
        ]),
      ),
    );
  return Object.fromEntries(pairs);
}

/** The messages in q, next out first. */
export function messages(page: Page): Promise<string[]> {
  return page
    .getByRole('region', { name: 'Stage' })
    .getByRole('list', { name: /^Queue q/ })
    .getByRole('listitem')
    .evaluateAll((items) => items.map((item) => item.textContent ?? ''));
}

/** Everything the stage shows, as markup without what is only a place or a moment of drawing. */
export function picture(page: Page): Promise<string> {
  return page.getByRole('region', { name: 'Stage' }).evaluate((stage) => stage.outerHTML);
}

/** Lets somebody go next. */
export function candidate(page: Page, name: string): Locator {
  return page
    .getByRole('group', { name: 'Who goes next' })
    .getByRole('button', { name: new RegExp(`^${name}\\b`) });
}
