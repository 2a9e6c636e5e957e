/** It waits no longer than this for an idle moment, ms. */
const PATIENCE = 60;
/** What takes longer would make the next frame late, ms. */
const LONG = 6;
/** A hand that has not moved for so long rests, ms. */
const REST = 100;
/** It is waited for no longer than this, ms. */
const LONGEST = 1000;

/**
 * Does what nobody waits for when nothing else is to be done, so that the next key and the frame itself go first: one act
 * behind the other, and after one that took long the next is for the next frame. Where that takes long, it also waits for
 * a hand that drags to rest.
 */
export function idleWork(): (...acts: readonly (() => void)[]) => void {
  let moved = -REST;
  // of late, ms
  let cost = 0;
  const onMove = ({ buttons, timeStamp }: PointerEvent) => {
    if (buttons !== 0) moved = timeStamp;
  };
  window.addEventListener('pointermove', onMove, { capture: true, passive: true });

  const whenIdle = (acts: readonly (() => void)[], since: number) => {
    const [act, ...rest] = acts;
    if (act === undefined) return;
    onIdle(since, () => {
      const begin = window.performance.now();
      if (cost > LONG && begin - moved < REST && begin - since < LONGEST) {
        setTimeout(() => whenIdle(acts, since), REST);
        return;
      }
      act();
      // what draws does so in a microtask, and looks at the layout in another
      queueMicrotask(() =>
        queueMicrotask(() => {
          const took = window.performance.now() - begin;
          cost = Math.max(took, cost / 2);
          if (took > LONG) window.requestAnimationFrame(() => whenIdle(rest, since));
          else whenIdle(rest, since);
        }),
      );
    });
  };
  return (...acts) => whenIdle(acts, window.performance.now());
}

function onIdle(since: number, act: () => void): void {
  const left = since + PATIENCE - window.performance.now();
  // 0 would be for ever
  if ('requestIdleCallback' in window) window.requestIdleCallback(act, { timeout: Math.max(1, left) });
  else setTimeout(act);
}
