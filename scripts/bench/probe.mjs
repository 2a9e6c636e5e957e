/**
 * Runs in the page, before the page's own code: sees when a key came, when the picture changed, and when that was
 * painted.
 *
 * A step is over when a frame with the new picture is out. The Event Timing API says when the frame after a key event
 * was, rounded to 8 ms; but a step asks a Worker, so that frame may still show the old picture. So: the picture has
 * changed when the slider `Step` has another value, which React sets in the same commit as everything else (seen by a
 * MutationObserver). The frame that shows it has style, layout and paint behind it when a message comes that was sent
 * from that frame's `requestAnimationFrame`. Only the compositor's part is left out. The key's time is its event's
 * `timeStamp`: when the browser got it, not when the page had time for it.
 */
export function probe() {
  const channel = new MessageChannel();
  const onFrame = [];
  channel.port1.onmessage = () => onFrame.shift()();
  const afterFrame = (then) =>
    requestAnimationFrame(() => {
      onFrame.push(then);
      channel.port2.postMessage(null);
    });

  // kept, since to look for it takes as long as a step where the transcript has thousands of lines; a narrow page has another
  let found = null;
  const isSlider = '[role="slider"][aria-label="Step"]:not([inert] *)';
  const slider = () => {
    if (!found?.isConnected || !found.matches(isSlider)) found = document.querySelector(isSlider);
    return found;
  };
  const step = () => Number(slider()?.getAttribute('aria-valuenow'));
  const isReady = () => document.documentElement.dataset.ready === 'true';

  const waiting = [];
  let readyAt = null;
  const onAttribute = () => {
    if (!isReady()) return;
    readyAt ??= performance.now();
    for (const resolve of waiting.splice(0)) resolve();
  };
  new MutationObserver(onAttribute).observe(document, {
    subtree: true,
    attributes: true,
    attributeFilter: ['data-ready'],
  });

  const keys = { count: 0, last: 0 };
  const beforePage = { capture: true };
  const onKey = (event) => {
    if (event.key !== 'ArrowRight') return;
    keys.count++;
    keys.last = event.timeStamp;
  };
  window.addEventListener('keydown', onKey, beforePage);

  let onPainted = null;
  let paintedAt = 0;
  const onSteps = (records) => {
    if (!records.some((record) => record.target === slider())) return;
    afterFrame(() => {
      paintedAt = performance.now();
      onPainted?.();
    });
  };
  new MutationObserver(onSteps).observe(document, {
    subtree: true,
    attributes: true,
    attributeFilter: ['aria-valuenow'],
  });

  window.bench = {
    /** Resolves when the page can be used. */
    ready: () => (isReady() ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
    /** True if the page can be used, or has painted nothing new for so long that it never will say so. */
    isStill: (patience) => isReady() || performance.now() - paintedAt > patience,
    isReady,
    /** When it could be used for the first time, ms after navigation began. */
    readyAt: () => readyAt,
    step,
    last: () => Number(slider().getAttribute('aria-valuemax')),
    keys: () => keys.count,
    /** From the last key to the last painted change, ms. */
    lag: () => paintedAt - keys.last,
    /** Resolves with the time from the next key to the frame that shows its step. */
    shown: () =>
      new Promise((resolve) => {
        onPainted = () => resolve(paintedAt - keys.last);
      }),
    /** Resolves when there is no further step: then the button Step is off. */
    over: () =>
      new Promise((resolve) => {
        const isOver = (button) =>
          button.textContent.trim() === 'Step' && button.getAttribute('aria-disabled') === 'true';
        const attribute = { subtree: true, attributes: true, attributeFilter: ['aria-disabled'] };
        new MutationObserver((records, observer) => {
          if (!records.some((record) => isOver(record.target))) return;
          observer.disconnect();
          resolve();
        }).observe(document, attribute);
      }),
    /** Makes steps, each as soon as the one before is painted; resolves with the ms they took. */
    run(steps) {
      const begin = performance.now();
      const key = () =>
        new KeyboardEvent('keydown', { key: 'ArrowRight', code: 'ArrowRight', bubbles: true });
      return new Promise((resolve) => {
        let left = steps;
        onPainted = () => {
          if (left-- === 0) resolve(performance.now() - begin);
          else document.body.dispatchEvent(key());
        };
        onPainted();
      });
    },
    /** Notes how long each frame took, or each in which another step came to be shown; `stop` returns them. */
    frames(which) {
      const times = [];
      let before = performance.now();
      let shown = step();
      let on = true;
      const frame = () => {
        const now = performance.now();
        if (which === 'all' || step() !== shown) times.push(now - before);
        shown = step();
        before = now;
        if (on) requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
      window.bench.stop = () => {
        on = false;
        return times;
      };
    },
  };
}
