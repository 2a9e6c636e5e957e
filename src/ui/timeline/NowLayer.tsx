import type { KernelState } from '../../kernel';
import { outcomeOf } from '../../kernel';
import { type Axis, lowerBound } from './axis';
import { fitting, Plate } from './glyphs';
import { Held } from './Held';
import { type Lanes, laneAt, type ProcessLane, type Segment } from './lanes';
import type { Place } from './layout';
import { ExitCap, SegmentShape, wordsFor, wordsOf } from './SegmentShape';
import { StayBar } from './StayBar';
import { rowsIn } from './stay-shape';
import { staysAt } from './stays';
import { pathOf, type Way } from './way';

interface NowLayerProps {
  readonly lanes: Lanes;
  readonly state: KernelState;
  readonly step: number;
  readonly axis: Axis;
  readonly way: Way;
  readonly places: readonly Place[];
  readonly hatch: string;
  /** Where there is no more room for words, px along the axis. */
  readonly edge: number;
  /** What is in sight, px along the axis. */
  readonly from: number;
  readonly to: number;
}

/** What goes on at the playhead: waits not over yet and messages not taken yet, drawn up to it. */
export function NowLayer(props: NowLayerProps) {
  const { lanes, state, step, axis, way, places, hatch, edge, from, to } = props;
  const now = axis.x(step);
  const isStuck = step === axis.known && outcomeOf(state) === 'stuck';
  return places.map((place) => {
    if (place.queue !== null) {
      const queue = lanes.queues[place.queue];
      if (!queue) return null;
      const { rows, pitch } = rowsIn(queue, place);
      // on thinner bars there are no words that the playhead could cut
      if (pitch < 15) return null;
      return staysAt(queue, step, rows).map((stay) => (
        <StayBar key={place.key + stay.id} until={now} {...{ stay, queue, axis, way, place, places }} />
      ));
    }
    const lane = laneAt(lanes, place);
    if (!lane) return null;
    return (
      <g key={place.key} data-who={lane.no}>
        {!way.down && place.breadth >= 38 && <Held {...{ lane, step, axis, place, from, to }} />}
        {going(lane, { step, axis, way, place, hatch, now, isStuck, edge })}
      </g>
    );
  });
}

type Now = Pick<NowLayerProps, 'step' | 'axis' | 'way' | 'hatch' | 'edge'> & {
  readonly place: Place;
  readonly now: number;
  readonly isStuck: boolean;
};

function going(lane: ProcessLane, at: Now) {
  const { step, axis, way, place, now } = at;
  const { segments } = lane;
  const last = segments.at(-1);
  if (last?.kind === 'exit' && last.to <= step) {
    return <ExitCap from={axis.x(last.from)} length={axis.scale.cell} {...{ way, place }} code={last.code} />;
  }
  const segment = segments[lowerBound(segments.length, (index) => (segments[index]?.to ?? 0) >= step)];
  if (!segment || segment.from > step || (segment.kind !== 'wait' && segment.kind !== 'sleep')) return null;
  const length = now - axis.x(segment.from);
  const start = place.start + (place.breadth - place.bar) / 2;
  const inside = way.down ? wordsFor(segment, place.bar, length) : wordsFor(segment, length);
  // a word as short as a queue's name may be hidden by the playhead
  const fits = inside !== null && (way.down || inside.length > 3);
  return (
    <>
      <Ahead {...at} lane={lane} />
      {segment.kind === 'sleep' && (
        <rect className="under" {...way.box(axis.x(segment.from), start, length, place.bar)} />
      )}
      <SegmentShape {...{ segment, axis, way, place }} end={now} mute={!fits} hatch={at.hatch} />
      <Beyond {...at} segment={segment} isSaid={fits} />
    </>
  );
}

/** The rest of a wait with a deadline, as long as nobody knows better. */
function Ahead({ lane, step, axis, way, place, now }: Now & { readonly lane: ProcessLane }) {
  const { flag } = lane;
  if (step !== axis.known || flag?.ended !== null) return null;
  const start = place.start + (place.breadth - place.bar) / 2;
  const end = axis.timeX(flag.until);
  const side = (across: number) => pathOf(way, [now, across], [end, across]);
  return <path className="todo" d={side(start) + side(start + place.bar)} />;
}

/** Past the playhead: what did not fit before it, and that a wait has no end. */
function Beyond(props: Now & { readonly segment: Segment; readonly isSaid: boolean }) {
  const { segment, way, place, now, isStuck, isSaid, edge } = props;
  if (isSaid && !isStuck) return null;
  const words = isSaid ? ['for ever'] : wordsOf(segment);
  const texts = isStuck && !isSaid ? [...words.map((one) => `${one}, for ever`), 'for ever'] : words;
  const text = fitting(texts, way.down ? place.bar : edge - now - 4) ?? (texts.at(-1) as string);
  const start = place.start + (place.breadth - place.bar) / 2;
  const { x, y } = way.at(way.down ? [now + 14, start + 2] : [now + 8, start + place.bar / 2]);
  const rest = way.box(now + 2, start, way.down ? 26 : text.length * 6.75 + 24, place.bar);
  return (
    <>
      {isStuck && <rect className="todo" {...rest} />}
      <Plate x={x} y={y} height={way.down ? 18 : place.bar - 4} text={text} />
    </>
  );
}
