/** Verbs for the timeline. */
import type { Locator, Page } from '@playwright/test';

/** The timeline. */
export function timeline(page: Page): Locator {
  return page.getByRole('figure', { name: 'Timeline' });
}

/** The slider `Step`, wherever it stands. */
export function slider(page: Page): Locator {
  return page.getByRole('slider', { name: 'Step', exact: true });
}

/** The lane of a process, as the list that takes the focus. */
export function lane(page: Page, name: string): Locator {
  return timeline(page).getByRole('list', { name: `${name}: what it did` });
}

/** The messages of the queue, to choose from; they come with the mouse or the focus. */
export function messages(page: Page): Locator {
  return timeline(page).getByRole('listbox', { name: 'Messages in q' });
}

/** Where the playhead's line is, px. */
export async function playhead(page: Page): Promise<{ x: number; y: number }> {
  const box = await timeline(page).locator('.playhead').boundingBox();
  if (box === null) throw new Error('the playhead is not drawn');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Where the lanes are cut: what is left of it (above it, where time runs down) has happened. */
export function cut(page: Page): Promise<{ x: number; y: number }> {
  return timeline(page)
    .locator('svg.tl')
    .first()
    .evaluate((past) => {
      const { right, bottom } = past.getBoundingClientRect();
      const [, fromRight = '0', fromBottom = '0'] = /inset\(\S+ (\S+?)(?:px)? (\S+?)(?:px)? /.exec(
        `${past.style.clipPath} `,
      ) ?? [''];
      return { x: right - Number.parseFloat(fromRight), y: bottom - Number.parseFloat(fromBottom) };
    });
}

/** The length of one line's cell along the axis, px. */
export async function cell(page: Page, along: 'width' | 'height' = 'width'): Promise<number> {
  const size = await timeline(page).locator('.tl .run').first().getAttribute(along);
  return Number(size);
}
