/** A page of somebody else with a frame of the app in it. It keeps every message that comes out of the frame. */
import { expect, type FrameLocator, type Page } from '@playwright/test';

/** What comes out of a frame: a step, or a height. */
export interface Told {
  readonly ev: string;
  readonly i: number;
  readonly n: number;
  readonly caption: string;
  readonly px: number;
}

const HEARD = '<script>window.heard=[];addEventListener("message",(event)=>heard.push(event.data))</script>';

/** Opens a page with this HTML, which holds an `iframe`, and waits until the frame can be used. */
export async function host(page: Page, html: string): Promise<FrameLocator> {
  await page.route('**/course.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Course</title>${HEARD}${html}` }),
  );
  await page.goto('/course.html');
  const frame = page.frameLocator('iframe').first();
  await ready(frame);
  return frame;
}

/** The HTML of a frame with this address of the app, after a field of the page around it. */
export function around(address: string, { width = 720, height = 420 } = {}): string {
  return `<input autofocus><iframe src="/${address}" width="${width}" height="${height}"></iframe>`;
}

/** Waits until the frame has nothing to compute or animate. */
export function ready(frame: FrameLocator): Promise<void> {
  return expect(frame.locator('html')).toHaveAttribute('data-ready', 'true');
}

/** Says this to the frame, as the page around it. */
export function say(page: Page, message: unknown): Promise<void> {
  return page
    .locator('iframe')
    .first()
    .evaluate((frame: HTMLIFrameElement, message) => {
      frame.contentWindow?.postMessage(message, '*');
    }, message);
}

/** The messages of this kind that came out of the frame so far. */
export function heard(page: Page, ev: 'step' | 'height'): Promise<Told[]> {
  return page.evaluate(
    (ev) => (window as unknown as { heard: Told[] }).heard.filter((one) => one.ev === ev),
    ev,
  );
}

/** The last step that the frame told of. */
export async function lastStep(page: Page): Promise<Told | undefined> {
  return (await heard(page, 'step')).at(-1);
}
