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

/** Size of the timeline and the part of the axis worth drawing. */
export function useView(box: RefObject<HTMLElement | null>, way: Way): View {
  const [view, setView] = useState<View>({ names: NAMES, length: 968, breadth: 186, from: 0, to: 968 });

  const look = useCallback(() => {
    const element = box.current;
    if (!element) return;
    const { clientWidth, clientHeight, scrollLeft, scrollTop } = element;
    const [length, breadth, scrolled] = way.down
      ? [clientHeight, clientWidth, scrollTop]
      : [clientWidth, clientHeight, scrollLeft];
    const names = way.down ? OVER : length < 640 ? BADGES : NAMES;
    const from = Math.max(0, Math.floor((scrolled - BLOCK) / BLOCK) * BLOCK);
    const to = Math.ceil((scrolled + length - names + BLOCK) / BLOCK) * BLOCK;
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

  return view;
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
  view: View,
  inSight: InSight,
): void {
  const { now, head, start, end, ruler, cell } = inSight;
  const { length, breadth } = view;
  const before = useRef({ now, cell });
  useLayoutEffect(() => {
    const shift = before.current.cell === cell ? 0 : now - before.current.now;
    before.current = { now, cell };
    settle(() => {
      const element = box.current;
      if (!element) return undefined;
      const room = length - head;
      const [along, across] = way.down
        ? (['scrollTop', 'scrollLeft'] as const)
        : (['scrollLeft', 'scrollTop'] as const);
      const at = element[along] + shift;
      const aside = element[across];
      return () => {
        if (now < at + 24 && at > 0) element[along] = now - room * 0.3;
        else if (now > at + room - (way.down ? 40 : 64)) element[along] = now - room * (way.down ? 0.6 : 0.7);
        else if (shift !== 0) element[along] = at;
        if (start < aside + ruler + 10) element[across] = Math.max(0, start - ruler - 10);
        else if (end > aside + breadth - 8) element[across] = end + 8 - breadth;
      };
    });
  }, [box, way, now, head, start, end, ruler, cell, length, breadth]);
}
