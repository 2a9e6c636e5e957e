import { type KeyboardEvent, memo } from 'react';
import { lowerBound } from './axis';
import { inView, type LaneProps, sameLane } from './in-view';
import type { ProcessLane, Segment } from './lanes';
import { secondsText } from './seconds';

interface LaneListProps extends LaneProps {
  readonly onWalk: (lane: ProcessLane, by: 1 | -1) => void;
}

/** A lane as a list to hear, with the keys to walk it: left and right go to this process's own events. */
export const LaneList = memo(
  function LaneList({ lane, axis, way, place, from, to, onWalk }: LaneListProps) {
    const onKeyDown = (event: KeyboardEvent) => {
      const on = event.key === 'ArrowRight' || (way.down && event.key === 'ArrowDown');
      const back = event.key === 'ArrowLeft' || (way.down && event.key === 'ArrowUp');
      if (!on && !back) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      event.preventDefault();
      event.stopPropagation();
      onWalk(lane, on ? 1 : -1);
    };
    const { start, breadth } = place;
    return (
      // biome-ignore-start lint/a11y/noNoninteractiveTabindex: the list takes the focus so that its keys can walk it
      // biome-ignore-start lint/a11y/noNoninteractiveElementInteractions: as above
      <ul
        className="lane-list"
        aria-label={`${lane.name}: what it did`}
        tabIndex={0}
        style={way.down ? { left: start - 1, width: breadth + 2 } : { top: start - 1, height: breadth + 2 }}
        onKeyDown={onKeyDown}
      >
        {inView(lane.segments, axis, from, to).map((segment) => (
          <Item key={segment.from + segment.kind} lane={lane} segment={segment} />
        ))}
      </ul>
      // biome-ignore-end lint/a11y/noNoninteractiveElementInteractions: as above
      // biome-ignore-end lint/a11y/noNoninteractiveTabindex: as above
    );
  },
  (a, b) => a.onWalk === b.onWalk && sameLane(a, b),
);

interface ItemProps {
  readonly lane: ProcessLane;
  readonly segment: Segment;
}

// invariant: what is said of a segment is known when it is added
const Item = memo(function Item({ lane, segment }: ItemProps) {
  return <li>{saidOf(lane, segment)}</li>;
});

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
    case 'wait': {
      const until = segment.until === null ? '' : `, with a deadline at ${secondsText(segment.until)}`;
      return `step ${step}: waiting: ${segment.what}${until}`;
    }
    case 'sleep':
      return `step ${step}: sleeping ${secondsText(segment.ms)}`;
  }
}
