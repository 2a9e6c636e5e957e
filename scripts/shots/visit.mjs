/** Takes a page from state to state, without loading it anew. */
import { linkTo } from './states.mjs';

/** Goes to a state and waits until it stands still. The page must be one of the app. */
export async function visit(page, state, theme) {
  // from nowhere, so that nothing of the state before is left
  await goTo(page, '#/nowhere');
  await goTo(page, linkTo(state, theme));
  for (const key of state.keys ?? []) {
    await page.keyboard.press(key);
    await still(page);
  }
  if (state.tab !== undefined) {
    const tabs = page.getByRole('tablist', { name: 'Panels' });
    await tabs.getByRole('tab', { name: state.tab, exact: true }).click();
    await still(page);
  }
}

async function goTo(page, hash) {
  await page.evaluate(
    (hash) =>
      new Promise((resolve) => {
        window.addEventListener('hashchange', resolve, { once: true });
        location.hash = hash;
      }),
    hash,
  );
  await still(page);
}

/** Waits until the page says that nothing is computed or animated, and has painted that. */
export function still(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        // three frames in a row, since the sizes of things are learned in one and used in the next
        let frames = 0;
        const look = () => {
          frames = document.documentElement.dataset.ready === 'true' ? frames + 1 : 0;
          if (frames > 3) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}
