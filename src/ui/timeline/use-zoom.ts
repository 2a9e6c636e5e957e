import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react';
import type { Trace } from '../../kernel';
import { type Scale, scaleFor, scaleOf, scaleOfAll, zoomed } from './axis';

/** Width of a step, px, where time runs down: its number is readable and a thumb can hit it. */
const CELL_DOWN = 26;

interface Stretch {
  readonly trace: Trace;
  /** Px there are for the axis. */
  readonly length: number;
  /** The last deadline that has not come, ms. */
  readonly ahead: number;
  readonly down: boolean;
}

export interface Zoom {
  readonly scale: Scale;
  readonly onZoom: (by: 1 | -1) => void;
  /** Everything in sight. */
  readonly onFit: () => void;
  /** `+`, `-` and `0`. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** How long a step is: as the run and the room ask for, until the learner zooms. */
export function useZoom({ trace, length, ahead, down }: Stretch): Zoom {
  const [chosen, setChosen] = useState<number | 'all' | null>(null);
  const own = down ? scaleOf(CELL_DOWN) : scaleFor(trace, length, ahead);
  const { cell, second } =
    chosen === null ? own : chosen === 'all' ? scaleOfAll(trace, length, ahead) : scaleOf(chosen);
  const scale = useMemo(() => ({ cell, second }), [cell, second]);
  const latest = useRef(cell);
  latest.current = cell;
  const onZoom = useCallback((by: 1 | -1) => {
    latest.current = zoomed(latest.current, by);
    setChosen(latest.current);
  }, []);
  const onFit = useCallback(() => setChosen('all'), []);
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '+' || event.key === '=') onZoom(1);
      else if (event.key === '-') onZoom(-1);
      else if (event.key === '0') onFit();
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    [onZoom, onFit],
  );
  return { scale, onZoom, onFit, onKeyDown };
}
