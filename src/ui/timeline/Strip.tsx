import { type PointerEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Trace } from '../../kernel';
import type { Axis } from './axis';
import { aheadOf, lanesOf } from './lanes';
import { sliderKeys } from './slider-keys';
import './strip.css';
import { stripAxis } from './strip-axis';

interface StripProps {
  readonly trace: Trace;
  readonly step: number;
  readonly known: number;
  /** `Step 17 of 48. <sentence>` */
  readonly valueText: string;
  readonly onSeek: (step: number) => void;
}

/** Room at both ends for half the thumb, px. */
const END = 18;

/** The whole run as one line to drag along, for where the timeline itself may be hidden. */
export function Strip({ trace, step, known, valueText, onSeek }: StripProps) {
  const line = useRef<HTMLDivElement>(null);
  const width = useWidth(line) - 2 * END;
  const ahead = aheadOf(lanesOf(trace));
  const axis = stripAxis(trace, width, ahead);
  const now = axis.x(step);

  const seek = (to: number) => {
    const next = Math.min(known, Math.max(0, to));
    if (next !== step) onSeek(next);
  };
  const onKeyDown = sliderKeys(step, known, seek);
  const drag = (event: PointerEvent) => {
    const { left } = event.currentTarget.getBoundingClientRect();
    seek(axis.nearest(event.clientX - left - END));
  };
  return (
    <div
      className="strip-line"
      ref={line}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drag(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) drag(event);
      }}
    >
      <svg aria-hidden="true">
        <g transform={`translate(${END} 20)`}>
          <path className="strip-past" d={`M0 0H${now}`} />
          <path className="strip-rest" d={`M${now} 0H${Math.max(axis.end, axis.timeX(ahead))}`} />
          <Ticks axis={axis} cell={axis.scale.cell} known={known} />
          {ahead > 0 && <path className="strip-flag" d={`M${axis.timeX(ahead)} 10v-20h22l-5 6 5 6h-22`} />}
        </g>
      </svg>
      <div
        className="strip-thumb"
        role="slider"
        tabIndex={0}
        aria-label="Step"
        aria-valuemin={0}
        aria-valuemax={known}
        aria-valuenow={step}
        aria-valuetext={valueText}
        style={{ transform: `translateX(${END + now}px)` }}
        onKeyDown={onKeyDown}
      >
        <span data-no={step} aria-hidden="true" />
      </div>
    </div>
  );
}

/** A tick a step, where they can be told apart. */
function Ticks({
  axis,
  cell,
  known,
}: {
  readonly axis: Axis;
  readonly cell: number;
  readonly known: number;
}) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: an axis of this scale puts the same steps in the same places
  const path = useMemo(() => {
    if (cell < 5) return '';
    return Array.from({ length: known + 1 }, (_, step) => `M${axis.x(step)} -6v12`).join('');
  }, [cell, known]);
  return <path className="strip-tick" d={path} />;
}

function useWidth(line: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(390);
  useLayoutEffect(() => {
    const element = line.current;
    if (!element) return;
    const seen = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 390));
    seen.observe(element);
    return () => seen.disconnect();
  }, [line]);
  return width;
}
