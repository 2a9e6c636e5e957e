import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { Axis } from './axis';
import './timeline.css';

/** Where the playhead stands. */
export interface PlayheadPlace {
  readonly axis: Pick<Axis, 'x' | 'nearest' | 'cellAt'>;
  /** Where the axis begins, px from the left of what it is drawn in. */
  readonly left: number;
}

interface ScrubberProps extends PlayheadPlace {
  readonly step: number;
  /** The last recorded step. */
  readonly known: number;
  /** `Step 17 of 48. <sentence>` */
  readonly valueText: string;
  readonly onSeek: (step: number) => void;
}

/** The playhead: a slider whose track is the axis. */
export function Scrubber({ step, known, valueText, onSeek, axis, left }: ScrubberProps) {
  const drag = useRef<{ x: number; moved: boolean } | null>(null);
  const at = (event: PointerEvent) =>
    event.clientX - (event.currentTarget.parentElement?.getBoundingClientRect().left ?? 0) - left;

  const seek = (to: number) => {
    const next = Math.min(known, Math.max(0, to));
    if (next !== step) onSeek(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = target(event.key, step, known);
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    seek(to);
  };

  return (
    <div
      className="playhead"
      role="slider"
      tabIndex={0}
      aria-label="Step"
      aria-valuemin={0}
      aria-valuemax={known}
      aria-valuenow={step}
      aria-valuetext={valueText}
      style={{ transform: `translateX(${left + axis.x(step)}px)` }}
      onKeyDown={onKeyDown}
      onPointerDown={(event: PointerEvent) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, moved: false };
      }}
      onPointerMove={(event: PointerEvent) => {
        if (drag.current === null) return;
        if (!drag.current.moved && Math.abs(event.clientX - drag.current.x) < 3) return;
        drag.current.moved = true;
        seek(axis.nearest(at(event)));
      }}
      onPointerUp={(event: PointerEvent) => {
        if (drag.current?.moved === false) seek(axis.cellAt(at(event)));
        drag.current = null;
      }}
      onPointerCancel={() => {
        drag.current = null;
      }}
      onClick={(event) => event.stopPropagation()}
    >
      <span className={step > 999 ? 'tag wide' : 'tag'} data-no={step} aria-hidden="true" />
    </div>
  );
}

function target(key: string, step: number, known: number): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return step - 1;
    case 'ArrowRight':
    case 'ArrowUp':
      return step + 1;
    case 'PageDown':
      return step - 10;
    case 'PageUp':
      return step + 10;
    case 'Home':
      return 0;
    case 'End':
      return known;
    default:
      return null;
  }
}
