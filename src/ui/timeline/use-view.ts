import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';
import { settle } from '../parts/settle';

/** Width of the lanes' names, px; where it is narrow, of their badges. */
const LABELS = 140;
const BADGES = 44;
/** Room before the first step, for half the playhead. */
export const PAD = 17;

const BLOCK = 512;

interface View {
  /** Width of the names at the left, px. */
  readonly labels: number;
  /** Of what scrolls, inside, px. */
  readonly width: number;
  readonly height: number;
  /** The part of the axis that is drawn, px: what is in sight and some more, changing in blocks. */
  readonly from: number;
  readonly to: number;
}

/** Size of the timeline and the part of the axis worth drawing. */
export function useView(box: RefObject<HTMLElement | null>): View {
  const [view, setView] = useState<View>({ labels: LABELS, width: 968, height: 186, from: 0, to: 968 });

  const look = useCallback(() => {
    const element = box.current;
    if (!element) return;
    const { clientWidth: width, clientHeight: height, scrollLeft } = element;
    const labels = width < 640 ? BADGES : LABELS;
    const from = Math.max(0, Math.floor((scrollLeft - BLOCK) / BLOCK) * BLOCK);
    const to = Math.ceil((scrollLeft + width - labels + BLOCK) / BLOCK) * BLOCK;
    setView((old) =>
      old.width === width && old.height === height && old.from === from && old.to === to
        ? old
        : { labels, width, height, from, to },
    );
  }, [box]);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    look();
    const seen = new ResizeObserver(look);
    seen.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      seen.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box, look]);

  return view;
}

/** What has to stay in sight, px: the playhead on the axis that begins at `left`, and the lane with the baton. */
interface Spot {
  readonly x: number;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** Scrolls to the playhead when it has moved out of sight; only this element. */
export function useFollowPlayhead(box: RefObject<HTMLElement | null>, view: View, spot: Spot): void {
  const { x, left, top, bottom } = spot;
  useLayoutEffect(() => {
    settle(() => {
      const element = box.current;
      if (!element) return undefined;
      const room = view.width - left;
      const { scrollLeft, scrollTop } = element;
      return () => {
        if (x < scrollLeft + 24 && scrollLeft > 0) element.scrollLeft = x - room * 0.3;
        else if (x > scrollLeft + room - 64) element.scrollLeft = x - room * 0.7;
        if (top < scrollTop + 40) element.scrollTop = Math.max(0, top - 40);
        else if (bottom > scrollTop + view.height - 8) element.scrollTop = bottom + 8 - view.height;
      };
    });
  }, [box, x, left, top, bottom, view.width, view.height]);
}
