/** It waits no longer than this for an idle moment, ms. */
const PATIENCE = 60;
/** What takes longer would make the next frame late, ms. */
const LONG = 6;
/** A hand that has not moved for so long rests, ms. */
const REST = 100;
/** It is waited for no longer than this, ms. */
const LONGEST = 1000;

/**
 * Does what nobody waits for when nothing else is to be done, so that the next key and the frame itself go first. Where
 * that takes long, it also waits for a hand that drags to rest.
 */
export function idleWork(): (act: () => void) => void {
  let moved = -REST;
  // of late, ms
  let cost = 0;
  const onMove = ({ buttons, timeStamp }: PointerEvent) => {
    if (buttons !== 0) moved = timeStamp;
  };
  window.addEventListener('pointermove', onMove, { capture: true, passive: true });

  const whenIdle = (act: () => void, since: number) =>
    onIdle(() => {
      const begin = window.performance.now();
      if (cost > LONG && begin - moved < REST && begin - since < LONGEST) {
        setTimeout(() => whenIdle(act, since), REST);
        return;
      }
      act();
      // what draws does so in a microtask, and looks at the layout in another
      queueMicrotask(() =>
        queueMicrotask(() => {
          cost = Math.max(window.performance.now() - begin, cost / 2);
        }),
      );
    });
  return (act) => whenIdle(act, window.performance.now());
}

function onIdle(act: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(act, { timeout: PATIENCE });
  else setTimeout(act);
}
