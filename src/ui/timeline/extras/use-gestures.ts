import { type RefObject, useEffect } from 'react';

/** Turning the wheel as far as this, or spreading two fingers by a fifth, is one step of zooming. */
const WHEEL = 60;
const SPREAD = 1.2;

/** Zooms with Ctrl and the wheel, with a trackpad's pinch (which browsers tell as the same), and with two fingers. */
export function useGestures(figure: RefObject<HTMLElement | null>, onZoom: (by: 1 | -1) => void): void {
  useEffect(() => {
    const element = figure.current;
    if (!element) return;
    const gone = new AbortController();
    const { signal } = gone;
    let turned = 0;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      // a wheel turns in notches, a trackpad in little bits
      turned += Math.abs(event.deltaY) >= WHEEL ? Math.sign(event.deltaY) * WHEEL : event.deltaY * 2;
      if (Math.abs(turned) < WHEEL) return;
      onZoom(turned > 0 ? -1 : 1);
      turned = 0;
    };
    let spread = 0;
    const onTouch = (event: TouchEvent) => {
      const [one, two] = event.touches;
      if (!one || !two) {
        spread = 0;
        return;
      }
      if (event.cancelable) event.preventDefault();
      const now = Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY);
      if (spread === 0) spread = now;
      else if (now > spread * SPREAD || now < spread / SPREAD) {
        onZoom(now > spread ? 1 : -1);
        spread = now;
      }
    };
    element.addEventListener('wheel', onWheel, { passive: false, signal });
    for (const type of ['touchstart', 'touchmove', 'touchend'] as const)
      element.addEventListener(type, onTouch, { passive: false, signal });
    return () => gone.abort();
  }, [figure, onZoom]);
}
