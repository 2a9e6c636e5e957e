import { type RefObject, useCallback, useLayoutEffect } from 'react';

const MARGIN = 40;

/** Keeps the baton's line in view, scrolling nothing but its own container, and the point beside it. */
export function useFollow(
  lines: RefObject<HTMLElement | null>,
  tip: RefObject<SVGSVGElement | null>,
  line: number | null,
  smooth: boolean,
): void {
  useLayoutEffect(() => {
    const box = lines.current;
    const row =
      line === null ? null : box?.querySelector<HTMLElement>(`[data-line="${line}"]`)?.parentElement;
    if (!box || !row) return;
    const margin = Math.min(MARGIN, box.clientHeight / 4);
    const top = row.offsetTop - box.offsetTop;
    const over = top - margin - box.scrollTop;
    const under = top + row.offsetHeight + margin - box.clientHeight - box.scrollTop;
    const by = over < 0 ? over : Math.max(0, under);
    if (by !== 0) box.scrollTo({ top: box.scrollTop + by, behavior: smooth ? 'smooth' : 'instant' });
  }, [lines, line, smooth]);

  const place = useCallback(() => {
    const box = lines.current;
    const row = box?.querySelector<HTMLElement>('.ln.baton');
    if (!box || !row || !tip.current) return;
    tip.current.style.top = `${row.offsetTop - box.offsetTop - box.scrollTop}px`;
    tip.current.style.height = `${row.offsetHeight}px`;
  }, [lines, tip]);

  // any change may move the line: marks make lines higher, numbers make them wrap
  useLayoutEffect(place);

  useLayoutEffect(() => {
    const box = lines.current;
    if (!box) return;
    const seen = new ResizeObserver(place);
    seen.observe(box);
    box.addEventListener('scroll', place, { passive: true });
    return () => {
      seen.disconnect();
      box.removeEventListener('scroll', place);
    };
  }, [lines, place]);
}
