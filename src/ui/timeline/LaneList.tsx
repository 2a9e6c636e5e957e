import { type KeyboardEvent, memo } from 'react';
import { type Axis, lowerBound } from './axis';
import type { ProcessLane, Segment } from './lanes';
import type { Place } from './layout';
import { inView } from './PastLane';
import { sleepText } from './SegmentShape';

interface LaneListProps {
  readonly lane: ProcessLane;
  readonly version: number;
  readonly axis: Axis;
  readonly place: Place;
  readonly from: number;
  readonly to: number;
  readonly onWalk: (lane: ProcessLane, by: 1 | -1) => void;
}

/** A lane as a list to hear, with the keys to walk it: left and right go to this process's own events. */
export const LaneList = memo(
  function LaneList({ lane, axis, place, from, to, onWalk }: LaneListProps) {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      event.preventDefault();
      event.stopPropagation();
      onWalk(lane, event.key === 'ArrowRight' ? 1 : -1);
    };
    return (
      // biome-ignore-start lint/a11y/noNoninteractiveTabindex: the list takes the focus so that its keys can walk it
      // biome-ignore-start lint/a11y/noNoninteractiveElementInteractions: as above
      <ul
        className="lane-list"
        aria-label={`${lane.name}: what it did`}
        tabIndex={0}
        style={{ top: place.top - 1, height: place.height + 2 }}
        onKeyDown={onKeyDown}
      >
        {inView(lane.segments, axis, from, to).map((segment) => (
          <li key={segment.from + segment.kind}>{saidOf(lane, segment)}</li>
        ))}
      </ul>
      // biome-ignore-end lint/a11y/noNoninteractiveElementInteractions: as above
      // biome-ignore-end lint/a11y/noNoninteractiveTabindex: as above
    );
  },
  (a, b) =>
    a.lane === b.lane &&
    a.version === b.version &&
    a.axis.scale === b.axis.scale &&
    a.from === b.from &&
    a.to === b.to &&
    a.place.top === b.place.top &&
    a.place.height === b.place.height &&
    a.onWalk === b.onWalk,
);

function saidOf({ marks }: ProcessLane, segment: Segment): string {
  const step = segment.from + 1;
  const first = lowerBound(marks.length, (index) => (marks[index]?.step ?? 0) >= step);
  const mark = marks[first]?.step === step ? marks[first] : undefined;
  const more =
    mark === undefined
      ? ''
      : `, ${mark.kind === 'print' ? 'prints' : mark.kind === 'raised' ? 'raises' : 'catches'} ${mark.text}`;
  switch (segment.kind) {
    case 'run':
      return `step ${step}: ${segment.line === null ? 'its code is over' : `line ${segment.line}`}${more}`;
    case 'feeder':
      return `step ${step}: its feeder delivers`;
    case 'exit':
      return `step ${step}: ends, exitcode ${segment.code}${more}`;
    case 'wait':
      return `step ${step}: waiting: ${segment.what}`;
    case 'sleep':
      return `step ${step}: ${sleepText(segment.ms)}`;
  }
}
