import type { Axis } from './axis';
import { Births } from './Births';
import { FutureLane } from './FutureLane';
import { type Lanes, laneAt } from './lanes';
import type { LaneLayout, Place } from './layout';
import { NowLayer } from './NowLayer';
import { PastLane } from './PastLane';
import { flagsAt } from './Ruler';
import { Stays } from './Stays';

interface PictureProps {
  readonly lanes: Lanes;
  readonly known: number;
  readonly axis: Axis;
  readonly layout: LaneLayout;
  readonly step: number;
  readonly from: number;
  readonly to: number;
  readonly hatch: string;
  /** Where the axis begins, px. */
  readonly left: number;
}

/**
 * The lanes, drawn twice and cut at the playhead: as they were before it, dashed after it. A step moves only the cut
 * and draws what goes on at the playhead; the rest stays as it is.
 */
export function Picture({ lanes, known, axis, layout, step, from, to, hatch, left }: PictureProps) {
  const { places } = layout;
  const px = Math.min(to, Math.max(from, axis.x(step)));
  const style = { left: left + from, width: to - from, height: layout.height };
  const shift = `translate(${-from})`;
  const laneOf = (place: Place) => laneAt(lanes, place);
  const url = `url(#${hatch})`;
  return (
    <>
      <svg className="tl" style={{ ...style, clipPath: `inset(0 ${to - px}px 0 0)` }} aria-hidden="true">
        <defs>
          <pattern
            id={hatch}
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect className="ground" width="8" height="8" />
            <path className="hatching" d="M0 0V8" />
          </pattern>
        </defs>
        <g transform={shift}>
          <Births lanes={lanes} known={known} axis={axis} places={places} />
          {places.map((place) => {
            const queue = place.queue === null ? undefined : lanes.queues[place.queue];
            return (
              queue && (
                <Stays
                  key={place.key}
                  {...{ queue, axis, place, places, from, to }}
                  version={queue.version}
                />
              )
            );
          })}
          {places.map((place) => {
            const lane = laneOf(place);
            return (
              lane && (
                <PastLane
                  key={place.key}
                  {...{ lane, axis, place, from, to }}
                  version={lane.version}
                  hatch={url}
                />
              )
            );
          })}
        </g>
      </svg>
      <svg className="tl" style={{ ...style, clipPath: `inset(0 0 0 ${px - from}px)` }} aria-hidden="true">
        <g transform={shift}>
          {places.map((place) => {
            const lane = laneOf(place);
            return (
              lane && (
                <FutureLane key={place.key} {...{ lane, axis, place, from, to }} version={lane.version} />
              )
            );
          })}
        </g>
      </svg>
      <svg className="tl" style={style} aria-hidden="true">
        <g transform={shift}>
          {flagsAt(lanes, step, axis).map(({ flag, x, state }) => {
            const place = places.find((one) => one.process === flag.process);
            const bottom = place ? place.top + place.height : 0;
            return (
              <path
                key={`${flag.process}.${flag.begun}`}
                className="stalk"
                data-state={state}
                d={`M${x} ${layout.ruler - 26}V${bottom}`}
              />
            );
          })}
          <NowLayer lanes={lanes} step={step} axis={axis} places={places} hatch={url} />
        </g>
      </svg>
    </>
  );
}
