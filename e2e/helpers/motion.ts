/** What moves on the page, noted as it begins: tests look at the notes when all stands still. */
import type { Page } from '@playwright/test';

/** One animation: what it moves, its properties, and how long it takes in all, ms. */
export interface Move {
  readonly what: string;
  readonly properties: string;
  readonly ms: number;
}

/** A printed line on its way: what it says, and whether the page said that it was busy. */
export interface Slip {
  readonly text: string;
  readonly ready: string;
}

interface Notes {
  moves: Move[];
  slips: Slip[];
  times: string[];
}

/** Begins to note, on every page that is opened from now on. */
export async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const notes: Notes = { moves: [], slips: [], times: [] };
    Object.assign(window, { notes });
    const { animate } = Element.prototype;
    Element.prototype.animate = function (frames, options) {
      const { duration = 0, delay = 0 } = typeof options === 'object' ? options : { duration: options };
      const properties = frames === null ? '' : Object.keys(frames).join();
      notes.moves.push({ what: this.getAttribute('class') ?? '', properties, ms: Number(duration) + delay });
      return animate.call(this, frames, options);
    };
    const see = (changes: MutationRecord[]) => {
      for (const { addedNodes, attributeName, target } of changes) {
        for (const node of addedNodes)
          if (node instanceof Element && node.matches('.slip'))
            notes.slips.push({
              text: node.textContent ?? '',
              ready: document.documentElement.dataset.ready ?? '',
            });
        if (attributeName === 'data-count' && target instanceof Element && target.closest('.clock'))
          notes.times.push(target.getAttribute('data-count') ?? 'over');
      }
    };
    document.addEventListener('DOMContentLoaded', () =>
      new MutationObserver(see).observe(document.body, {
        childList: true,
        subtree: true,
        attributeFilter: ['data-count'],
      }),
    );
  });
}

/** What was noted so far; it is forgotten then. */
export function noted(page: Page): Promise<Notes> {
  return page.evaluate(() => {
    const { notes } = window as unknown as { notes: Notes };
    const copy = structuredClone(notes);
    Object.assign(notes, { moves: [], slips: [], times: [] });
    return copy;
  });
}
