import { isFeeder, processNoOf, type Trace } from '../../../kernel';
import { type Lanes, laneAt } from '../lanes';
import type { Place } from '../layout';
import { pathOf, type Way } from '../way';
import { eitherWay, orderOf } from './order';
import type { Stretch } from './stretch';

/** So many lanes are named in words; the shade says it of all. */
const NAMED = 3;

interface EitherWayProps extends Stretch {
  readonly trace: Trace;
  readonly lanes: Lanes;
  /** The words have no room now. */
  readonly mute: boolean;
}

/** Seen from the step of the playhead: what could have happened before it as well as after it, shaded. */
export function EitherWay(props: EitherWayProps) {
  const { trace, lanes, step, axis, way, layout, from, to, head, mute } = props;
  const { x, y, width, height } = way.box(head + from, 0, to - from, layout.breadth);
  const shift = way.at([-from, 0]);
  const placeOf = (tid: string) =>
    layout.places.find((one) => (isFeeder(tid) ? one.feeder : one.process) === processNoOf(tid));
  const spans = eitherWay(trace, step).flatMap((span) => {
    const place = placeOf(span.tid);
    const name = place && laneAt(lanes, place)?.name;
    return place && name ? [{ ...span, place, name }] : [];
  });
  const own = trace.turns[step]?.choice ?? null;
  const at = own === null ? undefined : placeOf(own);
  return (
    <>
      <svg className="tl either" style={{ left: x, top: y, width, height }} aria-hidden="true">
        <g transform={`translate(${shift.x} ${shift.y})`}>
          {spans.map(({ tid, first, last, place }) => (
            <Shade key={tid} {...{ place, way }} from={axis.x(first - 1)} to={axis.x(last)} />
          ))}
          {at && orderOf(trace, step) && (
            <rect
              className="around"
              {...way.box(
                axis.x(step) - axis.scale.cell - 1,
                at.start + (at.breadth - at.bar) / 2 - 1,
                axis.scale.cell + 2,
                at.bar + 2,
              )}
            />
          )}
        </g>
      </svg>
      {!mute && <p className="tl-said">{wordsFor(trace, step, spans)}</p>}
    </>
  );
}

interface ShadeProps {
  readonly place: Place;
  readonly way: Way;
  readonly from: number;
  readonly to: number;
}

// a band over the lane, with a bracket that says where it ends
function Shade({ place, way, from, to }: ShadeProps) {
  const { start, breadth } = place;
  const end = start + breadth;
  const bracket = pathOf(way, [from + 1, end - 5], [from + 1, end], [to - 1, end], [to - 1, end - 5]);
  return (
    <>
      <rect className="shade" {...way.box(from, start, to - from, breadth)} />
      <path className="bracket" d={bracket} />
    </>
  );
}

function wordsFor(
  trace: Trace,
  step: number,
  spans: readonly { readonly name: string; readonly first: number; readonly last: number }[],
): string {
  if (step === 0) return 'Nothing has happened yet.';
  if (orderOf(trace, step) === null) return 'Time belongs to no process.';
  if (spans.length === 0) return `All other steps are ordered with step ${step}.`;
  const list = spans
    .slice(0, NAMED)
    .map(({ name, first, last }) => `${name} ${first === last ? first : `${first} to ${last}`}`);
  const more = spans.length > NAMED ? ` and ${spans.length - NAMED} more` : '';
  return `Before or after step ${step}: ${list.join(', ')}${more}.`;
}
