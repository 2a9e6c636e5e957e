import { type RefObject, useEffect } from 'react';
import type { ProcessNo } from '../../kernel';
import { narrate } from '../../narration';
import { usePlayback } from '../use-playback';

/** Room kept above and below a card that is brought into view, px. */
const MARGIN = 8;

/** Where the stage is higher than its place, brings the process that a step is about into view. */
export function useMoverInView(page: RefObject<HTMLElement | null>): void {
  const trace = usePlayback((state) => state.later.panels.trace);
  const step = usePlayback((state) => state.later.panels.cursor);
  useEffect(() => {
    const stage = page.current?.querySelector('.stage');
    const who = trace === null ? null : narrate(trace, step).who;
    if (!stage || who === null) return;
    if (bringIntoView(stage, who)) return;
    // the stage learns its size before it draws anybody, and what is under the hood is fetched first
    const drawn = new MutationObserver(() => {
      if (bringIntoView(stage, who)) drawn.disconnect();
    });
    drawn.observe(stage, { childList: true, subtree: true });
    return () => drawn.disconnect();
  }, [page, trace, step]);
}

/** Scrolls to a process; false: it is not drawn yet. Only the stage: the page around it is not ours to scroll. */
function bringIntoView(stage: Element, who: ProcessNo): boolean {
  const card = stage.querySelector(`.proc[data-process="${who}"]`);
  if (card === null) return false;
  if (stage.scrollHeight <= stage.clientHeight) return true;
  const place = card.getBoundingClientRect();
  const view = stage.getBoundingClientRect();
  const above = place.top - MARGIN - view.top;
  const below = place.bottom + MARGIN - view.bottom;
  stage.scrollTop += above < 0 ? above : Math.min(above, Math.max(0, below));
  return true;
}
