import { type RefObject, useCallback, useLayoutEffect } from 'react';
import { settle } from '../parts/settle';

const MARGIN = 40;

/** Keeps the baton's line in view, scrolling nothing but its own container, and the point beside it. */
export function useFollow(
  lines: RefObject<HTMLElement | null>,
  tip: RefObject<SVGSVGElement | null>,
  line: number | null,
  smooth: boolean,
): void {
  const place = useCallback(() => {
    const box = lines.current;
    const row = box?.querySelector<HTMLElement>('.ln.baton');
    const point = tip.current;
    if (!box || !row || !point) return undefined;
    // it is moved without another layout
    const place = `translateY(${row.offsetTop - box.offsetTop - box.scrollTop}px)`;
    const height = `${row.offsetHeight}px`;
    return () => {
      if (point.style.transform !== place) point.style.transform = place;
      if (point.style.height !== height) point.style.height = height;
    };
  }, [lines, tip]);

  useLayoutEffect(() => {
    settle(() => {
      const box = lines.current;
      const row =
        line === null ? null : box?.querySelector<HTMLElement>(`[data-line="${line}"]`)?.parentElement;
      if (!box || !row) return undefined;
      const { clientHeight, scrollTop } = box;
      const margin = Math.min(MARGIN, clientHeight / 4);
      const top = row.offsetTop - box.offsetTop;
      const over = top - margin - scrollTop;
      const under = top + row.offsetHeight + margin - clientHeight - scrollTop;
      const by = over < 0 ? over : Math.max(0, under);
      if (by === 0) return undefined;
      return () => box.scrollTo({ top: scrollTop + by, behavior: smooth ? 'smooth' : 'instant' });
    });
  }, [lines, line, smooth]);

  // any change may move the line: marks make lines higher, numbers make them wrap
  useLayoutEffect(() => settle(place));

  useLayoutEffect(() => {
    const box = lines.current;
    if (!box) return;
    const placeNow = () => place()?.();
    const seen = new ResizeObserver(placeNow);
    seen.observe(box);
    box.addEventListener('scroll', placeNow, { passive: true });
    return () => {
      seen.disconnect();
      box.removeEventListener('scroll', placeNow);
    };
  }, [lines, place]);
}
