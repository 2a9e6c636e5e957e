import type { KernelState } from '../../kernel';
import type { Axis } from './axis';
import { Births, countBirths } from './Births';
import { FutureLane } from './FutureLane';
import { flagsAt } from './flags';
import { type Lanes, laneAt } from './lanes';
import type { LaneLayout, Place } from './layout';
import { NowLayer } from './NowLayer';
import { PastLane } from './PastLane';
import { Stays } from './Stays';
import { pathOf, type Way } from './way';

export interface PictureProps {
  readonly lanes: Lanes;
  readonly state: KernelState;
  readonly axis: Axis;
  readonly way: Way;
  readonly layout: LaneLayout;
  readonly step: number;
  readonly from: number;
  readonly to: number;
  readonly hatch: string;
  /** Where the axis begins, px. */
  readonly head: number;
  /** Where there is no more room for words, px along the axis. */
  readonly edge: number;
}

/**
 * The lanes, drawn twice and cut at the playhead: as they were before it, dashed after it. A step moves only the cut
 * and draws what goes on at the playhead; the rest stays as it is.
 */
export function Picture(props: PictureProps) {
  const { lanes, state, axis, way, layout, step, from, to, hatch, head, edge } = props;
  const { places } = layout;
  const now = Math.min(to, Math.max(from, axis.x(step)));
  const { x, y, width, height } = way.box(head + from, 0, to - from, layout.breadth);
  const style = { left: x, top: y, width, height };
  const shift = way.at([-from, 0]);
  const translate = `translate(${shift.x} ${shift.y})`;
  const seen = { axis, way, from, to };
  const laneOf = (place: Place) => laneAt(lanes, place);
  const url = `url(#${hatch})`;
  const past = way.down ? `inset(0 0 ${to - now}px 0)` : `inset(0 ${to - now}px 0 0)`;
  const future = way.down ? `inset(${now - from}px 0 0 0)` : `inset(0 0 0 ${now - from}px)`;
  return (
    <>
      <svg className="tl" style={{ ...style, clipPath: past }} aria-hidden="true">
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
        <g transform={translate}>
          <Births lanes={lanes} count={countBirths(lanes)} {...{ axis, way, places, to }} />
          {places.map((place) => {
            const queue = place.queue === null ? undefined : lanes.queues[place.queue];
            return (
              queue && (
                <Stays key={place.key} {...{ queue, place, places }} version={queue.version} {...seen} />
              )
            );
          })}
          {places.map((place) => {
            const lane = laneOf(place);
            return (
              lane && (
                <PastLane key={place.key} {...{ lane, place }} version={lane.version} hatch={url} {...seen} />
              )
            );
          })}
        </g>
      </svg>
      {step < axis.known && (
        <svg className="tl" style={{ ...style, clipPath: future }} aria-hidden="true">
          <g transform={translate}>
            {places.map((place) => {
              const lane = laneOf(place);
              return (
                lane && (
                  <FutureLane
                    key={place.key}
                    {...{ lane, place }}
                    version={lane.version}
                    known={axis.known}
                    {...seen}
                  />
                )
              );
            })}
          </g>
        </svg>
      )}
      <svg className="tl" style={style} aria-hidden="true">
        <g transform={translate}>
          {flagsAt(lanes, step, axis).map(({ flag, at, key, state }) => {
            const place = places.find((one) => one.process === flag.process);
            const end = place ? place.start + place.breadth : 0;
            const start = way.down ? layout.ruler - 2 : layout.ruler - 26;
            return (
              <path key={key} className="stalk" data-state={state} d={pathOf(way, [at, start], [at, end])} />
            );
          })}
          <NowLayer {...{ lanes, state, step, places, edge }} {...seen} hatch={url} />
        </g>
      </svg>
    </>
  );
}
