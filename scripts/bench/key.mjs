/** A key of a real keyboard (CDP), and nothing else for the page to do. */

/**
 * Presses the right arrow; resolves with the time to the frame that shows its step. What asks for that time is in the
 * page before the key: to run a question there, or to let go of the key, would take as long as a small step.
 */
export async function keyToShown(page) {
  const shown = page.evaluate(() => window.bench.shown());
  await page.evaluate(() => undefined);
  await page.keyboard.down('ArrowRight');
  const time = await shown;
  await page.keyboard.up('ArrowRight');
  return time;
}
