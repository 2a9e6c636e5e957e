import { type Axis, lowerBound } from './axis';
import { Plate } from './glyphs';
import { type Lanes, laneAt } from './lanes';
import type { Place } from './layout';
import { ExitCap, SegmentShape, sleepText, wordsFor } from './SegmentShape';
import { StayBar } from './StayBar';
import { staysAt } from './Stays';

interface NowLayerProps {
  readonly lanes: Lanes;
  readonly step: number;
  readonly axis: Axis;
  readonly places: readonly Place[];
  readonly hatch: string;
}

/** What goes on at the playhead: waits not over yet and messages not taken yet, drawn up to it. */
export function NowLayer({ lanes, step, axis, places, hatch }: NowLayerProps) {
  const px = axis.x(step);
  return places.map((place) => {
    if (place.queue !== null) {
      const queue = lanes.queues[place.queue];
      if (!queue) return null;
      return staysAt(queue, step).map((stay) => (
        <StayBar
          key={`${place.key}${stay.id}`}
          until={px}
          step={step}
          {...{ stay, queue, axis, place, places }}
        />
      ));
    }
    const lane = laneAt(lanes, place);
    const segments = lane?.segments ?? [];
    const at = lowerBound(segments.length, (index) => (segments[index]?.to ?? 0) >= step);
    const segment = segments[at];
    const end = segments.at(-1);
    if (lane && end?.kind === 'exit' && end.to <= step) {
      return (
        <g key={place.key} data-who={lane.no}>
          <ExitCap x={axis.x(end.from)} width={axis.scale.cell} place={place} code={end.code} />
        </g>
      );
    }
    if (!lane || !segment || segment.from > step) return null;
    if (segment.kind !== 'wait' && segment.kind !== 'sleep') return null;
    const words = segment.kind === 'wait' ? `waiting: ${segment.what}` : sleepText(segment.ms);
    const inside = wordsFor(segment, px - axis.x(segment.from));
    const fits = inside !== null && inside.length > 3;
    const middle = place.top + place.height / 2;
    return (
      <g key={place.key} data-who={lane.no}>
        {step === axis.known && lane.flag?.ended === null && (
          <path
            className="todo"
            d={`M${px} ${middle - place.bar / 2}H${axis.timeX(lane.flag.until)}M${px} ${middle + place.bar / 2}H${axis.timeX(lane.flag.until)}`}
          />
        )}
        <SegmentShape segment={segment} axis={axis} place={place} until={px} mute={!fits} hatch={hatch} />
        {!fits && <Plate x={px + 6} y={middle} height={place.bar - 4} text={words} />}
      </g>
    );
  });
}
