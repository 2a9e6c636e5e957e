import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { settle } from '../parts/settle';
import type { Way } from './way';

/** Room before the axis for the lanes' names, px; where it is narrow, for their badges; over lanes that run down. */
const NAMES = 140;
const BADGES = 44;
const OVER = 50;
/** Room before the first step, for half the playhead. */
export const PAD = 17;

const BLOCK = 512;

export interface View {
  /** Room for the names before the axis, px along it. */
  readonly names: number;
  /** Of what scrolls, inside, px along the axis and across it. */
  readonly length: number;
  readonly breadth: number;
  /** The part of the axis that is drawn, px: what is in sight and some more, changing in blocks. */
  readonly from: number;
  readonly to: number;
}

/** How far the timeline is scrolled, px. To ask the browser while a step is drawn would make it lay the page out at once. */
type Scrolled = RefObject<{ along: number; across: number }>;

/** Size of the timeline and the part of the axis worth drawing; and how far it is scrolled. */
export function useView(box: RefObject<HTMLElement | null>, way: Way): readonly [View, Scrolled] {
  const scrolled = useRef({ along: 0, across: 0 });
  const [view, setView] = useState<View>({ names: NAMES, length: 968, breadth: 186, from: 0, to: 968 });

  const look = useCallback(() => {
    const element = box.current;
    if (!element) return;
    const { clientWidth, clientHeight } = element;
    const [length, breadth] = way.down ? [clientHeight, clientWidth] : [clientWidth, clientHeight];
    scrolled.current = scrollOf(element, way);
    const { along } = scrolled.current;
    const names = way.down ? OVER : length < 640 ? BADGES : NAMES;
    const from = Math.max(0, Math.floor((along - BLOCK) / BLOCK) * BLOCK);
    const to = Math.ceil((along + length - names + BLOCK) / BLOCK) * BLOCK;
    setView((old) =>
      old.length === length &&
      old.breadth === breadth &&
      old.names === names &&
      old.from === from &&
      old.to === to
        ? old
        : { names, length, breadth, from, to },
    );
  }, [box, way]);

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

  return [view, scrolled];
}

/** What has to stay in sight, px: the playhead on the axis that begins at `head`, and the lane with the baton. */
interface InSight {
  readonly now: number;
  readonly head: number;
  readonly start: number;
  readonly end: number;
  /** Px of the ruler, under which lanes scroll away. */
  readonly ruler: number;
  /** The width of a cell. When it changes, the playhead stays where it is on the screen. */
  readonly cell: number;
}

/** Scrolls to the playhead when it has moved out of sight; only this element. */
export function useFollowPlayhead(
  box: RefObject<HTMLElement | null>,
  way: Way,
  [view, scrolled]: readonly [View, Scrolled],
  inSight: InSight,
): void {
  const { now, head, start, end, ruler, cell } = inSight;
  const { length, breadth } = view;
  const before = useRef({ now, cell });
  useLayoutEffect(() => {
    const shift = before.current.cell === cell ? 0 : now - before.current.now;
    before.current = { now, cell };
    settle(() => () => {
      const element = box.current;
      if (!element) return;
      const room = length - head;
      const before = scrolled.current;
      const at = before.along + shift;
      let [along, across] = [at, before.across];
      if (now < at + 24 && at > 0) along = now - room * 0.3;
      else if (now > at + room - (way.down ? 40 : 64)) along = now - room * (way.down ? 0.6 : 0.7);
      if (start < across + ruler + 10) across = Math.max(0, start - ruler - 10);
      else if (end > across + breadth - 8) across = end + 8 - breadth;
      if (along === before.along && across === before.across) return;
      element.scrollTo(way.down ? { top: along, left: across } : { left: along, top: across });
      // no further than there is room; now that the page is laid out it costs nothing to ask
      scrolled.current = scrollOf(element, way);
    });
  }, [box, way, scrolled, now, head, start, end, ruler, cell, length, breadth]);
}

function scrollOf({ scrollLeft, scrollTop }: HTMLElement, { down }: Way) {
  return down ? { along: scrollTop, across: scrollLeft } : { along: scrollLeft, across: scrollTop };
}
