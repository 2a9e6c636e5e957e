import {
  type ComponentType,
  type CSSProperties,
  type MouseEvent,
  memo,
  useCallback,
  useId,
  useMemo,
  useRef,
} from 'react';
import type { Listing } from '../../content';
import { isFeeder, processNoOf, type Trace, turnAt } from '../../kernel';
import { axisOf, scaleFor } from './axis';
import { LaneLabel, labelOf } from './LaneLabel';
import { LaneList } from './LaneList';
import { laneAt, lanesOf, type ProcessLane } from './lanes';
import { expectedOf, layoutOf, rowsOf } from './layout';
import { Picture } from './Picture';
import { Ruler } from './Ruler';
import type { PlayheadPlace } from './Scrubber';
import './timeline.css';
import { PAD, useFollowPlayhead, useView } from './use-view';
import { nextEvent } from './walk';

interface TimelineProps {
  readonly trace: Trace;
  readonly step: number;
  readonly onSeek: (step: number) => void;
  readonly listing: Listing;
  /** The slider: it may be a step ahead of the picture behind it. */
  readonly Playhead: ComponentType<PlayheadPlace>;
}

/** Everything that happened, a lane a process, with the scrubber as its playhead. */
export const Timeline = memo(function Timeline({ trace, step, onSeek, listing, Playhead }: TimelineProps) {
  const box = useRef<HTMLDivElement>(null);
  const hatch = useId();
  const view = useView(box);
  const { state } = turnAt(trace, step);
  const { labels } = view;
  const left = labels + PAD;
  // for words right of the playhead
  const margin = labels < 100 ? 40 : 88;
  const lanes = lanesOf(trace);
  const known = lanes.known;
  const ahead = Math.max(0, ...lanes.processes.map(({ flag }) => (flag?.ended === null ? flag.until : 0)));
  const { cell, second } = scaleFor(trace, view.width - left - margin, ahead);
  const scale = useMemo(() => ({ cell, second }), [cell, second]);
  const axis = axisOf(trace, scale);
  const queues = lanes.queues
    .map((one) => `${rowsOf(one)} ${[...one.putters]} ${[...one.getters]}`)
    .join('; ');
  const count = lanes.processes.length + 1000 * lanes.feeders.length;
  const isHood = trace.options.feeder === 'scheduled';
  // biome-ignore lint/correctness/useExhaustiveDependencies: lanes grow in place; these say that their places change
  const layout = useMemo(
    () => layoutOf(lanes, expectedOf(listing), view.height, isHood),
    [lanes, listing, view.height, count, queues, isHood],
  );
  const runner = processNoOf(state.running);
  const baton = layout.places.find((one) =>
    isFeeder(state.running) ? one.feeder === runner : one.process === runner,
  );
  useFollowPlayhead(box, view, {
    x: axis.x(step),
    left,
    top: baton?.top ?? 0,
    bottom: (baton?.top ?? 0) + (baton?.height ?? 0),
  });

  const latest = useRef({ step, onSeek });
  latest.current = { step, onSeek };
  const onWalk = useCallback((lane: ProcessLane, by: 1 | -1) => {
    const to = nextEvent(lane, latest.current.step, by);
    if (to !== null) latest.current.onSeek(to);
  }, []);
  const onClick = (event: MouseEvent) => {
    const plane = event.currentTarget.getBoundingClientRect();
    const x = event.clientX - plane.left - left;
    if (x > -PAD) onSeek(x < 4 ? 0 : axis.cellAt(x));
  };

  const { from, to } = view;
  const width = Math.max(view.width, left + Math.max(axis.end, axis.timeX(ahead)) + margin);
  return (
    <figure
      className="timeline"
      aria-label="Timeline"
      data-narrow={labels < 100 || undefined}
      data-tall={layout.height > view.height || undefined}
    >
      <div className="tl-scroll" ref={box}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; the slider has the keys */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
        <div
          className="tl-plane"
          style={{ width, height: layout.height, '--labels': `${labels}px` } as CSSProperties}
          onClick={onClick}
        >
          {layout.places.map((place) => (
            <div key={place.key} className="lane" style={{ top: place.top, height: place.height }} />
          ))}
          <div className="tl-labels">
            {layout.places.map((place) => (
              <LaneLabel key={place.key} place={place} {...labelOf(lanes, place, state)} />
            ))}
          </div>
          <Picture {...{ lanes, known, axis, layout, step, from, to, hatch, left }} />
          <div className="tl-top" style={{ height: layout.ruler }}>
            <svg
              className="tl-ruler"
              style={{ width: to - from, height: layout.ruler, left: left + from }}
              aria-hidden="true"
            >
              <g transform={`translate(${-from})`}>
                <Ruler {...{ trace, lanes, step, axis, from, to }} height={layout.ruler} />
              </g>
            </svg>
          </div>
          {layout.places.map((place) => {
            const lane = laneAt(lanes, place);
            return (
              lane && (
                <LaneList
                  key={place.key}
                  {...{ lane, axis, place, from, to, onWalk }}
                  version={lane.version}
                />
              )
            );
          })}
          <Playhead axis={axis} left={left} />
        </div>
      </div>
    </figure>
  );
});
