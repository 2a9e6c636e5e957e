import { type PointerEvent, useRef } from 'react';
import type { Axis } from './axis';
import './timeline.css';
import { sliderKeys } from './slider-keys';
import type { Way } from './way';

/** Where the playhead stands. */
export interface PlayheadPlace {
  readonly axis: Pick<Axis, 'x' | 'nearest' | 'cellAt'>;
  readonly way: Way;
  /** Where the axis begins, px from the edge of what it is drawn in. */
  readonly head: number;
}

interface ScrubberProps extends PlayheadPlace {
  readonly step: number;
  /** The step it stands at, which may be the one before while the lanes behind it are not drawn. */
  readonly at: number;
  /** The last recorded step. */
  readonly known: number;
  /** `Step 17 of 48. <sentence>` Null: the slider stands elsewhere, and this only looks and is dragged like it. */
  readonly valueText: string | null;
  readonly onSeek: (step: number) => void;
}

/** The playhead: a slider whose track is the axis. */
export function Scrubber(props: ScrubberProps) {
  const { step, at, known, valueText, onSeek, axis, way, head } = props;
  const drag = useRef<{ from: number; moved: boolean } | null>(null);
  const along = (event: PointerEvent) => (way.down ? event.clientY : event.clientX);
  const onAxis = (event: PointerEvent) => {
    const plane = event.currentTarget.parentElement?.getBoundingClientRect();
    return along(event) - ((way.down ? plane?.top : plane?.left) ?? 0) - head;
  };

  const seek = (to: number) => {
    const next = Math.min(known, Math.max(0, to));
    if (next !== step) onSeek(next);
  };
  const onKeyDown = sliderKeys(step, known, seek);
  const { x, y } = way.at([head + axis.x(at), 0]);
  const slider =
    valueText === null
      ? ({ 'aria-hidden': true } as const)
      : ({
          role: 'slider',
          tabIndex: 0,
          'aria-label': 'Step',
          'aria-valuemin': 0,
          'aria-valuemax': known,
          'aria-valuenow': step,
          'aria-valuetext': valueText,
          'aria-orientation': way.down ? 'vertical' : 'horizontal',
          onKeyDown,
        } as const);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a slider, or a picture of one
    // biome-ignore lint/a11y/useKeyWithClickEvents: the slider has keys; this keeps the lanes from being clicked too
    <div
      className="playhead"
      {...slider}
      style={{ transform: `translate(${x}px, ${y}px)` }}
      onPointerDown={(event: PointerEvent) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { from: along(event), moved: false };
      }}
      onPointerMove={(event: PointerEvent) => {
        if (drag.current === null) return;
        if (!drag.current.moved && Math.abs(along(event) - drag.current.from) < 3) return;
        drag.current.moved = true;
        seek(axis.nearest(onAxis(event)));
      }}
      onPointerUp={(event: PointerEvent) => {
        if (drag.current?.moved === false) seek(axis.cellAt(onAxis(event)));
        drag.current = null;
      }}
      onPointerCancel={() => {
        drag.current = null;
      }}
      onClick={(event) => event.stopPropagation()}
    >
      <span className={at > 999 ? 'tag wide' : 'tag'} aria-hidden="true">
        {at}
      </span>
    </div>
  );
}
