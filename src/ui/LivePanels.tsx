import { memo, startTransition, useEffect, useRef, useState } from 'react';
import { turnAt } from '../kernel';
import { narrate } from '../narration';
import { useSeek } from './LivePlayhead';
import { Panels } from './panels/Panels';
import { Coming } from './parts/lazy-part';
import { LIFT } from './stage/animate';
import { useLaterMotion } from './use-motion';
import { usePlayback } from './use-playback';

const LastingPanels = memo(Panels);

/** Output and transcript of what is being played. */
export function LivePanels() {
  const { trace, cursor } = usePlayback((state) => state.later.panels);
  const onSeek = useSeek();
  const brief = useBrief(cursor);
  const { animate, moved, speed } = useLaterMotion(trace && turnAt(trace, cursor));
  if (trace === null) return null;
  const lift = animate && moved === 'step' ? LIFT / speed : 0;
  return (
    <>
      <LastingPanels {...{ trace, onSeek, narrate, brief, lift }} step={cursor} />
      {brief ? <Coming /> : null}
    </>
  );
}

/** So many steps on no line is still the same; fewer are drawn within a frame. */
const FAR = 100;
/** Who drags goes on within so many ms. */
const REST = 120;

/**
 * True from a jump to a far step until nobody jumps on: then what is in sight is enough. All of it takes longer to draw
 * than a frame lasts.
 */
function useBrief(cursor: number): boolean {
  const [whole, setWhole] = useState(cursor);
  // where all of it was drawn last
  const before = useRef(cursor);
  const brief = whole !== cursor && Math.abs(cursor - before.current) > FAR;
  useEffect(() => {
    if (!brief) {
      before.current = cursor;
      return undefined;
    }
    const rest = setTimeout(() => startTransition(() => setWhole(cursor)), REST);
    return () => clearTimeout(rest);
  }, [brief, cursor]);
  return brief;
}
