import { type RefObject, useEffect } from 'react';
import { narrate } from '../../narration';
import { usePlayback } from '../use-playback';

/** Room kept above and below a card that is brought into view, px. */
const MARGIN = 8;

/** Where the stage is higher than its place, brings the process that a step is about into view. */
export function useMoverInView(page: RefObject<HTMLElement | null>): void {
  const trace = usePlayback((state) => state.painted.trace);
  const step = usePlayback((state) => state.painted.cursor);
  useEffect(() => {
    const stage = page.current?.querySelector('.stage');
    const who = trace === null ? null : narrate(trace, step).who;
    if (!stage || who === null || stage.scrollHeight <= stage.clientHeight) return;
    const card = stage.querySelector(`.proc[data-process="${who}"]`);
    if (card === null) return;
    // only the stage: the page around it is not ours to scroll
    const place = card.getBoundingClientRect();
    const view = stage.getBoundingClientRect();
    const above = place.top - MARGIN - view.top;
    const below = place.bottom + MARGIN - view.bottom;
    stage.scrollTop += above < 0 ? above : Math.min(above, Math.max(0, below));
  }, [page, trace, step]);
}
