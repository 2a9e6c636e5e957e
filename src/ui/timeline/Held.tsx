import { type Axis, lowerBound } from './axis';
import { inView } from './in-view';
import type { ProcessLane, Segment } from './lanes';
import type { Place } from './layout';
import { headOf, RIGHT } from './way';

interface HeldProps {
  readonly lane: ProcessLane;
  readonly step: number;
  readonly axis: Axis;
  readonly place: Place;
  readonly from: number;
  readonly to: number;
}

type Wait = Extract<Segment, { kind: 'wait' }>;

/** The messages a `put` waited with, each under its wait: outside of the queue, and back again if its time was up. */
export function Held({ lane, step, axis, place, from, to }: HeldProps) {
  const waits = inView(lane.segments, axis, from, to).filter(
    (one): one is Wait => one.kind === 'wait' && one.holds !== null && one.from < step,
  );
  const now = axis.x(step);
  const bottom = place.start + (place.breadth + place.bar) / 2;
  return waits.map((wait) => {
    const start = axis.x(wait.from) + 8;
    const over = wait !== lane.open && wait.to < step;
    const end = over ? axis.x(wait.to) - 4 : now;
    const words = `${wait.holds} outside`;
    const fits = start + 18 + lengthOf(words) < end;
    const back = over && raisedAt(lane, wait.to + 1);
    const line = start + 22 + lengthOf(words);
    const last = end + 8 + lengthOf(BACK) < now ? end + 8 : now + 8;
    return (
      <g key={wait.from}>
        <path className="held" d={`M${start + 5} ${bottom}v9m-8 2h16`} />
        {(fits || !over) && (
          <text className="word" x={fits ? start + 18 : now + 8} y={bottom + 14}>
            {words}
          </text>
        )}
        {back && (
          <>
            {fits && line + 12 < end && (
              <path className="put" d={`M${line} ${bottom + 10}H${end}V${bottom + 6}`} />
            )}
            <path className="head" d={headOf(RIGHT, [end, bottom], -1)} />
            <text className="word" x={last} y={bottom + 14}>
              {BACK}
            </text>
          </>
        )}
      </g>
    );
  });
}

const BACK = 'never put';

function lengthOf(words: string): number {
  return words.length * 6.6;
}

function raisedAt({ marks }: ProcessLane, step: number): boolean {
  const first = lowerBound(marks.length, (index) => (marks[index]?.step ?? 0) >= step);
  return marks.slice(first, first + 3).some((one) => one.step === step && one.kind === 'raised');
}
