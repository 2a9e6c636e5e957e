import {
  type ComponentType,
  type CSSProperties,
  type MouseEvent,
  memo,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Listing } from '../../content';
import { isFeeder, processNoOf, type Trace, turnAt } from '../../kernel';
import { Coming, Fetched } from '../parts/lazy-part';
import { useMedia } from '../shell/use-media';
import { axisOf } from './axis';
import { LaneLabel, labelOf } from './LaneLabel';
import { aheadOf, lanesOf } from './lanes';
import { expectedOf, layoutOf, type Place } from './layout';
import type { PlayheadPlace } from './Scrubber';
import './timeline.css';
import { Extras, Ghost, LaneLists, Picture, Ruler, useDrawingSoon } from './use-drawing';
import { PAD, useFollowPlayhead, useView } from './use-view';
import { useZoom } from './use-zoom';
import { DOWN, RIGHT, type Way } from './way';
import { ZoomButtons } from './ZoomButtons';

/** The run before it was changed, and the step up to which it was the same. */
export interface GhostRun {
  readonly trace: Trace;
  readonly from: number;
}

interface TimelineProps {
  readonly trace: Trace;
  /** The last recorded step: a trace grows in place. */
  readonly known: number;
  readonly step: number;
  readonly onSeek: (step: number) => void;
  readonly listing: Listing;
  /** The slider: it may be a step ahead of the picture behind it. */
  readonly Playhead: ComponentType<PlayheadPlace>;
  readonly ghost?: GhostRun | null;
}

/** Everything that happened, a lane a process, with the slider as its playhead. On a phone time runs down. */
export const Timeline = memo(function Timeline(props: TimelineProps) {
  const { trace, known, step, onSeek, listing, Playhead, ghost = null } = props;
  const figure = useRef<HTMLElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const [isUsed, setUsed] = useState(false);
  const [selected, setSelected] = useState<string | null>(null);
  const hatch = useId();
  const way = useMedia('(max-width: 639px)') ? DOWN : RIGHT;
  const seen = useView(box, way);
  const [view] = seen;
  useDrawingSoon();
  const { state } = turnAt(trace, step);
  const { names, from, to } = view;
  const head = names + PAD;
  // for words past the playhead
  const margin = way.down ? 40 : names < 100 ? 40 : 88;
  const lanes = lanesOf(trace);
  const { shape } = lanes;
  const ahead = aheadOf(lanes);
  const zoom = useZoom({ trace, length: view.length - head - margin, ahead, down: way.down });
  const axis = axisOf(trace, zoom.scale);
  const isHood = trace.options.feeder === 'scheduled';
  const ghosts = ghost === null ? 0 : lanesOf(ghost.trace).processes.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: lanes grow in place; their shape says when places change
  const layout = useMemo(
    () => layoutOf(lanes, expectedOf(listing), { breadth: view.breadth, down: way.down, isHood, ghosts }),
    [lanes, listing, view.breadth, way, shape, isHood, ghosts],
  );
  const { places, ruler } = layout;
  const runner = processNoOf(state.running);
  const baton = places.find((one) =>
    isFeeder(state.running) ? one.feeder === runner : one.process === runner,
  );
  const start = baton?.start ?? 0;
  const { cell } = zoom.scale;
  const end = start + (baton?.breadth ?? 0);
  useFollowPlayhead(box, way, seen, { now: axis.x(step), head, start, end, ruler, cell });

  const onClick = (event: MouseEvent) => {
    const plane = event.currentTarget.getBoundingClientRect();
    const at = (way.down ? event.clientY - plane.top : event.clientX - plane.left) - head;
    setSelected(null);
    if (at > -PAD) onSeek(at < 4 ? 0 : axis.cellAt(at));
  };

  const before = ghost === null ? 0 : axisOf(ghost.trace, zoom.scale).end;
  const length = Math.max(view.length, head + Math.max(axis.end, axis.timeX(ahead), before) + margin);
  const plane = way.box(0, 0, length, layout.breadth);
  return (
    <figure
      className="timeline"
      aria-label="Timeline"
      data-narrow={(!way.down && names < 100) || undefined}
      data-down={way.down || undefined}
      data-full={layout.breadth > view.breadth || undefined}
      ref={figure}
      onKeyDown={zoom.onKeyDown}
      onFocus={() => setUsed(true)}
      onPointerEnter={() => setUsed(true)}
    >
      <ZoomButtons onZoom={zoom.onZoom} onFit={zoom.onFit} />
      <div className="tl-scroll" ref={box}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; the slider has the keys */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
        <div
          className="tl-plane"
          style={{ width: plane.width, height: plane.height, '--names': `${names}px` } as CSSProperties}
          onClick={onClick}
        >
          {places.map(({ key, start, breadth }) => (
            <div key={key} className="lane" style={spanOf(way, { start, breadth })} />
          ))}
          {ghost !== null && layout.ghost !== null && (
            <Fetched>
              <Ghost {...{ ghost, way, from, to, head }} scale={zoom.scale} place={layout.ghost} />
            </Fetched>
          )}
          {known > 0 && (
            <Fetched fallback={<Coming />}>
              <Picture
                {...{ lanes, state, axis, way, layout, step, from, to, hatch, head }}
                edge={length - head}
              />
            </Fetched>
          )}
          <div className="tl-names">
            {places.map((place) => (
              <LaneLabel
                key={place.key}
                place={place}
                down={way.down}
                {...labelOf(lanes, place, state, way.down)}
              />
            ))}
            {layout.ghost !== null && (
              <p className="ghost-label" style={spanOf(way, layout.ghost)}>
                before <span className="more">you changed it</span>
              </p>
            )}
          </div>
          <div className="tl-top" style={way.down ? { width: ruler } : { height: ruler }}>
            {known > 0 && (
              <Fetched>
                <Ruler {...{ trace, lanes, step, axis, way, from, to, head }} breadth={ruler} />
              </Fetched>
            )}
          </div>
          {known > 0 && (
            <Fetched>
              <LaneLists {...{ lanes, places, step, axis, way, from, to, onSeek }} />
            </Fetched>
          )}
          {isUsed && known > 0 && (
            <Fetched>
              <Extras
                {...{ figure, trace, lanes, step, axis, way, layout, from, to, head, selected }}
                onSelect={setSelected}
                onZoom={zoom.onZoom}
              />
            </Fetched>
          )}
          <Playhead axis={axis} way={way} head={head} />
        </div>
      </div>
    </figure>
  );
});

/** The sides of something that lies across the axis. */
function spanOf(way: Way, { start, breadth }: Pick<Place, 'start' | 'breadth'>): CSSProperties {
  return way.down ? { left: start, width: breadth } : { top: start, height: breadth };
}
