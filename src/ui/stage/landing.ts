import type { Point } from './layout';

/** Where the next printed line will stand on the screen, or the tab behind which the output lies; null: neither is there. */
export function landingOf(page: Document): Point | null {
  const log = page.querySelector('.output .log');
  const box = log?.parentElement?.getBoundingClientRect();
  if (log && box && log.closest('.vh, [inert]') === null) {
    const { left, top } = log.getBoundingClientRect();
    const last = log.lastElementChild?.getBoundingClientRect().bottom ?? top;
    // in place of the badge's margin, the slip's own
    return { x: left + 30, y: Math.min(last, box.bottom - 25) };
  }
  const tab = page.querySelector('[role=tab][id$=output]')?.getBoundingClientRect();
  return tab === undefined ? null : { x: tab.left, y: tab.top };
}
