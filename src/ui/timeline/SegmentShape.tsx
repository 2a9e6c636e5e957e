import type { Axis } from './axis';
import { fitting, Plate, plateWidth, Wave } from './glyphs';
import type { Segment } from './lanes';
import type { Place } from './layout';

const AGAIN = 600;

interface SegmentProps {
  readonly segment: Segment;
  readonly axis: Axis;
  readonly place: Place;
  /** Draw it only up to here: the playhead, for a wait that goes on. */
  readonly until?: number;
  /** Without its words. */
  readonly mute?: boolean;
  readonly hatch: string;
}

/** One stretch of a process's lane: a line it ran, a wait with its reason, a sleep, its end. */
export function SegmentShape({ segment, axis, place, until, mute = false, hatch }: SegmentProps) {
  const x = axis.x(segment.from);
  const width = Math.min(until ?? Number.POSITIVE_INFINITY, axis.x(segment.to)) - x;
  const { bar } = place;
  const y = place.top + (place.height - bar) / 2;
  const middle = y + bar / 2;
  if (width <= 0) return null;
  switch (segment.kind) {
    case 'run':
      return (
        <>
          <rect className="run" x={x} y={y} width={width} height={bar} />
          {width >= 24 && bar >= 18 && segment.line !== null && (
            <text className="mono on-fill" x={x + width / 2} y={middle + 4.5}>
              {segment.line}
            </text>
          )}
        </>
      );
    case 'feeder':
      return place.feeder === null ? (
        <rect className="run" x={x} y={y + bar / 2} width={width} height={bar / 2} />
      ) : (
        <>
          <rect className="run" x={x} y={y} width={width} height={bar} />
          {width >= 36 && bar >= 18 && (
            <text className="mono on-fill" x={x + width / 2} y={middle + 4.5}>
              pack
            </text>
          )}
        </>
      );
    case 'exit':
      return null;
    case 'wait':
      return (
        <>
          <rect className="wait" fill={hatch} x={x} y={y} width={width} height={bar} />
          {!mute && plates(x + 6, middle, bar - (bar > 18 ? 8 : 3), width, wordsFor(segment, width))}
        </>
      );
    case 'sleep':
      return (
        <>
          <Wave x={x} y={middle} width={width} />
          {!mute && plates(x + 20, middle, bar, width, wordsFor(segment, width))}
        </>
      );
  }
}

/** The words, and again every so often, so that some are in sight wherever a long wait is looked at. */
function plates(x: number, y: number, height: number, width: number, text: string | null) {
  if (text === null) return null;
  const count = 1 + Math.floor(Math.max(0, width - plateWidth(text) - 40) / AGAIN);
  return Array.from({ length: count }, (_, index) => x + index * AGAIN).map((at) => (
    <Plate key={at} x={at} y={y} height={height} text={text} />
  ));
}

/** `sleeping 1.0 s` */
export function sleepText(ms: number): string {
  return `sleeping ${(ms / 1000).toFixed(Number.isInteger(ms / 100) ? 1 : 2)} s`;
}

/** The words on a wait or a sleep of this width; null: none fit. */
export function wordsFor(segment: Segment, width: number): string | null {
  if (segment.kind === 'wait')
    return fitting([`waiting: ${segment.what}`, segment.what, 'waiting'], width - 6);
  return segment.kind === 'sleep' ? fitting([sleepText(segment.ms), 'sleeping'], width - 40) : null;
}

interface ExitCapProps {
  readonly x: number;
  readonly width: number;
  readonly place: Place;
  readonly code: number;
}

/** The end of a process, with its exit code. Nothing follows in its lane, so it may be wider than a step. */
export function ExitCap({ x, width, place, code }: ExitCapProps) {
  const { bar } = place;
  const y = place.top + (place.height - bar) / 2;
  const cap = bar < 18 ? width : String(code).length * 8 + 14;
  return (
    <>
      <rect className="cap" x={x} y={y} width={cap} height={bar} />
      {bar >= 18 && (
        <text className="mono" x={x + cap / 2} y={y + bar / 2 + 4.5}>
          {code}
        </text>
      )}
    </>
  );
}
