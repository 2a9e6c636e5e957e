import { memo } from 'react';
import type { Axis } from './axis';
import { fitting, Plate, plateWidth, Wave } from './glyphs';
import type { Segment } from './lanes';
import type { Place } from './layout';
import { secondsText } from './seconds';
import type { Way } from './way';

interface SegmentProps {
  readonly segment: Segment;
  readonly axis: Axis;
  readonly way: Way;
  readonly place: Place;
  /** Where it ends, px along the axis. */
  readonly end: number;
  /** Without its words. */
  readonly mute?: boolean;
  readonly hatch: string;
}

/** One stretch of a process's lane: a line it ran, a wait with its reason, a sleep, its end. */
export const SegmentShape = memo(function SegmentShape({
  segment,
  axis,
  way,
  place,
  end,
  mute = false,
  hatch,
}: SegmentProps) {
  const from = axis.x(segment.from);
  const length = end - from;
  if (length <= 0) return null;
  const { bar } = place;
  const start = place.start + (place.breadth - bar) / 2;
  const box = way.box(from, start, length, bar);
  const words = mute ? null : <Words {...{ segment, way, from, length, start, bar }} />;
  switch (segment.kind) {
    case 'run':
      return (
        <>
          <rect className={axis.scale.cell < 8 ? 'run thin' : 'run'} {...box} />
          {segment.line !== null && <Inside box={box} text={String(segment.line)} />}
        </>
      );
    case 'feeder':
      return place.feeder === null ? (
        <rect className="run" {...way.box(from, start + bar / 2, length, bar / 2)} />
      ) : (
        <>
          <rect className="run" {...box} />
          <Inside box={box} text="pack" />
        </>
      );
    case 'exit':
      return null;
    case 'wait':
      return (
        <>
          <rect className="wait" fill={hatch} {...box} />
          {words}
        </>
      );
    case 'sleep':
      return (
        <>
          <Wave way={way} at={[from, start + bar / 2]} length={length} />
          {words}
        </>
      );
  }
}, sameShape);

// an axis of the same scale puts the same steps in the same places; merged bars are made anew
function sameShape(a: SegmentProps, b: SegmentProps): boolean {
  return (
    (a.segment === b.segment || sameBar(a.segment, b.segment)) &&
    a.axis.scale === b.axis.scale &&
    a.way === b.way &&
    a.place === b.place &&
    a.end === b.end &&
    a.mute === b.mute &&
    a.hatch === b.hatch
  );
}

function sameBar(a: Segment, b: Segment): boolean {
  return a.kind === 'run' && b.kind === 'run' && a.from === b.from && a.to === b.to && a.line === b.line;
}

interface InsideProps {
  readonly box: ReturnType<Way['box']>;
  readonly text: string;
}

/** A word in the middle of a bar, if it fits. */
function Inside({ box: { x, y, width, height }, text }: InsideProps) {
  if (height < 18 || width < 24 || width < text.length * 7.8) return null;
  return (
    <text className="mono on-fill" x={x + width / 2} y={y + height / 2 + 4.5}>
      {text}
    </text>
  );
}

/** From one to the next place where the words on a long wait are written again, px. */
const AGAIN = { right: 600, down: 150 };

interface WordsProps {
  readonly segment: Segment;
  readonly way: Way;
  readonly from: number;
  readonly length: number;
  readonly start: number;
  readonly bar: number;
}

/** The words on a wait, and again every so often, so that some are in sight wherever a long one is looked at. */
function Words({ segment, way, from, length, start, bar }: WordsProps) {
  const text = wordsFor(segment, way.down ? bar : length, way.down ? length : undefined);
  if (text === null) return null;
  const again = way.down ? AGAIN.down : AGAIN.right;
  const own = way.down ? 20 : plateWidth(text);
  const count = 1 + Math.floor(Math.max(0, length - own - 40) / again);
  const height = way.down ? 18 : bar - (bar > 18 ? 8 : 3);
  // with waves on both sides
  const first = segment.kind === 'sleep' ? 20 : way.down ? 3 : 8;
  return Array.from({ length: count }, (_, index) => from + first + index * again).map((at) => {
    const { x, y } = way.at(
      way.down ? [at + 9, start + (bar - plateWidth(text)) / 2] : [at, start + bar / 2],
    );
    return <Plate key={at} x={x} y={y} height={height} text={text} />;
  });
}

/** What can be written on a wait or a sleep, from the longest to the shortest. */
export function wordsOf(segment: Segment): readonly string[] {
  if (segment.kind === 'sleep') {
    const seconds = secondsText(segment.ms);
    return [`sleeping ${seconds}`, `sleep ${seconds}`, seconds];
  }
  if (segment.kind !== 'wait') return [];
  const short = segment.what.replace(/^join Process-(?=\d)/, 'join ');
  return [`waiting: ${segment.what}`, segment.what, short, 'waiting'];
}

/** The words on a wait or a sleep of this size (`height`: only where time runs down); null: none fit. */
export function wordsFor(segment: Segment, width: number, height?: number): string | null {
  const down = height !== undefined;
  if (down && height < (segment.kind === 'sleep' ? 50 : 20)) return null;
  return fitting(wordsOf(segment), segment.kind === 'sleep' && !down ? width - 44 : width - 4);
}

interface ExitCapProps {
  readonly from: number;
  readonly length: number;
  readonly way: Way;
  readonly place: Place;
  readonly code: number;
}

/** The end of a process, with its exit code. Nothing follows in its lane, so it may be longer than a step. */
export function ExitCap({ from, length, way, place, code }: ExitCapProps) {
  const { bar } = place;
  const words = String(code);
  const cap = way.down ? Math.max(length, 18) : bar < 18 ? length : Math.max(length, words.length * 8 + 5);
  const box = way.box(from, place.start + (place.breadth - bar) / 2, cap, bar);
  return (
    <>
      <rect className="cap" {...box} />
      {(way.down || bar >= 18) && (
        <text className="mono" x={box.x + box.width / 2} y={box.y + box.height / 2 + 4.5}>
          {code}
        </text>
      )}
    </>
  );
}
