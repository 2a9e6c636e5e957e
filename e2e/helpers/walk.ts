/** Many steps at once: the keys are pressed inside the page, each when the one before has been painted. */
import type { Page } from '@playwright/test';

/** What a place looks like: the sentence, and the markup of a part of the page. */
export interface Seen {
  readonly sentence: string;
  readonly markup: string;
}

/**
 * Presses a key up to `times` times, or until it no longer leads anywhere, and tells what was seen before the first
 * and after each. `part` is a CSS selector.
 */
export function walk(page: Page, key: string, times: number, part: string): Promise<Seen[]> {
  return page.evaluate(
    async ({ key, times, part }) => {
      const root = document.documentElement;
      const slider = () => document.querySelector('[role=slider]')?.getAttribute('aria-valuenow');
      // attributes in the order of their names: the order in which they were set is not part of the picture; nor is
      // where the reader has scrolled the listing to, which the point beside it follows
      const markupOf = (node: Node): string => {
        if (!(node instanceof Element)) return node.textContent ?? '';
        const follows = node.closest('.tip-rail') !== null;
        const attributes = [...node.attributes]
          .filter((one) => !(follows && one.name === 'style'))
          .map((one) => ` ${one.name}="${one.value}"`)
          .sort();
        return `<${node.localName}${attributes.join('')}>${[...node.childNodes].map(markupOf).join('')}</>\n`;
      };
      const look = () => ({
        sentence: document.querySelector('[role=status]')?.textContent ?? '',
        markup: markupOf(document.querySelector(part) as Element),
      });
      const painted = () =>
        new Promise<void>((resolve) => {
          const check = () => {
            if (root.dataset.ready === 'true') resolve();
            else watcher = new MutationObserver(onChange);
            watcher?.observe(root, { attributeFilter: ['data-ready'] });
          };
          let watcher: MutationObserver | null = null;
          const onChange = () => {
            watcher?.disconnect();
            watcher = null;
            check();
          };
          requestAnimationFrame(() => setTimeout(check));
        });
      const seen = [look()];
      for (let i = 0; i < times; i++) {
        const before = slider();
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        await painted();
        if (slider() === before) break;
        seen.push(look());
      }
      return seen;
    },
    { key, times, part },
  );
}
